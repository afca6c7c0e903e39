import { useNotice } from '#ui/client/notices.ts'
import { useT } from '#ui/client/words.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import { type Gate, SAFEGUARD_STATES, type Safeguard, type Settled } from '../../contract/gate.ts'
import { mayNotApply, safeguardsOf } from '../../domain/gate-opens.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { gateOfForm, noteField, stateField } from './gate-of-form.ts'
import { SealedArea } from '../desk/sealed-fields.tsx'

type ItemProps = { readonly safeguard: Safeguard; readonly settled: Settled | undefined; readonly wasChild: boolean }

const Item = ({ safeguard, settled, wasChild }: ItemProps) => {
  const t = useT()
  const states = SAFEGUARD_STATES.filter((one) => one !== 'not-applicable' || mayNotApply(safeguard, wasChild))
  return (
    <div className="gate-item">
      <Choice
        name={stateField(safeguard)}
        inline
        startsWith={states.find((one) => one === settled?.state) ?? 'open'}
        label={t(`cases.safeguard.title.${safeguard}`)}
        hint={t(`cases.safeguard.hint.${safeguard}`)}
        options={states.map((id) => ({ id, label: t(`cases.safeguard.state.${id}`) }))}
      />
      <SealedArea
        name={noteField(safeguard)}
        rows={1}
        startsWith={settled?.why ?? ''}
        label={t('cases.safeguard.note', { item: t(`cases.safeguard.name.${safeguard}`) })}
      />
    </div>
  )
}

type GateFormProps = Pick<Gate, 'person' | 'act'> & {
  readonly items: Gate['items']
  readonly wasChild: boolean
  readonly onSave: (gate: Gate) => Promise<unknown>
}

/** The safeguards of one act, each with what was done or why it does not apply. */
export const GateForm = ({ person, act, items, wasChild, onSave }: GateFormProps) => {
  const t = useT()
  const notice = useNotice()
  const send = async (values: FormData): Promise<Saved> => {
    const read = gateOfForm(values, { person, act })
    if (read.kind === 'faults') {
      const said = read.faults.map(({ safeguard, fault }) => ({
        field: noteField(safeguard),
        message: t(`cases.safeguard.why-${fault}`, { item: t(`cases.safeguard.name.${safeguard}`) }),
      }))
      return { kind: 'refused', faults: said }
    }
    const saved = await savedOrRefused(() => onSave(read.gate))
    if (saved.kind === 'saved') notice({ text: t('cases.gate.saved') })
    return saved
  }
  return (
    <Form onSave={send} words={formWords(t, t('cases.gate.save'))}>
      {safeguardsOf(act).map((one) => (
        <Item key={one} safeguard={one} settled={items[one]} wasChild={wasChild} />
      ))}
    </Form>
  )
}
