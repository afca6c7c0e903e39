import { REGION } from '#programme/region.ts'
import type { Assessment } from './assessment.ts'
import { coveredCountries } from './coverage.ts'
import { type MatrixSight, withheldWhere } from './matrix.ts'

/** Of each round, the countries (and the region) of which its reader does not see all that may bear on it. */
export type Unseen = (round: number) => ReadonlySet<string>

/**
 * As the matrices have it: of another country all is seen where it is covered and its totals tell of nothing more. Without a workshop in sight
 * it is not known whether there is one. Most programmes hold no regional workshops, so of the region only the totals are asked.
 */
const unseenIn = (assessment: Assessment, sight: MatrixSight, round: number): ReadonlySet<string> => {
  const covered = new Set([...coveredCountries(assessment, round), REGION])
  const others = [...assessment.tables.countries.map(({ code }) => code), REGION].filter((code) => !sight.own.has(code))
  const isHeldBack = (code: string): boolean => withheldWhere(assessment, { ...sight, round }, ({ country }) => country === code) > 0
  return new Set(others.filter((code) => !covered.has(code) || isHeldBack(code)))
}

/** What each round keeps from this reader, made of totals that every member may know and of nothing that lies behind the wall. */
export const unseenOf = (assessment: Assessment, sight: MatrixSight): Unseen => {
  const rounds = new Map(assessment.tables.rounds.map(({ number }) => [number, unseenIn(assessment, sight, number)]))
  return (round) => rounds.get(round) ?? new Set()
}
