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

const dayOf = (instant: string): string => instant.slice(0, 10)

/** Sentences on when a plan was locked, and on each amendment of it: these are deviations. */
export const registrationLines = (t: Translate, registration: Registration | undefined): readonly string[] =>
  registration
    ? [
        t('train.evaluation.registered', {
          day: dayOf(registration.lockedAt),
          first: registration.firstAnswerAt === null ? '' : dayOf(registration.firstAnswerAt),
          is: registration.firstAnswerAt === null ? 'before' : 'late',
        }),
        ...registration.amendments.map(({ number, reason, lockedAt, firstAnswerAt }) =>
          t('train.evaluation.amended', {
            number,
            reason,
            day: dayOf(lockedAt),
            first: firstAnswerAt === null ? '' : dayOf(firstAnswerAt),
            is: firstAnswerAt === null ? 'before' : 'late',
          }),
        ),
      ]
    : []
