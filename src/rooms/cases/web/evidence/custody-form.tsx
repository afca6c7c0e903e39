import { useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { formWords } from '#ui/words.ts'
import { CUSTODY_KINDS, type CustodyEvent } from '../../contract/custody.ts'
import { deviceMoment, momentParts } from '../../domain/zoned-moment.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { inWords } from './faults.ts'
import { HashField } from './hash-field.tsx'
import { MomentFields } from './moment-fields.tsx'
import { mustName, readCustody } from './read-custody.ts'
import { SealedArea, SealedField } from '../desk/sealed-fields.tsx'

type CustodyFormProps = {
  readonly exhibit: string
  /** That of the headings in it. */
  readonly level: 3 | 4
  /** What is corrected: its id, and how it reads now. Without it the event is new. */
  readonly corrects?: { readonly event: string; readonly as: CustodyEvent }
  readonly save: string
  readonly onSave: (event: CustodyEvent) => Promise<unknown>
}

/** Of what happened it depends who has to be named; as long as that is open nobody is called optional. */
const WhoFields = ({ as, kind }: { as: CustodyEvent | undefined; kind: string }) => {
  const t = useT()
  const optional = t('cases.exhibit.optional')
  const asked = (name: 'from' | 'to') => (kind === '' ? {} : mustName(kind).includes(name) ? { required: true } : { optional })
  return (
    <>
      <SealedField
        name="from"
        startsWith={as?.from ?? ''}
        label={t('cases.custody.from')}
        hint={t('cases.custody.who-hint')}
        {...asked('from')}
      />
      <SealedField name="to" startsWith={as?.to ?? ''} label={t('cases.custody.to')} hint={t('cases.custody.who-hint')} {...asked('to')} />
      <SealedField
        name="seal"
        startsWith={as?.seal ?? ''}
        label={t('cases.custody.seal')}
        hint={t('cases.custody.seal-hint')}
        optional={optional}
        width="half"
      />
      <SealedField name="purpose" startsWith={as?.purpose ?? ''} label={t('cases.custody.purpose')} optional={optional} />
    </>
  )
}

/** An event of custody as it is written; of a correction also why. */
export const CustodyForm = ({ exhibit, level, corrects, save, onSave }: CustodyFormProps) => {
  const t = useT()
  const [opened] = useState(() => new Date())
  const as = corrects?.as
  const [kind, setKind] = useState<string>(as?.kind ?? '')
  const send = async (values: FormData) => {
    const read = readCustody(values, { exhibit, corrects: corrects?.event ?? null, now: new Date() })
    return read.kind === 'wrong' ? inWords(read.faults) : savedOrRefused(() => onSave(read.content))
  }
  return (
    <Form onSave={send} words={formWords(t, save)}>
      {corrects && <SealedArea name="corrects.why" label={t('cases.custody.why')} hint={t('cases.custody.why-hint')} most={300} required />}
      <Select
        name="kind"
        startsWith={as?.kind ?? ''}
        none={t('cases.choose')}
        required
        label={t('cases.custody.kind')}
        hint={t('cases.custody.kind-hint')}
        onChange={setKind}
        options={CUSTODY_KINDS.map((id) => ({ id, label: t('cases.custody.kind-of', { kind: id }) }))}
      />
      <MomentFields starts={as ? momentParts(as.at) : deviceMoment(opened)} />
      <SealedField name="place" startsWith={as?.place ?? ''} label={t('cases.custody.place')} required />
      <WhoFields as={as} kind={kind} />
      <HashField level={level} startsWith={as?.sha256 ?? ''} />
    </Form>
  )
}
