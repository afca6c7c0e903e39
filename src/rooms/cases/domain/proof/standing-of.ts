import { type ProofCell, type Strength, STRENGTHS } from '../../contract/proof.ts'
import type { Weighed } from './counting.ts'

/** `uncovered`: nothing supports it. `thin`: all that supports it is weak, or a court has not ruled on any of it. `single-witness`: all of it falls with one person. `contradicted`: something at least as strong speaks against it and is not rebutted. `covered`: none of these. */
export type ElementStatus = 'uncovered' | 'thin' | 'single-witness' | 'contradicted' | 'covered'

/** How an element stands. The statuses are shown together and never weighed into one. */
export type ElementStanding = {
  readonly statuses: readonly ElementStatus[]
  /** Those with whom all support falls. */
  readonly onlyWith: readonly string[]
  readonly supports: readonly string[]
  readonly contradicts: readonly string[]
  /** All support came, or has to come, from abroad. */
  readonly onlyAbroad: boolean
}

const rank = (strength: Strength): number => STRENGTHS.indexOf(strength)

type Spoken = ProofCell & { readonly by: Weighed }

const isThin = (supports: readonly Spoken[]): boolean =>
  supports.length > 0 && (supports.every(({ strength }) => strength === 'weak') || supports.every(({ by }) => by.isUnsettled))

const isContradicted = (supports: readonly Spoken[], contradicts: readonly Spoken[]): boolean => {
  const strongest = Math.max(-1, ...supports.map(({ strength }) => rank(strength)))
  return contradicts.some(({ strength, rebuttal }) => rebuttal === null && rank(strength) >= strongest)
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
  const found: readonly (readonly [ElementStatus, boolean])[] = [
    ['uncovered', supports.length === 0],
    ['thin', isThin(supports)],
    ['single-witness', onlyWith.length > 0],
    ['contradicted', isContradicted(supports, contradicts)],
  ]
  const statuses = found.filter(([, holds]) => holds).map(([status]) => status)
  return {
    statuses: statuses.length === 0 ? ['covered'] : statuses,
    onlyWith,
    supports: exhibitsOf(supports),
    contradicts: exhibitsOf(contradicts),
    onlyAbroad: supports.length > 0 && supports.every(({ by }) => by.isForeign),
  }
}
