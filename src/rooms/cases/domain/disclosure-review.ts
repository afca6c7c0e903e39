import type { Exhibit } from '../contract/exhibit.ts'
import type { CaseFile, Standing, Things } from './case-file.ts'
import { type Authors, isAlone } from './held-back-by.ts'

/** Why somebody must look at an exhibit before it is left out: it was marked as speaking for the accused, or contradicts an element. */
export type Reviewing = 'points-away' | 'contradicts'

/** How one exhibit stands towards disclosure. */
export type Reviewed = {
  readonly exhibit: Standing<Exhibit>
  /** How it was classed: nothing where nobody has yet, two where it was classed twice at once and nobody has said which holds. */
  readonly classed: Things<'disclosure'>
  readonly forcedBy: readonly Reviewing[]
  /** Held back by one person alone, be it as not relevant, sensitive or privileged, though it has to be reviewed: a second key must say the same. */
  readonly needsSecond: boolean
}

/** Rebutted or not, and whatever a court has said of the exhibit: the defence may see it otherwise. */
const forcedBy = ({ exhibit: exhibits, cell: cells }: CaseFile, id: string): readonly Reviewing[] => [
  ...(exhibits.some((one) => one.id === id && one.content.pointsAway) ? (['points-away'] as const) : []),
  ...(cells.some((cell) => cell.content.exhibit === id && cell.content.says === 'contradicts') ? (['contradicts'] as const) : []),
]

/**
 * Every exhibit with its class towards the defence. What points away cannot be held back by one person, whatever the class. An exhibit that was changed twice
 * at once is one exhibit, and points away where one of the two does.
 */
export const disclosureReview = (file: CaseFile, authors: Authors): readonly Reviewed[] =>
  [...new Map(file.exhibit.map((exhibit) => [exhibit.id, exhibit])).values()].map((exhibit) => {
    const classed = file.disclosure.filter(({ content }) => content.exhibit === exhibit.id)
    const forced = forcedBy(file, exhibit.id)
    const needsSecond = forced.length > 0 && classed.some(({ content }) => isAlone(authors, content))
    return { exhibit, classed, forcedBy: forced, needsSecond }
  })
