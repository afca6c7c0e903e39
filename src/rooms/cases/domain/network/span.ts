import type { When } from '../../contract/when.ts'

/** Days between which something was, both known to be possible; null where that side is open. `YYYY-MM-DD`. */
export type Days = { readonly first: string | null; readonly last: string | null }

/** The last day of a year or a month, or the day itself. */
const lastDay = (date: string): string => {
  if (date.length === 10) return date
  const [year = 0, month = 12] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

const firstDay = (date: string): string => date + '0001-01-01'.slice(date.length)

/** The days on which something may have been, that was at, before or after a date of this precision. The date itself is possible in all three. */
export const daysOf = ({ is, date }: When): Days => ({
  first: is === 'before' ? null : firstDay(date),
  last: is === 'after' ? null : lastDay(date),
})
