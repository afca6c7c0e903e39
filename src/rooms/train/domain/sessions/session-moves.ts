import type { Block } from '../../contract/session-operations.ts'
import type { SessionState } from '../../contract/session.ts'
import type { SyllabusState } from '../../contract/syllabus-state.ts'

const NEXT: Readonly<Record<SessionState, readonly SessionState[]>> = {
  planned: ['announced', 'enrolling', 'cancelled'],
  announced: ['enrolling', 'cancelled'],
  enrolling: ['confirmed', 'cancelled'],
  confirmed: ['running', 'cancelled'],
  running: ['held', 'cancelled'],
  held: ['closed'],
  closed: [],
  cancelled: [],
}
/** After how many days a session that was held is closed: what is put right then is added. */
const CLOSES_AFTER_DAYS = 14
/** For how many days after it whoever taught a session sees the names of those who came. */
export const NAMES_FOR_DAYS = 30

/** Where a session may go from a state, whatever stands in the way now. */
export const nextStates = (state: SessionState): readonly SessionState[] => NEXT[state]

/** Whether people may still be enrolled, and facts changed. */
export const isOpen = (state: SessionState): boolean => !['held', 'closed', 'cancelled'].includes(state)
/** Whether its facts may still be changed: once it runs, what was taught stands. */
export const isPlanned = (state: SessionState): boolean => ['planned', 'announced', 'enrolling', 'confirmed'].includes(state)
/** Whether attendance is taken: from the first day on. */
export const takesAttendance = (state: SessionState): boolean => ['running', 'held', 'closed'].includes(state)

/** A version in force is taught; one that is on its way is tried out. What was withdrawn or replaced is not taught anew. */
export const usableAs = (state: SyllabusState): 'in-force' | 'pilot' | undefined => {
  if (state === 'approved') return 'in-force'
  return state === 'withdrawn' || state === 'superseded' ? undefined : 'pilot'
}

export type AsItStands = {
  readonly starts: string
  readonly ends: string
  readonly now: string
  /** Of facilitators who may teach on its days. */
  readonly leads: number
  readonly enrolled: number
  /** Whether all half days of all who are enrolled are recorded. */
  readonly marked: boolean
  readonly usable: boolean
}

const DAY = 86_400_000

/** What stands in the way of a step, by name; nothing where it may be taken. */
export const blocksOf = (to: SessionState, { starts, ends, now, leads, enrolled, marked, usable }: AsItStands): readonly Block[] => {
  const found: Block[] = []
  if (['announced', 'enrolling', 'confirmed', 'running'].includes(to) && !usable) found.push('syllabus-withdrawn')
  if (['confirmed', 'running'].includes(to) && leads === 0) found.push('no-lead')
  if (['confirmed', 'running'].includes(to) && enrolled === 0) found.push('nobody-enrolled')
  // A sheet is handed out in the morning, so the day itself is enough; whoever opens it the evening before waits.
  if (to === 'running' && Date.parse(now) < Date.parse(starts) - DAY / 2) found.push('not-begun')
  if (to === 'held' && Date.parse(now) < Date.parse(ends)) found.push('not-over')
  if (to === 'held' && !marked) found.push('attendance-missing')
  if (to === 'closed' && Date.parse(now) < Date.parse(ends) + CLOSES_AFTER_DAYS * DAY) found.push('closes-later')
  return found
}
