import { useState } from 'react'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { FileChoice } from '#ui/components/file-choice/file-choice.tsx'
import { testFormRecord } from '../../contract/test.ts'
import { useStep } from './use-step.tsx'

type Chosen = { readonly forms?: File; readonly items?: File }

/** Forms and the bank they were made of: chosen one after the other, sent together. */
export const RecordForms = () => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { go, busy, refusal } = useStep(testFormRecord)
  const [chosen, setChosen] = useState<Chosen>({})
  const { forms, items } = chosen
  const record = async () => {
    if (forms && items && (await go({ programmeId, forms, items }))) setChosen({})
  }
  const choice = (file: 'forms' | 'items') => (
    <FileChoice
      title={t('train.tests.file', { file })}
      level={3}
      hint={chosen[file]?.name ?? t('train.tests.file-hint', { file })}
      choose={t('train.tests.choose', { file })}
      accept=".json,application/json"
      onFile={(given) => setChosen((before) => ({ ...before, [file]: given }))}
    />
  )
  return (
    <div className="tests-part">
      {choice('forms')}
      {choice('items')}
      <div className="tests-acts">
        <Button
          tone="primary"
          busy={busy}
          disabledBecause={forms && items ? undefined : t('train.tests.both-files')}
          onPress={() => void record()}
        >
          {t('train.tests.record')}
        </Button>
      </div>
      {refusal}
    </div>
  )
}
