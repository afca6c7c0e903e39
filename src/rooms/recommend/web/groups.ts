import type { RecommendationLine } from '../contract/recommendation.ts'
import { STATUSES } from '../contract/followup.ts'

export const GROUPINGS = ['gap', 'status', 'country', 'condition'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** Where a recommendation stands, as one word: what is reported done and what is verified done are two. */
export const standOf = ({ standing: { kind, status } }: Pick<RecommendationLine, 'standing'>): string =>
  kind === 'none' ? 'none' : status === 'done' ? `done-${kind}` : (status ?? 'none')

/** Wherever a recommendation stands of which somebody has reported. */
export const ANY = 'any'

/** Whether it stands there; without a word, wherever it stands. */
export const isStand = (line: Pick<RecommendationLine, 'standing'>, stand: string | undefined): boolean =>
  stand === undefined || (stand === ANY ? standOf(line) !== 'none' : standOf(line) === stand)

/** A code as a message may choose by it, where no hyphen is taken: `done_verified` of `done-verified`. */
export const choiceOf = (code: string): string => code.replaceAll('-', '_')

/** In the order in which work goes on. */
export const STANDS = [
  'none',
  ...STATUSES.flatMap((status) => (status === 'done' ? ['done-reported', 'done-verified'] : [status])),
] as const

const keysOf = (line: RecommendationLine, by: Grouping): readonly string[] =>
  by === 'gap' ? line.gaps.map(({ code }) => code) : [by === 'status' ? standOf(line) : line[by]]

export type Group = { readonly key: string; readonly lines: readonly RecommendationLine[] }

/**
 * Recommendations in groups, these in the given order; one that answers two gaps stands under both.
 * @param order of the keys: of the programme's countries, say; a key that is not in it stands at the end
 */
export const grouped = (lines: readonly RecommendationLine[], by: Grouping, order: readonly string[]): readonly Group[] => {
  const groups = new Map<string, RecommendationLine[]>()
  for (const line of lines) for (const key of keysOf(line, by)) groups.set(key, [...(groups.get(key) ?? []), line])
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length)
  return [...groups]
    .map(([key, members]) => ({ key, lines: members }))
    .toSorted((a, b) => rank(a.key) - rank(b.key) || a.key.localeCompare(b.key))
}
