import type { Office } from './standings.ts'

const DAY_MS = 86_400_000
/** From so many days before its end an office is told: long enough to be countersigned anew. */
const TOLD_DAYS = 60

/**
 * The record by which a key serves today, as its office stated it last: one that was renamed, or that stated its key anew before its time was over, has
 * several. Undefined where none is in force.
 */
export const inForceOf = (offices: readonly Office[], key: string): Office | undefined =>
  offices
    .filter(({ record, stands }) => record.from === key && stands !== 'ended' && stands !== 'future')
    .toSorted((a, b) => b.record.since.localeCompare(a.record.since) || a.id.localeCompare(b.id))[0]

/** Whether the time of one's own office's key is over, or will be within 60 days; undefined where neither, or where it never stated any. */
export const endOf = (
  offices: readonly Office[],
  { anchor, now }: { readonly anchor: string; readonly now: string },
): { readonly is: 'soon' | 'over'; readonly office: Office } | undefined => {
  const own = inForceOf(offices, anchor)
  if (own) return Date.parse(own.record.until) - Date.parse(now) < TOLD_DAYS * DAY_MS ? { is: 'soon', office: own } : undefined
  const [last] = offices
    .filter(({ record, stands }) => record.from === anchor && stands === 'ended')
    .toSorted((a, b) => b.record.until.localeCompare(a.record.until))
  return last && { is: 'over', office: last }
}
