import { useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import type { Gate } from '../../contract/gate.ts'
import { type FieldValues, useFormDraft } from '../case/use-form-draft.ts'
import type { Desk } from '../store/desk.ts'
import { GateForm, type GateFormProps } from './gate-form.tsx'
import { stateField } from './gate-of-form.ts'

type DraftedGateProps = Omit<GateFormProps, 'typed'> & {
  readonly desk: Desk
  readonly draft: string
  /** The person agreed anew: what an earlier draft says of consent is not taken for an answer to that. */
  readonly isConsentAnew: boolean
}

const CONSENT = stateField('consent')
const withoutConsent = (typed: FieldValues): FieldValues => Object.fromEntries(Object.entries(typed).filter(([name]) => name !== CONSENT))

/** The answers of one act: what is typed and not saved stays on the device, and is there when the form is opened again. */
export const DraftedGate = ({ desk, draft, isConsentAnew, onSave, ...gate }: DraftedGateProps) => {
  const t = useT()
  const { typed, around, drop, notice } = useFormDraft(desk, draft)
  const [round, setRound] = useState(0)
  if (!typed) return null
  const save = async (content: Gate) => {
    await onSave(content)
    await drop()
  }
  const leave = async () => {
    await drop()
    setRound(round + 1)
  }
  return (
    <div ref={around} className="gate-draft">
      {Object.keys(typed).length === 0 ? (
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
      <GateForm key={round} {...gate} typed={isConsentAnew ? withoutConsent(typed) : typed} onSave={save} />
    </div>
  )
}
