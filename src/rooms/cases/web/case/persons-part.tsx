import { seedLaw, verifyDecision } from '#law/rules'
import { Link } from 'react-aria-components/Link'
import { useProgramme } from '#ui/client/here.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { Status } from '#ui/components/status/status.tsx'
import type { CaseDecision, CasePerson } from '../../contract/case-file.ts'
import { paths } from '../../contract/paths.ts'
import { lastDecision, type Standing } from '../../domain/case-file.ts'
import { nextPseudonym } from '../../domain/pseudonym.ts'
import type { CasePartProps } from './at-case.tsx'
import { momentIn } from './moment.ts'

const DecisionLine = ({ decided, ctx, isLast }: { decided: Standing<CaseDecision>; ctx: string; isLast: boolean }) => {
  const t = useT()
  const locale = useLocale()
  const { code: programme } = useProgramme()
  const { decision } = decided.content
  const { lawChanged } = verifyDecision(seedLaw(), decision)
  return (
    <li>
      <Link href={paths.decision({ programme, case: ctx, decision: decided.id })}>
        {t('cases.person.decided', { at: momentIn(locale, decision.madeAt), hash: decision.sha256.slice(0, 16) })}
      </Link>{' '}
      {!isLast && <Status stand="stopped">{t('cases.person.superseded')}</Status>}
      {isLast && lawChanged && <Status stand="caution">{t('cases.decision.law-changed')}</Status>}
    </li>
  )
}

const Person = ({ person, one }: { person: Standing<CasePerson> } & Pick<CasePartProps, 'one'>) => {
  const t = useT()
  const { code: programme } = useProgramme()
  const own = one.file.decisions.filter(({ content }) => content.person === person.id)
  const last = lastDecision(one.file, person.id)
  return (
    <li className="desk-person">
      <h3>{person.content.pseudonym}</h3>
      {own.length === 0 && <p>{t('cases.person.undecided')}</p>}
      <ul className="desk-list">
        {own.map((decided) => (
          <DecisionLine key={decided.id} decided={decided} ctx={one.kept.ctx} isLast={decided === last} />
        ))}
      </ul>
      <LinkButton href={paths.distinguish({ programme, case: one.kept.ctx, person: person.id })}>
        {t(last ? 'cases.person.again' : 'cases.person.distinguish')}
      </LinkButton>
    </li>
  )
}

/** Victims or migrants of the case by their pseudonyms, each with what was decided on them. */
export const PersonsPart = ({ desk, one }: CasePartProps) => {
  const t = useT()
  const { persons } = one.file
  const add = () =>
    void desk.write(
      one.kept.ctx,
      {
        id: crypto.randomUUID(),
        kind: 'person',
        parents: [],
        content: { pseudonym: nextPseudonym(persons.map(({ content }) => content.pseudonym)), role: 'victim' } satisfies CasePerson,
      },
      new Date().toISOString(),
    )
  return (
    <section className="desk-part">
      <h2>{t('cases.persons.title')}</h2>
      <p>{t('cases.persons.text')}</p>
      {persons.length > 0 && (
        <ul className="desk-persons">
          {persons.map((person) => (
            <Person key={person.id} person={person} one={one} />
          ))}
        </ul>
      )}
      <Button onPress={add}>{t('cases.persons.add')}</Button>
    </section>
  )
}
