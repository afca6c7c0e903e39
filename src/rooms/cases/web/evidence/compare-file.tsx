import { useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { ProblemPanel } from '#ui/components/problem-panel/problem-panel.tsx'
import { problemWords } from '#ui/words.ts'
import type { Exhibit } from '../../contract/exhibit.ts'
import type { HashedFile } from './file-hash.ts'
import { HashChoice } from './hash-choice.tsx'

const Mismatch = ({ found }: { found: HashedFile }) => {
  const t = useT()
  return (
    <ProblemPanel
      title={t('cases.exhibit.mismatch.happened')}
      kept={t('cases.exhibit.mismatch.kept')}
      next={t('cases.exhibit.mismatch.next')}
      code="exhibit.hash-mismatch"
      words={problemWords(t)}
      action={<p className="evidence-hash">{t('cases.exhibit.hash-found', { hash: found.sha256 })}</p>}
    />
  )
}

/** Tells whether a file is one of those that were recorded. It changes nothing. */
export const CompareFile = ({ files }: Pick<Exhibit, 'files'>) => {
  const t = useT()
  const [found, setFound] = useState<HashedFile | null>(null)
  const same = found && files.find(({ sha256 }) => sha256 === found.sha256)
  return (
    <>
      <HashChoice
        title={t('cases.exhibit.file-compare')}
        hint={t('cases.exhibit.file-compare-hint')}
        level={3}
        onHashed={setFound}
        onChosen={() => setFound(null)}
      />
      <p role="status">{same ? t('cases.exhibit.file-same', { label: same.label }) : ''}</p>
      {found && !same && <Mismatch found={found} />}
    </>
  )
}
