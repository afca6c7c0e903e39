import { keyId, readAloud } from '#seal/key.ts'
import { fieldOf } from '#ui/client/form-values.ts'
import type { Fault } from '#ui/components/form/faults.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import type { FoundKey } from '../../contract/operations.ts'
import { typedFingerprint } from '../../domain/typed-fingerprint.ts'
import { type Fact, Facts } from '../case/facts.tsx'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { SealedField } from '../desk/sealed-fields.tsx'
import { saidOf } from './said-of.ts'
import { useMeetings } from '../desk/use-desk.ts'
import { KeyOffice } from '../offices/key-office.tsx'

type FindReaderProps = {
  /** Whoever cannot be chosen here, with why. */
  readonly refuse: (id: string) => Fault['message']
  readonly onFound: (found: FoundKey) => void
}

/**
 * A colleague's key by the fingerprint that they read out. What the server gives is taken only if it is the key of that fingerprint, so it cannot
 * put another in its place.
 */
export const FindReader = ({ refuse, onFound }: FindReaderProps) => {
  const t = useT()
  const { server, offices } = useMeetings()
  const find = async (values: FormData): Promise<Saved> => {
    const id = typedFingerprint(fieldOf(values, 'fingerprint'))
    const fault = (message: Fault['message']): Saved => ({ kind: 'refused', faults: [{ field: 'fingerprint', message }] })
    if (id === undefined) return fault(worded((t) => t('cases.find.misread')))
    const refused = refuse(id)
    if (refused !== undefined) return fault(refused)
    // Whether an office answers for the key may have been said since this device last asked.
    void offices.meet()
    let found: FoundKey | null = null
    const saved = await savedOrRefused(async () => {
      found = await server.find(id)
    })
    if (saved.kind === 'refused') return saved
    if (!found) return fault(worded((t) => t('cases.find.nobody')))
    onFound(found)
    return saved
  }
  return (
    <Form asksToLeave={false} onSave={find} words={formWords(t, t('cases.find.do'))}>
      <SealedField name="fingerprint" label={t('cases.find.fingerprint')} hint={t('cases.find.hint')} required />
    </Form>
  )
}

/** Whose key it is, as the server says, beside what only the two people know. */
export const FoundReader = ({ found }: { found: FoundKey }) => {
  const t = useT()
  const { record } = found
  const { name, office } = saidOf(t, found)
  const facts: readonly Fact[] = [
    [t('cases.find.fingerprint'), <code key="id">{readAloud(keyId(record))}</code>],
    [t('cases.find.said'), `${name} · ${office}`],
    [t('cases.office.fact'), <KeyOffice key="office" id={keyId(record)} />],
  ]
  return (
    <>
      <Facts facts={facts} />
      <p>{t('cases.find.hint-only')}</p>
    </>
  )
}
