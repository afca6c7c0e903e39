import type { Actor } from '#kernel/access/actor.ts'
import type { Writer } from '#kernel/db/handles.ts'
import { recommendationEdit } from '../contract/recommendation.ts'
import { actsAs, writeRecommendations } from './abilities.ts'
import { defineCommand } from './define.ts'
import { refuse } from './problems.ts'
import { bodyOf, gapLinks, putGaps, type RecommendationSeen, recommendationSeen, rowOf, takeTurn } from './sql/recommendations.ts'
import { keepVersion } from './sql/versions.ts'
import type { RecommendTables } from './tables.ts'

type Changed = {
  readonly before: RecommendationSeen
  /** What it answered before. */
  readonly gaps: readonly string[]
  readonly written: Parameters<typeof rowOf>[0]
}

/** Writes a recommendation over what it said, which goes into its history. */
export const changeRecommendation = async (
  tx: Writer<RecommendTables>,
  { actor, now }: { readonly actor: Actor; readonly now: string },
  { before, gaps, written }: Changed,
): Promise<void> => {
  const { programmeId, code, version } = before
  await keepVersion(tx, before, { ...bodyOf(before), gaps })
  await tx
    .updateTable('recommendation')
    .set({ ...rowOf(written), version: version + 1, changed_at: now, changed_by: actsAs(actor, { programmeId }) })
    .where('programme_id', '=', programmeId)
    .where('code', '=', code)
    .execute()
}

export const editRecommendation = defineCommand({
  ...recommendationEdit,
  on: ({ tx, input }) => recommendationSeen(tx, input.programmeId, input.code),
  can: writeRecommendations,
  run: async ({ tx, actor, input, subject, now }) => {
    const { programmeId, code } = subject
    await takeTurn(tx, programmeId)
    const before = (await recommendationSeen(tx, programmeId, code)) ?? subject
    const { version, changedAt, changedBy } = before
    if (input.version !== version) refuse('recommendation.changed', { version, changedAt, changedBy })
    const gaps = (await gapLinks(tx, programmeId, code)).map(({ gap }) => gap)
    await changeRecommendation(tx, { actor, now }, { before, gaps, written: input })
    await putGaps(tx, { programmeId, code }, input.gaps)
    return { code, version: version + 1 }
  },
  audit: ({ code }, { input }) => ({ subject: code, fields: ['gaps', ...Object.keys(rowOf(input))] }),
})
