import type { FlowLine, Impact, ImpactResult } from '../../contract/impact.ts'
import { withNote, type Words } from '../impact/impact.ts'
import { STATISTICS, type StatisticName } from '../impact/registry.ts'
import { told, type Told } from '../impact/told.ts'
import { besideOf, isBetween, isOfPeople, PUBLISHED } from './few.ts'
import { flowBeside, nearPublished, type PublishedBefore } from './near-published.ts'

const isStatistic = (name: string): name is StatisticName => name in STATISTICS

const isTooFew = ({ n, have, code = '', ...result }: ImpactResult): boolean => {
  const ofPeople = ['few-pairs', 'few-persons', 'few-in-an-arm', 'few-in-group', 'few-observed-twice'].includes(code)
  return result.status === 'value' ? n !== undefined && n < PUBLISHED.people : ofPeople && have !== undefined && have < PUBLISHED.group
}

/**
 * Numbers from which one of a part of the people would follow: the gains of who began with each form, from the crossed gain and its form effect or the paired
 * change; the few who omitted an answer, from the difference with and without these; the few who ceased to pass, from a ratio.
 */
const showsFew = ({ statistic, also = {} }: ImpactResult): number | undefined => {
  if (['crossedGain', 'crossedGainExact', 'formEffect'].includes(statistic))
    return [also['beganA'], also['beganB']].some((count) => isBetween(count, PUBLISHED.people)) ? PUBLISHED.people : undefined
  if (statistic === 'differenceInDifferencesProrated')
    return [also['omittedTreated'], also['omittedReference']].some((count) => isBetween(count, PUBLISHED.people))
      ? PUBLISHED.people
      : undefined
  if (statistic !== 'mcnemar') return undefined
  return [also['began'], also['ceased']].some((count) => isBetween(count, PUBLISHED.group)) ? PUBLISHED.group : undefined
}

const scopeKey = ({ statistic, scope }: ImpactResult): string => JSON.stringify([statistic, scope])

/** Results by both rules whose people differ by a few: from the difference of the two their answers could be worked out. */
const nearTwins = (results: readonly ImpactResult[]): ReadonlySet<ImpactResult> => {
  const groups = Map.groupBy(
    results.filter(({ status, n }) => status === 'value' && n !== undefined),
    scopeKey,
  )
  return new Set(
    [...groups.values()].flatMap((group) => {
      const [whole, counted] = [group.find(({ rule }) => rule === 'complete'), group.find(({ rule }) => rule === 'wrong')]
      return whole && counted && (counted.n ?? 0) - (whole.n ?? 0) < PUBLISHED.people ? [counted] : []
    }),
  )
}

/** The result of all people by the plan's rule, beside one on exact links alone or with omitted answers left out. */
const wholeOf = (results: readonly ImpactResult[], { statistic, scope }: ImpactResult): ImpactResult | undefined => {
  const base = besideOf(statistic)
  return base === undefined
    ? undefined
    : results.find((one) => one.statistic === base && JSON.stringify(one.scope) === JSON.stringify(scope))
}

/** Results that lack a few of the people of another beside them: what these few answered could be worked out. */
const nearAll = (results: readonly ImpactResult[]): ReadonlySet<ImpactResult> =>
  new Set(results.filter((part) => isBetween((wholeOf(results, part)?.n ?? 0) - (part.n ?? 0), PUBLISHED.people)))

/** Those lost and those kept make up everybody who took the first test: with a mean of nearly all of them the few who lack there could be worked out. */
const nearFirst = (results: readonly ImpactResult[]): ReadonlySet<ImpactResult> =>
  new Set(
    results.filter(
      ({ statistic, scope, n = 0 }) =>
        statistic === 'lostDifference' &&
        results.some(
          (one) => one.statistic === 'meanBefore' && one.scope.arm === scope.arm && isBetween(n - (one.n ?? n), PUBLISHED.people),
        ),
    ),
  )

/** How few a question does not apply to is not told either. */
const withoutAside = (result: ImpactResult): ImpactResult => {
  if (!isBetween(result.also?.['doesNotApply'], PUBLISHED.group)) return result
  const { doesNotApply: _, ...also } = result.also ?? {}
  return { ...result, also }
}

type Why = { readonly code: string; readonly need: number }

