import { printDate } from '#documents/dates.ts'
import type { Translate } from '#kernel/i18n/translate.ts'

/** How a plan was registered here: what a report prints of it, late or not, and what was changed after. */
export type Registration = {
  /** ISO instants. */
  readonly lockedAt: string
  /** When the first test had been opened before the lock; null where none had. */
  readonly firstOpenedAt: string | null
  readonly amendments: readonly {
    readonly number: number
    readonly reason: string
    readonly lockedAt: string
    readonly firstOpenedAt: string | null
  }[]
}

const dayOf = (t: Translate, instant: string): string => printDate(instant.slice(0, 10), t.lang)

/** Sentences on when a plan was locked, and on each amendment of it: these are deviations. */
export const registrationLines = (t: Translate, registration: Registration | undefined): readonly string[] =>
  registration
    ? [
        t('train.evaluation.registered', {
          day: dayOf(t, registration.lockedAt),
          first: registration.firstOpenedAt === null ? '' : dayOf(t, registration.firstOpenedAt),
          is: registration.firstOpenedAt === null ? 'before' : 'late',
        }),
        ...registration.amendments.map(({ number, reason, lockedAt, firstOpenedAt }) =>
          t('train.evaluation.amended', {
            number,
            reason,
            day: dayOf(t, lockedAt),
            first: firstOpenedAt === null ? '' : dayOf(t, firstOpenedAt),
            is: firstOpenedAt === null ? 'before' : 'late',
          }),
        ),
      ]
    : []
