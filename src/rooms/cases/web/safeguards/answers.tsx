import { useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import type { Age } from '../../domain/age-of.ts'
import type { ActGate } from '../../domain/act-gate.ts'
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
export const Answers = ({ person, gate, age, onPrint, ...at }: AnswersProps) => {
  const t = useT()
  const [isAnswering, setAnswering] = useState(false)
  const { act, answered, open } = gate
  const [standing] = answered
  const name = t('cases.gate.act', { act })
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
      {isAnswering && <DraftedGate {...at} person={person} gate={gate} age={age} />}
    </>
  )
}
