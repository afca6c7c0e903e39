import { programmeSeen } from '#programme/port'
import { textHistory } from '../../contract/operations.ts'
import { defineQuery } from '../define.ts'
import { readDraft } from './abilities.ts'
import { versionsOf } from './texts.ts'

export const showTextHistory = defineQuery({
  ...textHistory,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readDraft,
  run: ({ db, input, subject }) => versionsOf(db, subject.programmeId, input.place),
  audit: 'none',
})
