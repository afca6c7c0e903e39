import { useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import type { Gate } from '../../contract/gate.ts'
import type { Age } from '../../domain/age-of.ts'
import { type ActGate, asItCounts } from '../../domain/act-gate.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { DraftedGate } from './drafted-gate.tsx'
import { GateList } from './gate-list.tsx'

type AnswersProps = CasePartProps & {
  readonly person: string
  readonly gate: ActGate
  readonly age: Age
  readonly onPrint: () => void
}

/** What was answered for one act, and the fields to answer it in. They stay open after a save: who answers goes on. */
export const Answers = ({ desk, one, person, gate, age, onPrint }: AnswersProps) => {
  const t = useT()
  const [isAnswering, setAnswering] = useState(false)
  const { act, answered, open } = gate
  const [standing] = answered
  const { ctx } = one.kept
  const name = t('cases.gate.act', { act })
  // What was answered and is asked no more, as of whoever came of age, stays on record.
  const save = (given: Gate): Promise<unknown> => {
    const content = { ...given, items: { ...standing?.content.items, ...given.items } }
    return standing ? desk.change(ctx, 'gate', { standing: answered, content }) : desk.add(ctx, 'gate', content)
  }
  return (
    <>
      {standing && <GateList gate={standing.content} open={open} age={age} />}
      <div className="desk-actions">
        <Button onPress={() => setAnswering(!isAnswering)}>
          {t(isAnswering ? 'cases.gate.answer-close' : 'cases.gate.answer', { act: name })}
        </Button>
        <Button icon="print" onPress={onPrint}>
          {t('cases.gate.print', { act: name })}
        </Button>
      </div>
      {isAnswering && (
        <DraftedGate
          desk={desk}
          draft={`${ctx} gate ${person} ${act}`}
          person={person}
          act={act}
          items={standing ? asItCounts(gate, standing).items : {}}
          isConsentAnew={gate.consent === 'anew'}
          age={age}
          {...(standing?.content.ageToday ? { ageToday: standing.content.ageToday } : {})}
          onSave={save}
        />
      )}
    </>
  )
}
