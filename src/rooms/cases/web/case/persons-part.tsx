import { verifyDecision } from '#law/rules'
import { keyId } from '#seal/key.ts'
import { leads } from '#seal/ledger/readers.ts'
import { memo, useDeferredValue, useState } from 'react'
import { Link } from 'react-aria-components/Link'
import { useProgramme } from '#ui/client/here.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { Status } from '#ui/components/status/status.tsx'
import { type CasePerson, PERSON_ROLES, type PersonRole } from '../../contract/person.ts'
import { paths } from '../../contract/paths.ts'
import { type CaseFile, lastDecision, type Standing } from '../../domain/case-file.ts'
import { decisionsOn, type NumberedDecision } from '../../domain/decisions-on.ts'
import { once } from '../../domain/once.ts'
import { lawChangedOn } from '../../domain/law-changed-on.ts'
import { writtenDate } from '../../domain/written-date.ts'
import { inOrder, nextPseudonym } from '../../domain/pseudonym.ts'
import { useApproved, useLaw } from '../law/law-in-force.tsx'
import { LAW_COMPARED } from '../distinguish/law-compared.ts'
import { DecisionHeadline } from '../distinguish/decision-headline.tsx'
import type { CasePartProps } from './at-case.tsx'
import { NonPunishmentHint } from '../outcome/non-punishment-hint.tsx'
import { AgesApart } from '../safeguards/ages-apart.tsx'
import { mayBeClosed } from './closed-identity.ts'
import { CapacitiesPart } from './capacities-part.tsx'
import { IdentityPart } from './identity-part.tsx'
import { namesOf } from '../proof/case-names.ts'
import { PseudonymNotice } from './pseudonym-notice.tsx'
import { useAct } from './use-act.ts'
import { momentIn } from './moment.ts'

type DecisionLineProps = { numbered: NumberedDecision; pseudonym: string; ctx: string; isLast: boolean }

const DecisionLine = ({ numbered: { n, decided }, pseudonym, ctx, isLast }: DecisionLineProps) => {
  const t = useT()
  const locale = useLocale()
  const { code: programme } = useProgramme()
  const { decision } = decided.content
  const law = useLaw()
  const approved = useApproved()
  const { lawChanged, kind } = verifyDecision(law, decision)
  const changed = lawChangedOn(decision, approved, law.law.asOf)
  return (
    <li>
      <Link href={paths.decision({ programme, case: ctx, decision: decided.id })}>
        {t('cases.decision.number', { n, person: pseudonym })}
      </Link>{' '}
      <DecisionHeadline decision={decision} kind={kind} />{' '}
      <span className="desk-soft">
        {t('cases.person.decided', { at: momentIn(locale, decision.madeAt), hash: decision.sha256.slice(0, 16) })}
      </span>{' '}
      {!isLast && <Status stand="stopped">{t('cases.person.superseded')}</Status>}
      {isLast && lawChanged && (
        <strong>
          <Link href={`${paths.decision({ programme, case: ctx, decision: decided.id })}#${LAW_COMPARED}`}>
            {t('cases.decision.law-changed-on', { how: changed.how, day: writtenDate(locale, changed.day) })}
          </Link>
        </strong>
      )}
    </li>
  )
}

const Decisions = ({ person, one }: { person: Standing<CasePerson> } & Pick<CasePartProps, 'one'>) => {
  const t = useT()
  const { code: programme } = useProgramme()
  const own = decisionsOn(one.file, person.id)
  const last = lastDecision(one.file, person.id)
  return (
    <>
      {own.length === 0 && <p>{t('cases.person.undecided')}</p>}
      <AgesApart one={one} person={person.id} called={namesOf(t, one.file).person(person.id)} />
      <ul className="desk-list">
        {own.map((numbered) => (
          <DecisionLine
            key={numbered.decided.id}
            numbered={numbered}
            pseudonym={namesOf(t, one.file).person(person.id)}
            ctx={one.kept.ctx}
            isLast={numbered.decided === last}
          />
        ))}
      </ul>
      <LinkButton href={paths.distinguish({ programme, case: one.kept.ctx, person: person.id })}>
        {t(last ? 'cases.person.again' : 'cases.person.distinguish')}
      </LinkButton>
    </>
  )
}

const Person = ({ person, ...at }: { person: Standing<CasePerson> } & CasePartProps) => {
  const t = useT()
  const pseudonym = namesOf(t, at.one.file).person(person.id)
  // Two versions where it was changed twice at once: a victim by either is asked about.
  const isVictim = at.one.file.person.some(({ id, content }) => id === person.id && content.roles.includes('victim'))
  return (
    <li className="desk-person">
      <h3>{pseudonym}</h3>
      <PseudonymNotice {...at} person={person} />
      <CapacitiesPart {...at} person={person} />
      <NonPunishmentHint file={at.one.file} ctx={at.one.kept.ctx} person={person.id} />
      {isVictim && <Decisions person={person} one={at.one} />}
      <IdentityPart {...at} person={person} />
    </li>
  )
}

/** Of more than these the page is drawn first, and their list piece by piece: nothing stands still meanwhile. */
const DRAWN_AT_ONCE = 30

const PersonList = memo(({ at }: { at: CasePartProps | null }) => {
  const persons = at ? inOrder(once(at.one.file.person)) : []
  if (!at || persons.length === 0) return null
  return (
    <ul className="desk-persons">
      {persons.map((person) => (
        <Person key={person.id} person={person} {...at} />
      ))}
    </ul>
  )
})

/** Who is in the case, by their pseudonyms; of victims and migrants what was decided on them. */
export const PersonsPart = (at: CasePartProps) => {
  const t = useT()
  const { desk, one } = at
  const { person: persons } = one.file
  const [role, setRole] = useState<PersonRole>('victim')
  const { act, busy, notice } = useAct()
  const taken = (file: CaseFile) => file.person.map(({ content }) => content.pseudonym)
  const add = () =>
    act(() => desk.add(one.kept.ctx, 'person', ({ file }) => ({ pseudonym: nextPseudonym(role, taken(file)), roles: [role] })))
  return (
    <section className="desk-part">
      <h2>{t('cases.persons.title')}</h2>
      <p>{t('cases.persons.text')}</p>
      {persons.some(({ id }) => mayBeClosed(one, id)) && (
        <p>{t('cases.identity.closed-maybe', { leads: leads(one.ledger, one.ledger.ctx, keyId(desk.key.record)) ? 'yes' : 'no' })}</p>
      )}
      <PersonList at={useDeferredValue(at, persons.length > DRAWN_AT_ONCE ? null : at)} />
      <Select
        label={t('cases.persons.role')}
        value={role}
        options={PERSON_ROLES.map((id) => ({ id, label: t('cases.role', { role: id }) }))}
        onChange={(id) => setRole(PERSON_ROLES.find((one) => one === id) ?? 'victim')}
      />
      {notice}
      <Button busy={busy} onPress={add}>
        {t('cases.persons.add')}
      </Button>
    </section>
  )
}
