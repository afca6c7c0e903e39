import type { Result } from '#stats/result.ts'
import type { ImpactResult, Scope } from '../../contract/impact.ts'
import { STATISTICS, type StatisticName } from './registry.ts'

/** A result without its sentences. */
export type Told = Omit<ImpactResult, 'note'>

export type Ruled = { readonly rule?: 'complete' | 'wrong' | 'prorated' }

/** Puts beside a result what it is of, and what stands behind it. */
export const told = (name: StatisticName, scope: Scope, result: Result, { rule }: Ruled = {}): Told => {
  const { method, source, rule: own } = STATISTICS[name]
  const common = { statistic: name, scope, method, rule: rule ?? own, source }
  if (result.kind === 'refused') {
    const { kind: _, ...why } = result
    return { ...common, status: 'refused', ...why, warnings: [] }
  }
  const { kind: _, warnings, ...numbers } = result
  return { ...common, status: 'value', ...numbers, warnings: [...warnings] }
}
