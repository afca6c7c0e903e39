import { useState } from 'react'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { FileChoice } from '#ui/components/file-choice/file-choice.tsx'
import { answersImport } from '../../contract/sent-answers.ts'
import { useStep } from './use-step.tsx'

/** What a telephone saved because sending never worked. */
export const ImportPart = () => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { go, busy, refusal } = useStep(answersImport)
  const [said, setSaid] = useState('')
  const take = async (answers: File) => {
    const kept = await go({ programmeId, answers })
    setSaid(
      kept ? t('train.tests.imported', { wave: kept.wave, session: kept.session, n: kept.attempts, late: kept.late ? 'yes' : 'no' }) : '',
    )
  }
  return (
    <section className="tests-part">
      <FileChoice
        title={t('train.tests.import')}
        level={2}
        hint={t('train.tests.import-hint')}
        choose={t('train.tests.import-choose')}
        accept=".json,application/json"
        busy={busy}
        onFile={(file) => void take(file)}
      />
      <p role="status">{said}</p>
      {refusal}
    </section>
  )
}
