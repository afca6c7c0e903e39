import type { Version } from '#seal/ledger/opened.ts'
import { CasePerson, type PersonRole } from '../../contract/person.ts'

/** The year of an ISO moment or day, by universal time. */
export const yearOf = (at: string): number => Number(at.slice(0, 4))

/** The first year of several; Infinity where there is none. */
export const firstYear = (ats: readonly string[]): number => Math.min(...ats.map(yearOf))

/** In which year something of the case was first written; later versions of it move it to no other year. */
export const yearWritten = (versions: readonly Version[], id: string): number =>
  firstYear(versions.filter((one) => one.id === id && one.parents.length === 0).map(({ at }) => at))

/** In which year somebody was first written down in a role; Infinity where they never were. */
export const yearInRole = (versions: readonly Version[], id: string, role: PersonRole): number => {
  const own = versions.filter((one) => one.id === id && one.kind === 'person')
  return firstYear(own.filter(({ content }) => CasePerson.safeParse(content).data?.roles.includes(role)).map(({ at }) => at))
}
