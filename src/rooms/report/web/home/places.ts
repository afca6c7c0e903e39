import type { z } from 'zod'
import { paths as assess } from '#assess/paths.ts'
import { paths as decide } from '#decide/paths.ts'
import { paths as recommend } from '#recommend/paths.ts'
import type { Home, Waits as What } from '../../contract/home.ts'
import { paths } from '../../contract/paths.ts'
import { releasePaths } from '../../contract/release-paths.ts'
import { READ_AGAIN } from '../draft/reading-place.ts'

type Wait = z.output<typeof Home>['waits'][number]

/** Whose home it is, and whether the reader writes its report. */
export type From = { readonly programme: string; readonly mayWrite: boolean }

/** The list of workshops shows one round. */
const workshops = (programme: string, state: string, { round }: Wait): string =>
  assess.workshops({ programme }, { state, ...(round !== null && { round: String(round) }) })

/** Only whoever writes the report is shown the list; to others each sentence is marked where it stands. */
const toReadAgain = ({ programme, mayWrite }: From): string => `${paths.draft({ programme })}${mayWrite ? `#${READ_AGAIN}` : ''}`

/** Where the work is done: a list shows what waits and nothing else, where it can. */
const PLACES: Readonly<Record<What, (from: From, wait: Wait) => string>> = {
  'workshops-open': ({ programme }, wait) => workshops(programme, 'open', wait),
  'workshops-sealed': ({ programme }, wait) => workshops(programme, 'sealed', wait),
  'statements-uncoded': ({ programme }) => assess.coding({ programme }, { show: 'uncoded' }),
  'findings-loose': ({ programme }) => assess.findings({ programme }, { show: 'loose' }),
  'gaps-unanswered': ({ programme }) => assess.gaps({ programme }),
  'recommendations-silent': ({ programme }) => recommend.recommendations({ programme }, { stand: 'none' }),
  'sentences-stale': toReadAgain,
  'sentences-half': toReadAgain,
  'texts-unreviewed': toReadAgain,
  'texts-left-out': toReadAgain,
  'texts-untranslated': ({ programme }) => paths.translations({ programme }),
  'report-unput': ({ programme }) => releasePaths.signOff({ programme }),
  'countries-unput': ({ programme }) => releasePaths.signOff({ programme }),
  'text-moved': ({ programme }) => releasePaths.signOff({ programme }),
  'answer-own': ({ programme }) => releasePaths.signOff({ programme }),
  'release-unpublished': ({ programme }) => releasePaths.releases({ programme }),
  'countries-unanswered': ({ programme }) => releasePaths.signOff({ programme }),
  'meeting-uncalled': ({ programme }) => decide.newMeeting({ programme }),
  'meeting-read': ({ programme }) => decide.meetings({ programme }),
  'meeting-record': ({ programme }) => decide.meetings({ programme }),
  'meeting-vote': ({ programme }) => decide.meetings({ programme }),
  'meeting-close': ({ programme }) => decide.meetings({ programme }),
  'meeting-answer': ({ programme }) => decide.meetings({ programme }),
  'meeting-judge': ({ programme }) => decide.meetings({ programme }),
}

/** One's own answer is given on the page of one's own country, and what waits at a meeting is done there. */
export const placeOf = (from: From, wait: Wait): string => {
  const [{ programme }, { what, countries, at }] = [from, wait]
  if (at !== null) return decide.meeting({ programme, meeting: at })
  const [country, ...others] = countries
  if (what !== 'answer-own' || country === undefined || others.length > 0) return PLACES[what](from, wait)
  return releasePaths.signOffPart({ programme, country })
}
