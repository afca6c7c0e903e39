import type { Impact, ImpactResult } from '../../contract/impact.ts'

/** A model beside the flow of people: how many it used, and how many the flow says that there were. */
export type Reconciled = {
  readonly statistic: string
  readonly wave: string
  /** The arms whose people it uses. */
  readonly arms: readonly string[]
  readonly n: number
  readonly flow: number
  /** `equal`: every person of the flow is in it. `within`: some may be left out by its own rule. */
  readonly must: 'equal' | 'within'
  readonly agrees: boolean
}

const OF_ARM = [
  'meanBefore',
  'meanAfter',
  'crossedGain',
  'formEffect',
  'clusteredChange',
  'pairedChange',
  'gz',
  'gav',
  'classGain',
  'signedRank',
  'hodgesLehmann',
  'mcnemar',
]
const BETWEEN = [
  'baselineDifference',
  'differenceInDifferences',
  'differenceInDifferencesProrated',
  'ancova',
  'welch',
  'dppc2',
  'adjustedG',
  'betweenG',
]
/** Crossed forms leave out who took one form twice; a class gain and effect of McNemar count everybody. */
const MAY_LEAVE_OUT = new Set(['crossedGain', 'formEffect'])

const armsOf = ({ statistic, scope }: ImpactResult, reference: string | null): readonly string[] | undefined => {
  if (OF_ARM.includes(statistic)) return scope.arm === undefined ? undefined : [scope.arm]
  if (!BETWEEN.includes(statistic) || reference === null) return undefined
  const arm = scope.contrast?.slice(0, -` - ${reference}`.length)
  return arm === undefined ? undefined : [arm, reference]
}

/** Every model that compares waves, beside the flow. Those by the other rule for omitted answers may hold more people than the plan's, and are held to who answered. */
export const reconciledOf = ({ design, flow, results }: Impact): readonly Reconciled[] => {
  const counted = (stage: string, arm: string, wave: string): number =>
    flow.find((line) => line.stage === stage && line.arm === arm && line.wave === wave)?.n ?? 0
  return results.flatMap((result) => {
    const { statistic, scope, n, rule } = result
    const arms = armsOf(result, design.reference)
    if (!arms || n === undefined || scope.wave === undefined) return []
    const wave = scope.wave
    const isPlanned = rule === design.missing
    const people = arms.reduce((sum, arm) => sum + counted(isPlanned ? 'paired' : 'answered', arm, wave), 0)
    const must = isPlanned && !MAY_LEAVE_OUT.has(statistic) ? ('equal' as const) : ('within' as const)
    return [{ statistic, wave, arms, n, flow: people, must, agrees: must === 'equal' ? n === people : n <= people }]
  })
}
