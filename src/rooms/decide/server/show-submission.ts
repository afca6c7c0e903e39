import { submissionShow } from '../contract/position.ts'
import { readPositions } from './abilities.ts'
import { defineQuery } from './define.ts'
import { submissionSeen, textsOf } from './sql/submissions.ts'

export const showSubmission = defineQuery({
  ...submissionShow,
  on: ({ db, input }) => submissionSeen(db, input),
  can: readPositions,
  run: async ({ db, subject: { programmeId: _, ...submission } }) => ({
    ...submission,
    texts: await textsOf(db, { programmeId: _, id: submission.id }),
  }),
  audit: 'none',
})
