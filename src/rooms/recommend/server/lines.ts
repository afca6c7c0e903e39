import { gapTitles } from '#assess/port'
import type { Handle } from '#kernel/db/handles.ts'
import { sourceRefs } from '#programme/port'
import type { RecommendationLine } from '../contract/recommendation.ts'
import { standingOf } from '../domain/answers.ts'
import type { FollowupSeen } from './sql/followups.ts'
import { bodyOf, type RecommendationSeen } from './sql/recommendations.ts'

type Around = {
  readonly gaps: readonly { readonly recommendation: string; readonly gap: string }[]
  readonly followups: readonly FollowupSeen[]
}

const grouped = <Row>(rows: readonly Row[], key: (row: Row) => string): ReadonlyMap<string, readonly Row[]> => Map.groupBy(rows, key)

/** Recommendations with the titles of the gaps they answer, their source, and where they stand. */
export const linesOf = async (
  handle: Handle,
  seen: readonly RecommendationSeen[],
  { gaps, followups }: Around,
): Promise<RecommendationLine[]> => {
  const [first] = seen
  if (!first) return []
  const titles = new Map((await gapTitles(handle, first.programmeId)).map((gap) => [gap.code, gap]))
  const sources = new Map((await sourceRefs(handle, first.programmeId)).map((source) => [source.code, source]))
  const [gapsOf, entriesOf] = [grouped(gaps, (link) => link.recommendation), grouped(followups, (entry) => entry.recommendation)]
  return seen.map((one) => ({
    code: one.code,
    ...bodyOf(one),
    source: (one.source !== null && sources.get(one.source)) || null,
    gaps: (gapsOf.get(one.code) ?? []).flatMap(({ gap }) => titles.get(gap) ?? []),
    standing: { status: null, date: null, ...withoutRound(standingOf(entriesOf.get(one.code) ?? [])) },
  }))
}

const withoutRound = (standing: ReturnType<typeof standingOf>) => {
  if (standing.kind === 'none') return standing
  const { round: _, ...rest } = standing
  return rest
}
