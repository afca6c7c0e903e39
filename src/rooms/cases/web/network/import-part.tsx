import { useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { FileChoice } from '#ui/components/file-choice/file-choice.tsx'
import { FILE_LIMITS } from '../../domain/network/exchange/file-limits.ts'
import { readLinksCsv } from '../../domain/network/exchange/read-links-csv.ts'
import { type ReadNetwork, readNetwork } from '../../domain/network/exchange/read-network.ts'
import type { RefusedFile } from '../../domain/network/exchange/refused-file.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { ProposalList } from './proposal-list.tsx'
import { RefusedNetwork } from './refused-file.tsx'

type Came = { readonly file: string; readonly read: ReadNetwork | RefusedFile }

const readFile = async (file: File): Promise<ReadNetwork | RefusedFile> => {
  // One byte more than is taken tells that it is too large, without reading all of it.
  const bytes = new Uint8Array(await file.slice(0, FILE_LIMITS.bytes + 1).arrayBuffer())
  if (file.name.toLowerCase().endsWith('.csv')) return readLinksCsv(bytes)
  return readNetwork(bytes)
}

/** A file of another program: what it says are proposals, each taken by a person or not at all. Nothing is written by reading it. */
export const ImportPart = (at: CasePartProps) => {
  const t = useT()
  const [came, setCame] = useState<Came | null>(null)
  const [busy, setBusy] = useState(false)
  const take = async (file: File) => {
    setBusy(true)
    setCame({ file: file.name, read: await readFile(file) })
    setBusy(false)
  }
  return (
    <Disclosure level={2} title={t('cases.network.import')}>
      <div className="desk-part">
        <FileChoice
          title={t('cases.network.import-choose')}
          level={3}
          hint={t('cases.network.import-hint')}
          choose={t('cases.choose-file')}
          accept=".graphml,.gexf,.csv,.xml"
          busy={busy}
          onFile={(file) => void take(file)}
        />
        {came?.read.kind === 'refused' && <RefusedNetwork file={came.file} refused={came.read} />}
        {came?.read.kind === 'read' && <ProposalList key={came.file} {...at} file={came.file} read={came.read} />}
      </div>
    </Disclosure>
  )
}
