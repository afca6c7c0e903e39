import { followupVerify } from '../contract/followup.ts'
import { verifyFollowup } from './abilities.ts'
import { defineCommand } from './define.ts'
import { refuse } from './problems.ts'
import { followupsOf } from './sql/followups.ts'
import { recommendationSeen } from './sql/recommendations.ts'

/** Confirms what an office reported. Nobody confirms a report of their own. */
export const verifyFollowups = defineCommand({
  ...followupVerify,
  on: async ({ tx, input }) => {
    const subject = await recommendationSeen(tx, input.programmeId, input.recommendation)
    const entries = subject ? await followupsOf(tx, input.programmeId, input.recommendation) : []
    const entry = entries.find(({ date, reported_by }) => date === input.date && reported_by === input.reportedBy)
    return subject && entry && { ...subject, entry }
  },
  can: verifyFollowup,
  run: async ({ tx, actor, input, subject: { entry }, now }) => {
    const { programmeId, recommendation, date, reportedBy, verifiedBy } = input
    if (entry.recorded_by === actor.id) refuse('followup.own')
    if (entry.verified_on !== null) refuse('followup.verified')
    const { numUpdatedRows } = await tx
      .updateTable('followup')
      .set({ verified_by: verifiedBy, verified_on: now.slice(0, 10) })
      .where('programme_id', '=', programmeId)
      .where('recommendation', '=', recommendation)
      .where('date', '=', date)
      .where('reported_by', '=', reportedBy)
      .where('verified_on', 'is', null) // of two who confirm at once, the first
      .executeTakeFirst()
    if (numUpdatedRows === 0n) refuse('followup.verified')
    return { recommendation, date, reportedBy }
  },
  audit: ({ recommendation }) => ({ subject: recommendation, fields: ['verifiedBy', 'verifiedOn'] }),
})
