import { useState } from 'react'
import { SealRefused } from '#seal/refused.ts'
import { useGo } from '#ui/client/address.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { FileChoice } from '#ui/components/file-choice/file-choice.tsx'
import { paths } from '../../contract/paths.ts'
import { SealNotice } from '../desk/seal-notice.tsx'
import { bring, type Brought } from '../store/bring.ts'
import { filesOfCopy } from '../store/copy.ts'
import type { Desk } from '../store/desk.ts'
import { OthersNamed } from './others-named.tsx'
import { RecoverForm } from './recover-form.tsx'

type Came = Brought | { readonly kind: 'nothing' | 'reading' } | { readonly kind: 'refused'; readonly why: SealRefused }

const NOTHING: Came = { kind: 'nothing' }

/** Takes in a sealed copy: of a case of one's own, or of one that recovery gives to this officer. */
export const BringCopy = ({ desk }: { desk: Desk }) => {
  const t = useT()
  const go = useGo()
  const { code: programme } = useProgramme()
  const [came, setCame] = useState<Came>(NOTHING)
  const arrived = async (brought: Brought) => {
    setCame(brought)
    if (brought.kind === 'brought') await go(paths.case({ programme, case: brought.ctx }))
  }
  const take = async (file: File) => {
    setCame({ kind: 'reading' })
    try {
      await arrived(await bring(desk, filesOfCopy(new Uint8Array(await file.arrayBuffer()))))
    } catch (error) {
      if (!(error instanceof SealRefused)) throw error
      setCame({ kind: 'refused', why: error })
    }
  }
  return (
    <section className="desk-part">
      <FileChoice
        title={t('cases.bring.title')}
        level={2}
        hint={t('cases.bring.hint')}
        choose={t('cases.choose-file')}
        accept=".zip,application/zip"
        busy={came.kind === 'reading'}
        onFile={(file) => void take(file)}
      />
      {came.kind === 'refused' && <SealNotice code={came.why.code} where={came.why.where} />}
      {came.kind === 'sealed-to-others' && <RecoverForm ledger={came.ledger} onDone={arrived} />}
      {came.kind === 'others-named' && <OthersNamed desk={desk} ledger={came.ledger} strangers={came.strangers} onDone={arrived} />}
    </section>
  )
}
