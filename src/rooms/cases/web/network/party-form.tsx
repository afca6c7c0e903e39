import { useT } from '#ui/client/words.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { formWords } from '#ui/words.ts'
import { fieldOf, trimmedOf } from '#ui/client/form-values.ts'
import { CaseParty, PARTY_KINDS } from '../../contract/party.ts'
import { SealedArea, SealedField } from '../desk/sealed-fields.tsx'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { readBy } from '../evidence/faults.ts'
import { faultWords } from './fault-words.ts'

export type TypedParty = Omit<CaseParty, 'code'>
type PartyFormProps = {
  /** Its kind is never changed: its code says it. */
  readonly party?: CaseParty
  readonly save: string
  readonly onSave: (party: TypedParty) => Promise<unknown>
}

const Typed = CaseParty.omit({ code: true })
const MOST = 10

const readParty = (values: FormData, kind: string) => {
  const identifiers = trimmedOf(values, 'identifiers')
    .split('\n')
    .flatMap((line) => line.trim() || [])
  const name = trimmedOf(values, 'name')
  return readBy(Typed, { kind, name, identifiers }, [
    ...(name === '' ? [{ field: 'name', cause: 'name' }] : []),
    ...(identifiers.length > MOST || identifiers.some((one) => [...one].length > 120)
      ? [{ field: 'identifiers', cause: 'identifiers' }]
      : []),
  ])
}

/** What is no person: what it is called among those who work on the case, and what it is told apart by. */
export const PartyForm = ({ party, save, onSave }: PartyFormProps) => {
  const t = useT()
  const send = async (values: FormData) => {
    const read = readParty(values, party?.kind ?? fieldOf(values, 'kind'))
    return read.kind === 'wrong' ? faultWords(read.faults) : savedOrRefused(() => onSave(read.content))
  }
  return (
    <Form onSave={send} words={formWords(t, save)}>
      {!party && (
        <Select
          name="kind"
          startsWith="telephone"
          label={t('cases.party.kind')}
          options={PARTY_KINDS.map((id) => ({ id, label: t('cases.network.kind', { kind: id }) }))}
        />
      )}
      <SealedField name="name" startsWith={party?.name ?? ''} label={t('cases.party.name')} hint={t('cases.party.name-hint')} required />
      <SealedArea
        name="identifiers"
        startsWith={party?.identifiers.join('\n') ?? ''}
        label={t('cases.party.identifiers')}
        hint={t('cases.party.identifiers-hint')}
      />
    </Form>
  )
}
