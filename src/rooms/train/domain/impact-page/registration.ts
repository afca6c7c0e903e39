import { printDate } from '#documents/dates.ts'
import type { Translate } from '#kernel/i18n/translate.ts'

/** How a plan was registered here: what a report prints of it, late or not, and what was changed after. */
export type Registration = {
  /** ISO dates, by the calendar of the programme's countries. */
  readonly lockedOn: string
  /** When the first test had been opened before the lock; null where none had. */
  readonly firstOpenedOn: string | null
  readonly amendments: readonly {
    readonly number: number
    readonly reason: string
    readonly lockedOn: string
    readonly firstOpenedOn: string | null
  }[]
}

const dayOf = (t: Translate, day: string): string => printDate(day, t.lang)

/** Sentences on when a plan was locked, and on each amendment of it: these are deviations. */
export const registrationLines = (t: Translate, registration: Registration | undefined): readonly string[] =>
  registration
    ? [
        t('train.evaluation.registered', {
          day: dayOf(t, registration.lockedOn),
          first: registration.firstOpenedOn === null ? '' : dayOf(t, registration.firstOpenedOn),
          is: registration.firstOpenedOn === null ? 'before' : 'late',
        }),
        ...registration.amendments.map(({ number, reason, lockedOn, firstOpenedOn }) =>
          t('train.evaluation.amended', {
            number,
            reason,
            day: dayOf(t, lockedOn),
            first: firstOpenedOn === null ? '' : dayOf(t, firstOpenedOn),
            is: firstOpenedOn === null ? 'before' : 'late',
          }),
        ),
      ]
    : []
