import { Link } from 'react-aria-components/Link'
import { useProgramme } from '#ui/client/here.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { paths } from '../../contract/paths.ts'
import { saidOnce, withdrawalSays } from '../../domain/protection/withdrawn.ts'
import { writtenDate } from '../../domain/written-date.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { namesOf } from '../proof/case-names.ts'
import { knownCase } from '../safeguards/known-case.ts'
import { todayHere } from '../to-do/day-words.ts'

/** Acts that a person took back their consent to, for whoever would carry them out: that it was taken back, and no reason. */
export const StoppedActs = ({ one }: CasePartProps) => {
  const t = useT()
  const locale = useLocale()
  const { code: programme } = useProgramme()
  const { standing, isBlind, confused } = knownCase(one, todayHere()).withdrawn
  const names = namesOf(t, one.file)
  if (standing.length === 0 && !isBlind && confused.length === 0) return null
  return (
    <section className="protect-stop" aria-label={t('cases.stopped.title')}>
      <h2>{t('cases.stopped.title')}</h2>
      {(isBlind || confused.length > 0) && <p>{t('cases.gate.blind')}</p>}
      <ul className="desk-list">
        {saidOnce(standing, withdrawalSays).map(({ version, content: { person, act, on } }) => (
          <li key={version}>
            {t('cases.stopped.line', { person: names.person(person), act: t('cases.gate.act', { act }), on: writtenDate(locale, on) })}
          </li>
        ))}
      </ul>
      <p>{t('cases.stopped.text')}</p>
      <Link href={paths.safeguards({ programme, case: one.kept.ctx })}>{t('cases.disclosure.gates-link')}</Link>
    </section>
  )
}