const whyWithheld = (result: ImpactResult): Why =>
  result.code === 'few-in-group' && result.statistic.startsWith('dif')
    ? { code: 'few-in-group-hidden', need: PUBLISHED.group }
    : { code: 'few-to-publish', need: PUBLISHED.people }

const withheld = (result: ImpactResult, why: Why, words: Words): ImpactResult => {
  if (!isStatistic(result.statistic)) return result
  const refusal: Told = { ...told(result.statistic, result.scope, { kind: 'refused', ...why }), rule: result.rule }
  return withNote(refusal, words)
}

const isSmall = ({ n = 0 }: FlowLine): boolean => n > 0 && n < PUBLISHED.group

/** Where one count of a stage is hidden, so is the next smallest: else it would follow from the sum. */
const flowOf = (flow: readonly FlowLine[]): readonly FlowLine[] => {
  const stages = Map.groupBy(flow, ({ stage, wave = '' }) => `${stage}\0${wave}`)
  const hidden = new Set(
    [...stages.values()].flatMap((lines) => {
      const small = lines.filter(isSmall)
      const others = lines.filter((line) => !isSmall(line) && (line.n ?? 0) > 0).toSorted((a, b) => (a.n ?? 0) - (b.n ?? 0))
      return small.length === 1 ? [...small, ...others.slice(0, 1)] : small
    }),
  )
  return flow.map((line) => {
    if (!hidden.has(line)) return line
    const { arm, stage, wave } = line
    return { arm, stage, ...(wave !== undefined && { wave }), ...(isSmall(line) && { below: PUBLISHED.group }) }
  })
}

/** Of whom a stage is a part: those who are in the one and not in the other are counted by both. */
const PART_OF: Readonly<Record<string, string>> = { complete: 'answered', 'same-form': 'paired' }

/** A part that leaves a few of its whole counts these few: then it is not told. */
const withoutRest = (flow: readonly FlowLine[]): readonly FlowLine[] =>
  flow.map((line) => {
    const whole = flow.find(({ stage, arm, wave }) => stage === PART_OF[line.stage] && arm === line.arm && wave === line.wave)
    const rest = (whole?.n ?? 0) - (line.n ?? 0)
    if (line.n === undefined || whole?.n === undefined || !isBetween(rest, PUBLISHED.group)) return line
    const { n: _, ...told } = line
    return told
  })

/** A file by its name alone: where it lay on somebody's machine is nobody's business. */
const inputOf = ({ file, table, rows, sha256, ignored }: Impact['inputs'][number], isHidden: boolean): Impact['inputs'][number] => ({
  file: file.split(/[\\/]/).at(-1) ?? file,
  table,
  ...(!isHidden && rows !== undefined && { rows }),
  sha256,
  ignored,
})

/**
 * What of a measurement may be handed on: the same results, with those of too few people taken back, each with its sentence.
 * @param before editions that have people of this one, of whatever study
 */
export const publishedOf = (impact: Impact, words: Words, before: readonly PublishedBefore[] = []): Impact => {
  const own = nearPublished(impact.results, before)
  // What stands beside a number that is kept back would tell nearly as much.
  const near = new Set(impact.results.filter((one) => [one, wholeOf(impact.results, one)].some((of) => of !== undefined && own.has(of))))
  const twins = new Set([nearTwins, nearAll, nearFirst].flatMap((near) => [...near(impact.results)]))
  const flow = withoutRest(flowOf(flowBeside(impact.flow, before)))
  const isHidden = flow.some(({ n, stage }) => n === undefined && !(stage in PART_OF))
  return {
    ...impact,
    inputs: impact.inputs.map((input) => inputOf(input, isHidden)),
    flow: [...flow],
    results: impact.results.map((result) => {
      if (isOfPeople(result) && isTooFew(result)) return withheld(result, whyWithheld(result), words)
      const few = showsFew(result)
      if (few !== undefined) return withheld(result, { code: 'small-part', need: few }, words)
      if (near.has(result)) return withheld(result, { code: 'differs-by-few-published', need: PUBLISHED.people }, words)
      return twins.has(result) ? withheld(result, { code: 'differs-by-few', need: PUBLISHED.people }, words) : withoutAside(result)
    }),
  }
}
