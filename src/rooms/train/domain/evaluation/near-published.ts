import type { FlowLine, Impact, ImpactResult } from '../../contract/impact.ts'
import { baseOf, isBetween, isOfPeople, PUBLISHED } from './few.ts'

/** What of an edition counts people: it stands for all to read, whatever is published after it. */
export type PublishedBefore = Pick<Impact, 'flow' | 'results'>

const byName = (values: object): readonly (readonly [string, unknown])[] => Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1))

const keyOf = ({ statistic, scope }: ImpactResult): string => JSON.stringify([baseOf(statistic) ?? statistic, byName(scope)])

/** To how few a question does not apply an edition may have left out. */
const told = ({ n, value, also = {} }: ImpactResult): string => JSON.stringify([n, value, byName({ ...also, doesNotApply: 0 })])

/**
 * Results that differ from one of an edition by fewer than ten people: a mean of twelve and one of thirteen give the thirteenth's score. The same number again tells
 * nothing. As many people with another number may be others, or have answered otherwise, and are held for near too.
 */
export const nearPublished = (results: readonly ImpactResult[], before: readonly PublishedBefore[]): ReadonlySet<ImpactResult> => {
  const isTold = (one: ImpactResult): boolean => one.status === 'value' && isOfPeople(one)
  const earlier = Map.groupBy(before.flatMap((one) => one.results).filter(isTold), keyOf)
  return new Set(
    results.filter(
      (now) =>
        isTold(now) &&
        (earlier.get(keyOf(now)) ?? []).some((one) => Math.abs((now.n ?? 0) - (one.n ?? 0)) < PUBLISHED.people && told(now) !== told(one)),
    ),
  )
}

const stageOf = ({ arm, stage, wave = '' }: FlowLine): string => [arm, stage, wave].join('\0')

/** The flow without counts that differ by a few from those of an edition. */
export const flowBeside = (flow: readonly FlowLine[], before: readonly PublishedBefore[]): readonly FlowLine[] => {
  const earlier = Map.groupBy(
    before.flatMap((one) => one.flow),
    stageOf,
  )
  return flow.map((line) => {
    const near = (earlier.get(stageOf(line)) ?? []).some(
      ({ n }) => n !== undefined && isBetween(Math.abs((line.n ?? n) - n), PUBLISHED.group),
    )
    if (!near) return line
    const { n: _, ...rest } = line
    return rest
  })
}
