import { followupRecord } from '../contract/followup.ts'
import { reportFollowup } from './abilities.ts'
import { defineCommand } from './define.ts'
import { refuse } from './problems.ts'
import { after, recommendationSeen, takeTurn } from './sql/recommendations.ts'

/** What an office reports of a recommendation. It is appended; another entry follows it, none replaces it. */
export const recordFollowup = defineCommand({
  ...followupRecord,
  on: ({ tx, input }) => recommendationSeen(tx, input.programmeId, input.recommendation),
  can: reportFollowup,
  run: async ({ tx, actor, input, now }) => {
    const { programmeId, recommendation, round, date, reportedBy, status, evidenceEs, evidenceEn, source } = input
    if (date > now.slice(0, 10)) refuse('followup.in-future')
    await takeTurn(tx, programmeId)
    await tx
      .insertInto('followup')
      .values({
        programme_id: programmeId,
        recommendation,
        position: await after(tx, 'followup', programmeId),
        round,
        date,
        reported_by: reportedBy,
        status,
        evidence_es: evidenceEs,
        evidence_en: evidenceEn,
        source,
        verified_by: null,
        verified_on: null,
        recorded_by: actor.id,
      })
      .execute()
    return { recommendation, date, reportedBy }
  },
  audit: ({ recommendation }) => ({ subject: recommendation, fields: ['round', 'date', 'reportedBy', 'status', 'evidence', 'source'] }),
})
