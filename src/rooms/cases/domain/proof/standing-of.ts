import { type ProofCell, type Strength, STRENGTHS } from '../../contract/proof.ts'
import type { Weighed } from './counting.ts'

/** `uncovered`: nothing supports it. `thin`: all that supports it is weak, or a court has not ruled on any of it. `single-witness`: all of it falls with one person. `contradicted`: something at least as strong speaks against it and is not rebutted. `covered`: none of these. */
export type ElementStatus = 'uncovered' | 'thin' | 'single-witness' | 'contradicted' | 'covered'

/** Why an element is thin: all that supports it is weak, or a court has not ruled on any of it; or both. */
export type ThinBecause = 'weak' | 'unsettled'

/** How an element stands. The statuses are shown together and never weighed into one. */
export type ElementStanding = {
  readonly statuses: readonly ElementStatus[]
  /** Those with whom all support falls. */
  readonly onlyWith: readonly string[]
  readonly supports: readonly string[]
  readonly contradicts: readonly string[]
  /** Empty where it is not thin. */
  readonly thinBecause: readonly ThinBecause[]
  /** Exhibits that make it contradicted: at least as strong as the strongest support, and not rebutted. */
  readonly contradictedBy: readonly string[]
  /** Exhibits that speak against it, not rebutted, and weaker than the strongest support: with these alone it is not contradicted. */
  readonly weakerAgainst: readonly string[]
  /** All support came, or has to come, from abroad. */
  readonly onlyAbroad: boolean
}

const rank = (strength: Strength): number => STRENGTHS.indexOf(strength)

type Spoken = ProofCell & { readonly by: Weighed }

const thinOf = (supports: readonly Spoken[]): readonly ThinBecause[] => {
  if (supports.length === 0) return []
  const isWeak = supports.every(({ strength }) => strength === 'weak')
  const isUnsettled = supports.every(({ by }) => by.isUnsettled)
  return [...(isWeak ? (['weak'] as const) : []), ...(isUnsettled ? (['unsettled'] as const) : [])]
}

/** What speaks against it and is not rebutted: what is at least as strong as the strongest support, and what is weaker. */
const againstOf = (supports: readonly Spoken[], contradicts: readonly Spoken[]) => {
  const strongest = Math.max(-1, ...supports.map(({ strength }) => rank(strength)))
  const open = contradicts.filter(({ rebuttal }) => rebuttal === null)
  const contradictedBy = exhibitsOf(open.filter(({ strength }) => rank(strength) >= strongest))
  return { contradictedBy, weakerAgainst: exhibitsOf(open).filter((one) => !contradictedBy.includes(one)) }
}

/** Persons who are sources of every exhibit that supports it. */
const commonSources = (supports: readonly Spoken[]): readonly string[] => {
  const [first, ...others] = supports.map(({ by }) => by.sources)
  return (first ?? []).filter((person) => others.every((sources) => sources.includes(person))).toSorted()
}

const exhibitsOf = (cells: readonly Spoken[]): readonly string[] => [...new Set(cells.map(({ exhibit }) => exhibit))].toSorted()

/**
 * How one element of one charge stands, by what exhibits that count say of it. It forecasts nothing. Where a cell was written twice at once both
 * count, until a person says which holds.
 * @param cells those of this element of this charge
 */
export const standingOf = (cells: readonly ProofCell[], exhibits: ReadonlyMap<string, Weighed>): ElementStanding => {
  const spoken = cells.flatMap((cell): readonly Spoken[] => {
    const by = exhibits.get(cell.exhibit)
    return by ? [{ ...cell, by }] : []
  })
  const supports = spoken.filter(({ says }) => says === 'supports')
  const contradicts = spoken.filter(({ says }) => says === 'contradicts')
  const onlyWith = commonSources(supports)
  const thinBecause = thinOf(supports)
  const { contradictedBy, weakerAgainst } = againstOf(supports, contradicts)
  const found: readonly (readonly [ElementStatus, boolean])[] = [
    ['uncovered', supports.length === 0],
    ['thin', thinBecause.length > 0],
    ['single-witness', onlyWith.length > 0],
    ['contradicted', contradictedBy.length > 0],
  ]
  const statuses = found.filter(([, holds]) => holds).map(([status]) => status)
  return {
    statuses: statuses.length === 0 ? ['covered'] : statuses,
    onlyWith,
    supports: exhibitsOf(supports),
    contradicts: exhibitsOf(contradicts),
    thinBecause,
    contradictedBy,
    weakerAgainst,
    onlyAbroad: supports.length > 0 && supports.every(({ by }) => by.isForeign),
  }
}
