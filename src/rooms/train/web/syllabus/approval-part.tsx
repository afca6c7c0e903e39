import { Link } from 'react-aria-components/Link'
import { paths as meetingPaths } from '#decide/paths.ts'
import { printDate } from '#documents/dates.ts'
import { countryName } from '#kernel/i18n/country-name.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useSay, useT } from '#ui/client/words.tsx'
import { decidedOn } from '../../domain/syllabus/approval.ts'
import { calledPlace } from '../../domain/syllabus/places.ts'
import { sayDay } from '../studies/say-day.ts'
import type { Shown } from './shown.ts'

const listed = (lang: string, countries: readonly string[], none: string): string =>
  countries.length === 0 ? none : new Intl.ListFormat(lang).format(countries)

type ApprovalProps = { approved: NonNullable<Shown['approved']> } & Pick<Shown, 'meeting' | 'syllabus'>

/** By which decision it was approved, under which conditions, and with which key it is signed. */
export const ApprovalPart = ({ approved, meeting, syllabus }: ApprovalProps) => {
  const t = useT()
  const say = useSay()
  const { code: programme } = useProgramme()
  const { approval, key, signedAt } = approved
  const { decision } = approval
  const { votes, conditions } = decision
  const named = (country: string) => countryName(t.lang, country)
  const countries = (codes: readonly string[]) => listed(t.lang, codes.map(named), t('train.approval.nobody'))
  return (
    <section aria-labelledby="approval">
      <h2 id="approval">{t('train.approval.title')}</h2>
      <p>
        {t('train.approval.decided', {
          outcome: decision.outcome.replaceAll('-', '_'),
          day: printDate(decidedOn(decision), t.lang),
        })}
      </p>
      {meeting !== null && (
        <p>
          <Link href={meetingPaths.meeting({ programme, meeting })}>{t('train.approval.meeting')}</Link>
        </p>
      )}
      <ul>
        <li>{t('train.approval.present', { countries: countries(votes.present.map(({ country }) => country)) })}</li>
        <li>{t('train.approval.represented', { countries: countries(votes.represented.map(({ country }) => country)) })}</li>
        <li>{t('train.approval.for', { countries: countries(votes.for) })}</li>
        <li>{t('train.approval.against', { countries: countries(votes.against) })}</li>
        <li>{t('train.approval.abstained', { countries: countries(votes.abstained) })}</li>
      </ul>
      {conditions.length > 0 && (
        <ol>
          {conditions.map(({ number, textEs, textEn, target, owner }) => (
            <li key={number} value={number}>
              {t('train.approval.condition', {
                text: say({ es: textEs, en: textEn }),
                target: say(calledPlace(syllabus, target)),
                owner: named(owner),
              })}
            </li>
          ))}
        </ol>
      )}
      <p className="syllabus-hash">{t('train.approval.signed', { key, day: sayDay(t.lang, signedAt) })}</p>
      <p>{t('train.approval.verify')}</p>
    </section>
  )
}
