import { useLocale, useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import type { Workshop, WorkshopLine } from '../../contract/workshop.ts'
import { choiceOf, roleWord } from '../choice-of.ts'
import { Facts } from '../components/facts.tsx'
import type { Frame } from '../frame.ts'
import { sayHeld } from './dates.ts'
import { State } from './state.tsx'

/** What is known of a workshop; what is not known is left out and is not 0. */
export const WorkshopFacts = ({ workshop, frame }: { workshop: WorkshopLine; frame: Frame }) => {
  const t = useT()
  const locale = useLocale()
  const { country, sectors, round, place, method, provenance, participants, women, men, state, statements, coded, worded } = workshop
  const people = (['participants', 'women', 'men'] as const)
    .filter((who) => ({ participants, women, men })[who] !== null)
    .map((who) => t('assess.workshop.people-of', { who, n: { participants, women, men }[who] ?? 0 }))
  return (
    <Facts
      facts={[
        [t('assess.workshop.state-head'), <State state={state} />],
        [t('assess.country'), frame.country(country)],
        [t('assess.sector'), sectors.map(frame.sector).join(', ')],
        [t('assess.round'), frame.round(round)],
        [t('assess.workshop.held'), sayHeld(workshop, locale)],
        [t('assess.workshop.place'), place],
        [t('assess.workshop.people', { who: 'participants' }), people.join(', ')],
        [t('assess.workshop.method'), t('assess.method', { method: choiceOf(method) })],
        [t('assess.workshop.provenance'), t('assess.provenance', { provenance })],
        [t('assess.workshop.statements'), t('assess.workshop.progress', { statements, coded, worded })],
      ]}
    />
  )
}

/** Who moved or corrected a workshop, when and why. */
export const WorkshopHistory = ({ history }: Pick<Workshop, 'history'>) => {
  const t = useT()
  const locale = useLocale()
  const when = (at: string | null) =>
    at === null ? '' : new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at))
  return (
    <Disclosure level={2} title={t('assess.history.title', { n: history.length })}>
      <ul className="record-list">
        {history.map(({ version, at, by, from, to, reason }) => (
          <li key={version}>
            {at === null
              ? t('assess.history.first', { version })
              : t('assess.history.save', { version, at: when(at), by: t('assess.by', { by: choiceOf(roleWord(by)) }) })}
            {to !== null && `: ${t('assess.workshop.moved', { from: from ?? 'open', to })}`}
            {reason !== null && ` ${t('assess.workshop.because', { reason })}`}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
