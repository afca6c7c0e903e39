import { bodyPlaces } from '#decide/paths.ts'
import { recordPart } from '#ui/client/record-parts.tsx'

/** What the report says of records of other rooms, on the pages that show them; and where countries stand, in the form of the rule by which they decide. */
export const parts = [
  recordPart({ kinds: ['statement', 'finding', 'gap'], words: ['report'], load: () => import('./in-report/in-report.tsx') }),
  recordPart({ kinds: ['body'], place: bodyPlaces.stands, words: ['report'], load: () => import('./sign-off/body-stands.tsx') }),
]
