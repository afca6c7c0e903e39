import type { Disclosure } from '../contract/disclosure.ts'
import type { Reviewed } from './disclosure-review.ts'

/** How an exhibit is classed, as the schedule says it; the reason is null where it is not for the defence. */
export type ScheduledClass = { readonly class: Disclosure['class']; readonly why: string | null }

/** One line of the schedule that is printed. */
export type ScheduleLine = {
  readonly exhibit: string
  readonly number: string
  readonly description: string | null
  /** Empty where nobody has classed it yet; two where two versions stand. */
  readonly classed: readonly ScheduledClass[]
  readonly needsSecond: boolean
}

/** Listed by number and class alone: to say more would give away what is kept back. */
const WITHHELD: readonly Disclosure['class'][] = ['sensitive', 'privileged']

/**
 * What is printed for the defence, by number: every exhibit but those that are not relevant and on which nothing waits. What nobody has classed
 * yet is listed without its description, since it may be sensitive.
 */
export const scheduleOf = (reviewed: readonly Reviewed[]): readonly ScheduleLine[] =>
  reviewed
    .filter(({ classed, needsSecond }) => {
      const [only] = classed
      return needsSecond || classed.length !== 1 || only?.content.class !== 'not-relevant'
    })
    .map(({ exhibit: { id, content }, classed, needsSecond }) => {
      const isWithheld = classed.length === 0 || classed.some((one) => WITHHELD.includes(one.content.class))
      return {
        exhibit: id,
        number: content.number,
        description: isWithheld ? null : content.description,
        classed: classed.map((one) => ({ class: one.content.class, why: isWithheld ? null : one.content.why })),
        needsSecond,
      }
    })
    .toSorted((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }))
