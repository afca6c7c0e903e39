import { JURISDICTIONS } from '#law/systems.ts'
import { fieldOf } from '#ui/client/form-values.ts'
import { useProgramme } from '#ui/client/here.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { formWords } from '#ui/words.ts'
import { paths } from '../../contract/paths.ts'
import type { PersonRole } from '../../contract/person.ts'
import { type Charge, CHARGED, NewCharge } from '../../contract/proof.ts'
import { once } from '../../domain/once.ts'
import { useFresh } from '../case/use-fresh.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import type { ProofPartProps } from './proof-part.ts'

const useWhoIs =
  ({ one: { file }, names }: ProofPartProps) =>
  (roles: readonly PersonRole[]) =>
    once(file.person)
      .filter(({ content }) => content.roles.some((role) => roles.includes(role)))
      .map(({ id }) => ({ id, label: names.person(id) }))

const isSame = (one: Charge, other: Charge): boolean =>
  one.accused === other.accused && one.victim === other.victim && one.system === other.system && one.offence === other.offence

const FIELDS = ['accused', 'victim', 'offence', 'system'] as const

/** A charge needs somebody who is accused or suspected, and a victim. */
const NobodyYet = ({ one }: ProofPartProps) => {
  const t = useT()
  const { code: programme } = useProgramme()
  return (
    <>
      <p>{t('cases.charge.persons-missing')}</p>
      <LinkButton href={paths.case({ programme, case: one.kept.ctx })}>{t('cases.charge.to-persons')}</LinkButton>
    </>
  )
}

const Fields = (at: ProofPartProps) => {
  const t = useT()
  const whoIs = useWhoIs(at)
  const none = t('cases.choose')
  return (
    <div className="proof-fields">
      <Select name="accused" label={t('cases.charge.accused')} options={whoIs(['suspect', 'accused'])} none={none} required />
      <Select name="victim" label={t('cases.charge.victim')} options={whoIs(['victim'])} none={none} required />
      <Select
        name="offence"
        label={t('cases.charge.offence')}
        options={CHARGED.map((id) => ({ id, label: t('cases.charge.offence-option', { offence: id }) }))}
        none={none}
        required
      />
      <Select
        name="system"
        label={t('cases.charge.system')}
        hint={t('cases.charge.system-hint')}
        options={JURISDICTIONS.map((id) => ({ id, label: t('law.system', { system: id }) }))}
        none={none}
        required
      />
    </div>
  )
}

/** Adds a charge: of whom, on whom, for what, by which law. Nothing is chosen for whoever decides it; after each the form begins anew. */
export const ChargeForm = (at: ProofPartProps) => {
  const t = useT()
  const whoIs = useWhoIs(at)
  const { desk, one } = at
  const { round, onSave: add } = useFresh((charge: Charge) => desk.add(one.kept.ctx, 'charge', charge))
  const save = (values: FormData): Promise<Saved> => {
    const read = NewCharge.safeParse(Object.fromEntries(FIELDS.map((name) => [name, fieldOf(values, name)])))
    if (!read.success) {
      const missing = FIELDS.filter((field) => read.error.issues.some(({ path }) => path[0] === field))
      return Promise.resolve({
        kind: 'refused',
        faults: missing.map((field) => ({ field, message: worded((t) => t('cases.charge.fault', { field })) })),
      })
    }
    const charge = read.data
    if (one.file.charge.some(({ content }) => isSame(content, charge)))
      return Promise.resolve({ kind: 'refused', faults: [{ field: 'accused', message: worded((t) => t('cases.charge.there')) }] })
    return savedOrRefused(() => add(charge))
  }
  const isPossible = whoIs(['suspect', 'accused']).length > 0 && whoIs(['victim']).length > 0
  return (
    <section className="desk-part">
      <h2>{t('cases.charge.add-title')}</h2>
      <p>{t('cases.charge.add-text')}</p>
      {isPossible ? (
        <Form key={round} onSave={save} words={formWords(t, t('cases.charge.add'))}>
          <Fields {...at} />
        </Form>
      ) : (
        <NobodyYet {...at} />
      )}
    </section>
  )
}
