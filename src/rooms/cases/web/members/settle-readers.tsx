import { keyId, readAloud } from '#seal/key.ts'
import { inForceOf, leads } from '#seal/ledger/readers.ts'
import type { Known } from '#seal/ledger/view.ts'
import { useT } from '#ui/client/words.tsx'
import { CheckboxGroup } from '#ui/components/checkbox/checkbox-group.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import { readersNow } from '../../domain/readers.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { NotDone } from '../store/not-done.ts'
import type { ReadersChange } from '../store/set-readers.ts'
import { vouchedIn } from './readers-of.ts'

type Settling = { readonly compartment: string; readonly inForce: readonly Known[]; readonly kept: ReadonlySet<string> }

/** Only those who were on the page were chosen among: where another came in between, it is looked at anew. */
const settling =
  ({ compartment, inForce, kept }: Settling): ReadersChange =>
  ({ ledger }) => {
    const now = inForceOf(ledger, compartment)
    const shown = new Set(inForce.map(({ hash }) => hash))
    if (now.length !== shown.size || now.some(({ hash }) => !shown.has(hash))) throw new NotDone('case.readers-changed')
    const { holders, leads: leading } = readersNow(now)
    return [{ compartment, holders: holders.filter((record) => kept.has(keyId(record))), leads: leading.filter((id) => kept.has(id)) }]
  }

/** Two changed at once who reads a part of the case, and this officer leads it by both: they say who does from here on. */
export const SettleReaders = ({ desk, one, compartment }: CasePartProps & { readonly compartment: string }) => {
  const t = useT()
  const { ctx } = one.kept
  const own = keyId(desk.key.record)
  const inForce = inForceOf(one.ledger, compartment)
  if (inForce.length < 2 || !leads(one.ledger, compartment, own)) return null
  const now = readersNow(inForce)
  const ids = now.holders.map(keyId)
  const settle = (values: FormData): Promise<Saved> => {
    const kept = new Set([...values.getAll('readers').map(String), own])
    return savedOrRefused(() => desk.setReaders(ctx, settling({ compartment, inForce, kept })))
  }
  return (
    <section className="desk-part" role="alert">
      <h2>{t('cases.members.settle')}</h2>
      <p>{t('cases.members.settle-text')}</p>
      <Form onSave={settle} words={formWords(t, t('cases.members.settle-do'))}>
        <CheckboxGroup
          name="readers"
          label={t('cases.members.settle-who')}
          options={ids
            .filter((id) => id !== own)
            .map((id) => ({ id, label: vouchedIn(one, own, id)?.member.called ?? t('cases.members.unnamed'), detail: readAloud(id) }))}
        />
      </Form>
    </section>
  )
}
