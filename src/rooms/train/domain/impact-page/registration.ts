import { printDate } from '#documents/dates.ts'
import type { Translate } from '#kernel/i18n/translate.ts'

/** How a plan was registered here: what a report prints of it, late or not, and what was changed after. */
export type Registration = {
  /** ISO instants. */
  readonly lockedAt: string
  /** When the first answer had come before the lock; null where none had. */
  readonly firstAnswerAt: string | null
  readonly amendments: readonly {
    readonly number: number
    readonly reason: string
    readonly lockedAt: string
    readonly firstAnswerAt: string | null
  }[]
}

const dayOf = (t: Translate, instant: string): string => printDate(instant.slice(0, 10), t.lang)

/** Sentences on when a plan was locked, and on each amendment of it: these are deviations. */
export const registrationLines = (t: Translate, registration: Registration | undefined): readonly string[] =>
  registration
    ? [
        t('train.evaluation.registered', {
          day: dayOf(t, registration.lockedAt),
          first: registration.firstAnswerAt === null ? '' : dayOf(t, registration.firstAnswerAt),
          is: registration.firstAnswerAt === null ? 'before' : 'late',
        }),
        ...registration.amendments.map(({ number, reason, lockedAt, firstAnswerAt }) =>
          t('train.evaluation.amended', {
            number,
            reason,
            day: dayOf(t, lockedAt),
            first: firstAnswerAt === null ? '' : dayOf(t, firstAnswerAt),
            is: firstAnswerAt === null ? 'before' : 'late',
          }),
        ),
      ]
    : []
