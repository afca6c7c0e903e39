import { useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import type { Gate } from '../../contract/gate.ts'
import type { Age } from '../../domain/age-of.ts'
import { type ActGate, asItCounts, seenIn } from '../../domain/act-gate.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { answerGate, gatesAt } from './answer-gate.ts'
import { typedSince } from './gate-of-form.ts'
import { GateForm } from './gate-form.tsx'
import { useGateDraft } from './use-gate-draft.ts'

type DraftedGateProps = CasePartProps & { readonly person: string; readonly gate: ActGate; readonly age: Age }

/**
 * The answers of one act: what is typed and not saved stays on the device, and is there when the form is opened again. It takes the place of what was there when
 * the typing began; its word on consent holds while nothing was told or answered since.
 */
export const DraftedGate = ({ desk, one, person, gate, age }: DraftedGateProps) => {
  const t = useT()
  const { ctx } = one.kept
  const now = seenIn(gate)
  const { draft, around, drop, notice } = useGateDraft(desk, `${ctx} gate ${person} ${gate.act}`, now)
  const [round, setRound] = useState(0)
  if (draft === undefined) return null
  const { versions } = draft ?? now
  const [standing] = gatesAt(one, versions)
  const save = async (given: Gate) => {
    await answerGate(desk, ctx, { seen: { ...now, versions }, given })
    await drop()
  }
  const leave = async () => {
    await drop()
    setRound(round + 1)
  }
  return (
    <div {...around} className="gate-draft">
      {Object.keys(draft?.values ?? {}).length === 0 ? (
        <p>{t('cases.gate.draft-is')}</p>
      ) : (
        <div className="gate-waits">
          <p>{t('cases.gate.draft-was')}</p>
          <Button small onPress={() => void leave()}>
            {t('cases.gate.draft-drop')}
          </Button>
        </div>
      )}
      {notice}
      <GateForm
        key={`${round} ${versions.join()}`}
        person={person}
        act={gate.act}
        items={standing ? asItCounts(gate, standing).items : {}}
        age={age}
        typed={draft ? typedSince(draft, now) : {}}
        asked={JSON.stringify(now)}
        onSave={save}
      />
    </div>
  )
}
