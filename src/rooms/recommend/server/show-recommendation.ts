import { may, mayDo } from '#kernel/access/ability.ts'
import type { Actor } from '#kernel/access/actor.ts'
import type { FollowupLine } from '../contract/followup.ts'
import { recommendationShow } from '../contract/recommendation.ts'
import { readRecommendations, reportFollowup, verifyFollowup, writeRecommendations } from './abilities.ts'
import { defineQuery } from './define.ts'
import { linesOf } from './lines.ts'
import { type FollowupSeen, followupsOf } from './sql/followups.ts'
import { type bodyOf, gapLinks, type RecommendationSeen, recommendationSeen } from './sql/recommendations.ts'
import { earlierOf } from './sql/versions.ts'

type Was = ReturnType<typeof bodyOf> & { readonly gaps: string[] }

const lineOf = (entry: FollowupSeen, mayVerify: boolean): FollowupLine => ({
  round: entry.round,
  date: entry.date,
  reportedBy: entry.reported_by,
  status: entry.status,
  evidenceEs: entry.evidence_es,
  evidenceEn: entry.evidence_en,
  source: entry.source,
  verifiedBy: entry.verified_by,
  verifiedOn: entry.verified_on,
  mayVerify,
})

const mayVerify = (actor: Actor, subject: RecommendationSeen, entry: FollowupSeen): boolean =>
  entry.verified_on === null && entry.recorded_by !== actor.id && may(actor, verifyFollowup, subject)

/** A recommendation with the gaps it answers, what was reported of it, and what it said before. */
export const showRecommendation = defineQuery({
  ...recommendationShow,
  on: ({ db, input }) => recommendationSeen(db, input.programmeId, input.code),
  can: readRecommendations,
  run: async ({ db, actor, subject }) => {
    const { programmeId, code, version, changedAt, changedBy } = subject
    const followups = await followupsOf(db, programmeId, code)
    const [line] = await linesOf(db, [subject], { gaps: await gapLinks(db, programmeId, code), followups })
    if (!line) throw new Error(`recommendation ${code} is in sight and has no line`)
    return {
      ...line,
      followups: followups.map((entry) => lineOf(entry, mayVerify(actor, subject, entry))),
      version,
      changedAt,
      changedBy,
      earlier: await earlierOf<Was>(db, { programmeId, code }),
      may: mayDo(actor, subject, [writeRecommendations, reportFollowup]),
    }
  },
  audit: 'none',
})
