import { Link } from 'react-aria-components/Link'
import type { z } from 'zod'
import { paths as assess } from '#assess/paths.ts'
import { paths as decide } from '#decide/paths.ts'
import { paths as recommend } from '#recommend/paths.ts'
import { useT } from '#ui/client/words.tsx'
import { Badge } from '#ui/components/status/badge.tsx'
import type { Home, Waits as What } from '../../contract/home.ts'
import { paths } from '../../contract/paths.ts'
import { releasePaths } from '../../contract/release-paths.ts'
import { READ_AGAIN } from '../draft/reading-place.ts'

type Wait = z.output<typeof Home>['waits'][number]
type WaitsProps = { readonly programme: string; readonly waits: readonly Wait[]; readonly nameOf: (country: string) => string }

/** The list of workshops shows one round. */
const workshops = (programme: string, state: string, { round }: Wait): string =>
  assess.workshops({ programme }, { state, ...(round !== null && { round: String(round) }) })

const toReadAgain = (programme: string): string => `${paths.draft({ programme })}#${READ_AGAIN}`

/** Where the work is done: a list shows what waits and nothing else, where it can. */
const PLACES: Readonly<Record<What, (programme: string, wait: Wait) => string>> = {
  'workshops-open': (programme, wait) => workshops(programme, 'open', wait),
  'workshops-sealed': (programme, wait) => workshops(programme, 'sealed', wait),
  'statements-uncoded': (programme) => assess.coding({ programme }, { show: 'uncoded' }),
  'findings-loose': (programme) => assess.findings({ programme }, { show: 'loose' }),
  'gaps-unanswered': (programme) => assess.gaps({ programme }),
  'recommendations-silent': (programme) => recommend.recommendations({ programme }, { stand: 'none' }),
  'sentences-stale': toReadAgain,
  'sentences-half': toReadAgain,
  'texts-unreviewed': toReadAgain,
  'texts-left-out': toReadAgain,
  'report-unput': (programme) => releasePaths.signOff({ programme }),
  'countries-unput': (programme) => releasePaths.signOff({ programme }),
  'text-moved': (programme) => releasePaths.signOff({ programme }),
  'answer-own': (programme) => releasePaths.signOff({ programme }),
  'release-unpublished': (programme) => releasePaths.releases({ programme }),
  'countries-unanswered': (programme) => releasePaths.signOff({ programme }),
  'meeting-uncalled': (programme) => decide.newMeeting({ programme }),
  'meeting-read': (programme) => decide.meetings({ programme }),
  'meeting-record': (programme) => decide.meetings({ programme }),
  'meeting-vote': (programme) => decide.meetings({ programme }),
  'meeting-close': (programme) => decide.meetings({ programme }),
  'meeting-answer': (programme) => decide.meetings({ programme }),
  'meeting-judge': (programme) => decide.meetings({ programme }),
}

/** One's own answer is given on the page of one's own country, and what waits at a meeting is done there. */
const placeOf = (programme: string, wait: Wait): string => {
  const { what, countries, at } = wait
  if (at !== null) return decide.meeting({ programme, meeting: at })
  const [country, ...others] = countries
  if (what !== 'answer-own' || country === undefined || others.length > 0) return PLACES[what](programme, wait)
  return releasePaths.signOffPart({ programme, country })
}

const Line = ({ programme, wait, nameOf }: Omit<WaitsProps, 'waits'> & { wait: Wait }) => {
  const t = useT()
  const { what, count, countries, roles, mine } = wait
  const list = new Intl.ListFormat(t.lang, { type: 'conjunction' })
  return (
    <li>
      <Link href={placeOf(programme, wait)}>{t(`report.waits.${what}`, { n: count, countries: list.format(countries.map(nameOf)) })}</Link>{' '}
      {mine && <Badge>{t('report.waits.yours')}</Badge>}
      <span className="soft">
        {t('report.waits.for', {
          roles: list.format(roles.map((role) => t(`report.author.${role.split('.').at(-1) ?? ''}`))),
          countries: countries.length === 0 ? '' : list.format(countries.map(nameOf)),
          n: countries.length,
        })}
      </span>
    </li>
  )
}

/** What waits for whom, what waits for the reader first. */
export const Waits = ({ waits, ...rest }: WaitsProps) => {
  const t = useT()
  const sorted = waits.toSorted((one, other) => Number(other.mine) - Number(one.mine))
  return (
    <section aria-labelledby="home-waits">
      <h2 id="home-waits">{t('report.home.waits')}</h2>
      {sorted.length === 0 ? (
        <p>{t('report.home.nothing-waits')}</p>
      ) : (
        <ul className="home-waits">
          {sorted.map((wait) => (
            <Line key={`${wait.what} ${wait.at ?? ''}`} wait={wait} {...rest} />
          ))}
        </ul>
      )}
    </section>
  )
}
