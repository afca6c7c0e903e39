import { useNotice } from '#ui/client/notices.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import { AGES_TODAY, type Gate, SAFEGUARD_STATES, type Safeguard, type Settled } from '../../contract/gate.ts'
import type { Age } from '../../domain/age-of.ts'
import { askedOf, mayNotApply } from '../../domain/gate-opens.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { AGE_FIELD, type FieldValues, gateOfForm, noteField, stateField } from './gate-of-form.ts'
import { SealedArea } from '../desk/sealed-fields.tsx'

type ItemProps = {
  readonly safeguard: Safeguard
  readonly settled: Settled | undefined
  readonly isAsChild: boolean
  readonly typed: FieldValues
  /** By which one asking is told from the next. */
  readonly asked: string
}

const Item = ({ safeguard, settled, isAsChild, typed, asked }: ItemProps) => {
  const t = useT()
  const states = SAFEGUARD_STATES.filter((one) => one !== 'not-applicable' || mayNotApply(safeguard, isAsChild))
  const state = typed[stateField(safeguard)] ?? settled?.state
  return (
    <div className="gate-item">
      <Choice
        key={asked}
        name={stateField(safeguard)}
        inline
        startsWith={states.find((one) => one === state) ?? 'open'}
        label={t(`cases.safeguard.title.${safeguard}`)}
        hint={t(`cases.safeguard.hint.${safeguard}`)}
        options={states.map((id) => ({ id, label: t(`cases.safeguard.state.${id}`) }))}
      />
      <SealedArea
        name={noteField(safeguard)}
        rows={1}
        startsWith={typed[noteField(safeguard)] ?? settled?.why ?? ''}
        label={t('cases.safeguard.note', { item: t(`cases.safeguard.name.${safeguard}`) })}
      />
    </div>
  )
}

/** Asked where no record gives the age of today; nothing is chosen for whoever answers. */
const AgeToday = ({ said }: { said: string | null }) => {
  const t = useT()
  const starts = AGES_TODAY.find((one) => one === said)
  return (
    <div className="gate-item">
      <Choice
        name={AGE_FIELD}
        inline
        {...(starts ? { startsWith: starts } : {})}
        label={t('cases.gate.age')}
        hint={t('cases.gate.age-hint')}
        options={AGES_TODAY.map((id) => ({ id, label: t('cases.gate.age-is', { age: id }) }))}
      />
    </div>
  )
}

export type GateFormProps = Pick<Gate, 'person' | 'act'> & {
  readonly items: Gate['items']
  readonly age: Age
  /** What was typed before and is not saved. */
  readonly typed: FieldValues
  /** What consent is asked by: it is asked again, and all else left as it stands in the fields, when that changes. */
  readonly asked: string
  readonly onSave: (gate: Gate) => Promise<unknown>
}

/** The safeguards of one act, each with what was done or why it does not apply. */
export const GateForm = ({ person, act, items, age, typed, asked, onSave }: GateFormProps) => {
  const t = useT()
  const notice = useNotice()
  const send = async (values: FormData): Promise<Saved> => {
    const read = gateOfForm(values, { person, act, age })
    if (read.kind === 'faults') {
      const said = read.faults.map(({ safeguard, fault }) => ({
        field: noteField(safeguard),
        message: worded((t) => t(`cases.safeguard.why-${fault}`, { item: t(`cases.safeguard.name.${safeguard}`) })),
      }))
      return { kind: 'refused', faults: said }
    }
    const saved = await savedOrRefused(() => onSave(read.gate))
    if (saved.kind === 'saved') notice({ text: worded((t) => t('cases.gate.saved')) })
    return saved
  }
  return (
    <Form asksToLeave={false} onSave={send} words={formWords(t, t('cases.gate.save'))}>
      {age.isAsked && <AgeToday key={age.said} said={typed[AGE_FIELD] ?? age.said} />}
      {askedOf(act, age).map((one) => (
        <Item
          key={one}
          safeguard={one}
          settled={items[one]}
          isAsChild={age.isAsChild}
          typed={typed}
          asked={one === 'consent' ? asked : one}
        />
      ))}
    </Form>
  )
}
