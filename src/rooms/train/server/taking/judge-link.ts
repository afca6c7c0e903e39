import { linkJudge } from '../../contract/linking.ts'
import { defineCommand } from '../define.ts'
import { linkingNow } from './linking-now.ts'
import { refuse } from '../problems.ts'
import { keepOpinion, linkedWaves } from './sql/codes.ts'
import { testSeen } from './sql/tests.ts'
import { linkAnswers } from './test-abilities.ts'

/** Two people decide a pair alike; scores are in nobody's sight. What two decided may be thought over until the wave is linked. */
export const judgeLink = defineCommand({
  ...linkJudge,
  on: ({ tx, input }) => testSeen(tx, input),
  can: linkAnswers,
  run: async ({ tx, actor, input: { wave, earlier, later, said }, subject: test, now }) => {
    const { programmeId, session, country } = test
    const kept = await linkedWaves(tx, test)
    if (kept.some(({ codesDeletedAt }) => codesDeletedAt !== null)) refuse('linking.codes-deleted')
    const { waves, opinions } = await linkingNow(tx, test)
    const isOpen = waves.some(
      (one) => one.wave === wave && one.review.some((pair) => pair.first.sheet === earlier && pair.later.sheet === later),
    )
    const isMine = opinions.some((one) => one.saidBy === actor.id && one.wave === wave && one.earlier === earlier && one.later === later)
    if (!isOpen && !isMine) refuse('link.not-in-review')
    const row = { programme_id: programmeId, session, wave, country, earlier, later, said, said_by: actor.id, said_at: now }
    await keepOpinion(tx, row)
    return { wave, earlier, later, said }
  },
  audit: (_, { subject: { session, wave } }) => ({ subject: `${session}/${wave}`, fields: ['link'] }),
})
