import { meetingShow } from '../contract/meeting.ts'
import { readPositions } from './abilities.ts'
import { defineQuery } from './define.ts'
import { meetingShown } from './meeting-shown.ts'
import { meetingSeen } from './sql/meetings.ts'

export const showMeeting = defineQuery({
  ...meetingShow,
  on: ({ db, input }) => meetingSeen(db, input),
  can: readPositions,
  run: ({ db, actor, subject, now }) => meetingShown(db, subject, { actor, now }),
  audit: 'none',
})
