import type { ItemSeen, MeetingSeen } from '../../contract/meeting.ts'
import type { Frame } from '../frame.ts'

/** What every part of the page of a meeting looks at. */
export type Seen = {
  readonly meeting: MeetingSeen
  readonly frame: Frame
  /** Why nothing can be sent now: what is on the screen may be of the past. */
  readonly behind: string | undefined
}
export type AtPoint = Seen & { readonly item: ItemSeen }

export const placeOf = ({ meeting, frame }: Seen) => ({ programmeId: frame.programmeId, meetingId: meeting.id })
export const pointOf = (at: AtPoint) => ({ ...placeOf(at), item: at.item.item })
