import type { AttendanceMark } from '../../contract/attendance.ts'

/** A mark as it was recorded; `number` rises with each entry about the same half day. */
export type Marked = { readonly halfDay: string; readonly number: number; readonly mark: AttendanceMark; readonly minutes: number }

/** Which share of the contact hours makes a session completed (train §9). */
const COMPLETED_FROM = 0.8

/** What holds of each half day: the last entry, which puts right those before it. */
export const lastMarks = <Entry extends Marked>(entries: readonly Entry[]): ReadonlyMap<string, Entry> => {
  const last = new Map<string, Entry>()
  for (const entry of entries) if (entry.number >= (last.get(entry.halfDay)?.number ?? 0)) last.set(entry.halfDay, entry)
  return last
}

type Taught = { readonly halfDays: readonly string[]; readonly contactMinutes: number }

/**
 * Which share of the contact hours somebody was there, 0 to 1. Half days count alike; minutes late, or gone before the end, are taken from theirs. A half day without a
 * mark is no absence: undefined until all are recorded, so that nobody is said to have failed by a sheet that was not typed.
 * @param contactMinutes of the whole session, above 0
 */
export const attendedShare = (entries: readonly Marked[], { halfDays, contactMinutes }: Taught): number | undefined => {
  const last = lastMarks(entries)
  if (halfDays.length === 0 || !halfDays.every((halfDay) => last.has(halfDay))) return undefined
  const each = contactMinutes / halfDays.length
  const there = halfDays.map((halfDay) => {
    const { mark, minutes } = last.get(halfDay)!
    if (mark === 'absent') return 0
    return Math.max(0, each - (mark === 'present' ? 0 : minutes))
  })
  return there.reduce((sum, one) => sum + one, 0) / contactMinutes
}

/** Whether the session is completed: at least four fifths of its hours. A sum of shares may miss its round number by a trifle. */
export const isCompleted = (share: number | undefined): boolean => share !== undefined && share >= COMPLETED_FROM - 1e-9
