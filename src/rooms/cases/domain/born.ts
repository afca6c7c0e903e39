import type { Answer, Facts } from '#law/facts.ts'
import { YOUNGEST_OF_BAND } from '#law/guide.ts'

/** TIP Protocol art. 3(d). */
const OF_AGE = 18

/** What is known of the day on which somebody was born, `YYYY-MM-DD`: the first and the last that it can have been; null where nothing limits it. */
export type Born = { readonly since: string | null; readonly by: string | null }
const AT_ANY_TIME: Born = { since: null, by: null }

const yearsBefore = (day: string, years: number): string => `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`
const dayAfter = (day: string): string => {
  const [year = 0, month = 1, of = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, of + 1)).toISOString().slice(0, 10)
}

/** First and last day of a year, a month or a day. No month is longer, and days are only compared. */
const firstOf = (date: string): string => date + '0000-01-01'.slice(date.length)
const lastOf = (date: string): string => date + '0000-12-31'.slice(date.length)

/** By a date of birth, as precise as it is known. */
export const bornOn = (date: string): Born => ({ since: firstOf(date), by: lastOf(date) })

type Aged = Pick<Facts, 'age' | 'date'>

/**
 * By the age that somebody had at a time, be it years or whether they were of age. Years under which the guide keeps a band (9, 13, 17) are all of the
 * band: whoever is put down as 14 to 17 may be 14.
 * @param until a day by which the time was past, for a date that nobody knows
 */
export const bornByAge = ({ age, date }: Aged, until: string): Born => {
  const isDated = date !== undefined && date !== 'unknown'
  const [first, last] = isDated ? [firstOf(date), lastOf(date)] : [null, until]
  const youngerThan = (years: number): string | null => (first === null ? null : dayAfter(yearsBefore(first, years)))
  switch (age) {
    case undefined:
    case 'unknown':
      return AT_ANY_TIME
    case 'child':
      return { since: youngerThan(OF_AGE), by: last }
    case 'adult':
      return { since: null, by: yearsBefore(last, OF_AGE) }
    default:
      return { since: youngerThan(age + 1), by: yearsBefore(last, YOUNGEST_OF_BAND[age] ?? age) }
  }
}

/** All that is known of it together; `undefined` where one contradicts the other. */
export const bornByAll = (all: readonly Born[]): Born | undefined => {
  const since =
    all
      .flatMap((one) => one.since ?? [])
      .toSorted()
      .at(-1) ?? null
  const [by = null] = all.flatMap((one) => one.by ?? []).toSorted()
  return since !== null && by !== null && since > by ? undefined : { since, by }
}

/** Whether somebody is under 18 on a day. */
export const isChildOn = ({ since, by }: Born, day: string): Answer => {
  const latest = yearsBefore(day, OF_AGE)
  if (by !== null && by <= latest) return 'no'
  return since !== null && since > latest ? 'yes' : 'unknown'
}

/** Whether facts say that somebody was under 18 then. */
export const wasChildIn = ({ age }: Pick<Facts, 'age'>): Answer => {
  if (age === undefined || age === 'unknown') return 'unknown'
  return age === 'child' || (typeof age === 'number' && age < OF_AGE) ? 'yes' : 'no'
}
