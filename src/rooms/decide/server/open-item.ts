import type { Handle } from '#kernel/db/handles.ts'
import { localDay } from '#programme/rules'
import { type ItemNow, type MeetingNow, meetingNow } from './meeting-now.ts'
import { refuse } from './problems.ts'
import { takeTurn } from './sql/bodies.ts'
import { itemsOf, meetingSeen, type MeetingSeen } from './sql/meetings.ts'

type Place = { readonly programmeId: string; readonly meetingId: string; readonly item: number }
export type AtItem = MeetingSeen & { readonly item: number }

/** The point of the agenda that somebody speaks of; undefined where this actor sees none. */
export const itemSeen = async (handle: Handle, { programmeId, meetingId, item }: Place): Promise<AtItem | undefined> => {
  const meeting = await meetingSeen(handle, { programmeId, meetingId })
  if (!meeting) return undefined
  const items = await itemsOf(handle, programmeId, [meetingId])
  return items.some((one) => one.item === item) ? { ...meeting, item } : undefined
}

/** No meeting is held before its day has come where it takes place. */
export const hasBegun = ({ day, zone }: Pick<MeetingSeen, 'day' | 'zone'>, now: string): boolean => localDay(zone, now) >= day

export const refuseTooEarly = (meeting: MeetingSeen, now: string): void => {
  if (!hasBegun(meeting, now)) refuse('meeting.not-yet', { day: meeting.day })
}

export type Standing = { readonly held: MeetingNow; readonly item: ItemNow }

/** How a point stands, read once the turn is ours: whoever came before us has been, whoever comes after waits. */
export const itemInTurn = async (handle: Handle, at: AtItem): Promise<Standing> => {
  await takeTurn(handle, at.programmeId)
  const held = await meetingNow(handle, at)
  const item = held.items.find((one) => one.item === at.item)
  if (!item) throw new Error(`point ${at.item} was there when it was asked for`)
  return { held, item }
}

/** The same of a point that may still be voted on: its day has come, nothing was decided, nothing put after it, and nothing has overtaken it. */
export const openItem = async (handle: Handle, at: AtItem, now: string): Promise<Standing> => {
  const standing = await itemInTurn(handle, at)
  const { decisions, last, number, overtaken } = standing.item
  refuseTooEarly(at, now)
  const [decision] = decisions
  if (decision) refuse('item.decided', { outcome: decision.outcome })
  if (last !== number) refuse('submission.superseded', { number: last })
  if (overtaken) refuse('submission.overtaken')
  return standing
}
