import { recordPart } from '#ui/client/record-parts.tsx'

/** What the report says of records of other rooms, on the pages that show them. */
export const parts = [
  recordPart({ kinds: ['statement', 'finding', 'gap'], words: ['report'], load: () => import('./in-report/in-report.tsx') }),
]
