import { submissionShow } from '../contract/position.ts'
import { readPositions } from './abilities.ts'
import { defineQuery } from './define.ts'
import { submissionSeen, textsOf, titleIn } from './sql/submissions.ts'

export const showSubmission = defineQuery({
  ...submissionShow,
  on: ({ db, input }) => submissionSeen(db, input),
  can: readPositions,
  run: async ({ db, subject: { programmeId, titleEs, titleEn, ...submission } }) => ({
    ...submission,
    title: titleIn({ titleEs, titleEn }),
    texts: await textsOf(db, { programmeId, id: submission.id }),
  }),
  audit: 'none',
})
