import { type Handle, knowing } from '#kernel/db/handles.ts'
import { oneTextTo } from '../domain/one-text.ts'
import { obstaclesOf } from '../domain/outcome.ts'
import type { VoterRole } from '../contract/voting.ts'
import { type ItemNow, type MeetingNow, meetingNow } from './meeting-now.ts'
import { hasBegun } from './open-item.ts'
import { bodyOf } from './put.ts'
import { decisionsOf } from './sql/decisions.ts'
import { itemsOf, meetingsOf, type MeetingSeen, meetingsSeen } from './sql/meetings.ts'
import { hashesOf, undecided } from './sql/submissions.ts'
import type { DecideTables } from './tables.ts'

/**
 * What a meeting waits for. `read`: texts that are voted on once its day has come. `record`: nobody was recorded as present. `vote`: countries
 * that have not voted. `close`: points on which all have. `answer`: conditions without a text in which they are met. `judge`: answers
 * on which an owner has not said its word.
 */
export type MeetingWait = {
  readonly what: 'read' | 'record' | 'vote' | 'close' | 'answer' | 'judge'
  readonly meetingId: string
  readonly count: number
  /**
   * Whose seats do it: those of the body's role in these countries, or an officer's where there are none. Each stands as often as something waits
   * for it, but for `read`, of which all that is counted waits for each.
   */
  readonly countries: readonly string[]
  readonly role: VoterRole
}

const isOpen = ({ decisions, last, number, overtaken }: ItemNow): boolean => decisions.length === 0 && last === number && !overtaken
const isConditional = ({ decisions }: ItemNow): boolean => decisions.length === 1 && decisions[0]?.outcome === 'approved-with-conditions'

const votes = ({ speakers }: MeetingNow, open: readonly ItemNow[]): readonly string[] =>
  open.flatMap(({ tally }) => tally.silent.map((country) => speakers.get(country) ?? country))

type Found = Pick<MeetingWait, 'what' | 'count'> & { readonly countries?: readonly string[] }

const foundIn = (held: MeetingNow, begun: boolean): readonly Found[] => {
  const { members, presences, items } = held
  const open = items.filter(isOpen)
  const mine = items.filter((item) => isConditional(item) && item.decisions[0]?.meeting === held.meeting.id)
  const conditions = mine.flatMap((item) => item.conditions)
  const unanswered = conditions.filter(({ state }) => state === 'open' || state === 'refused')
  const owners = conditions.filter(({ state }) => state === 'answered').map(({ owner }) => owner)
  const silent = begun ? votes(held, open) : []
  const ready = open.filter(({ tally }) => obstaclesOf({ tally, superseded: false, overtaken: false }, begun).length === 0)
  return [
    { what: 'read', count: begun ? 0 : open.length, countries: members },
    { what: 'record', count: begun && presences.length === 0 ? open.length : 0 },
    { what: 'vote', count: silent.length, countries: silent },
    { what: 'close', count: ready.length },
    { what: 'answer', count: unanswered.length },
    { what: 'judge', count: owners.length, countries: owners },
  ]
}

/** Meetings with a point that is not decided, or one whose conditions may still be open. */
const stillOpen = async (db: Handle, programmeId: string): Promise<readonly MeetingSeen[]> => {
  const meetings = await meetingsSeen(db, { programmeId })
  if (meetings.length === 0) return []
  const items = await itemsOf(
    db,
    programmeId,
    meetings.map(({ id }) => id),
  )
  const decisions = await decisionsOf(db, programmeId, [...new Set(items.map(({ submissionId }) => submissionId))])
  const isSettled = (submission: string): boolean => {
    const own = decisions.filter((one) => one.submission === submission)
    return own.length > 1 || own.some(({ outcome }) => outcome !== 'approved-with-conditions')
  }
  return meetings.filter(({ id }) => items.some((item) => item.meeting === id && !isSettled(item.submissionId)))
}

/** What waits at the meetings of a programme, and for whom; the latest meeting first. */
export const openMeetings = async (handle: Handle, programmeId: string, now: string): Promise<readonly MeetingWait[]> => {
  const waits: MeetingWait[] = []
  for (const meeting of await stillOpen(handle, programmeId)) {
    const found = foundIn(await meetingNow(handle, meeting), hasBegun(meeting, now))
    for (const { what, count, countries = [] } of found)
      if (count > 0) waits.push({ what, count, countries, meetingId: meeting.id, role: meeting.voterRole })
  }
  return waits
}

/** How many texts were put to a body to be voted on, and stand on no agenda. */
export const unscheduled = async (handle: Handle, programmeId: string): Promise<number> => {
  const open = await undecided(handle, programmeId)
  const ids = open.map(({ id }) => id)
  if (ids.length === 0) return 0
  const hashes = await hashesOf(handle, { programmeId, ids })
  const on = new Set((await meetingsOf(handle, { programmeId, ids })).map(({ submission }) => submission))
  let count = 0
  for (const { id, body } of open) {
    const { members, voting } = await bodyOf(knowing<DecideTables>(handle), programmeId, body)
    // Who signs for a country answers in writing; a text of a body that meets is voted on.
    const meets = voting.role === 'train.director'
    const texts = hashes.filter(({ submission }) => submission === id)
    if (meets && !on.has(id) && oneTextTo(members, texts) !== undefined) count += 1
  }
  return count
}
