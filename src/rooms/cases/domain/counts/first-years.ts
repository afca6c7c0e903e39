import type { Version } from '#seal/ledger/opened.ts'
import { CasePerson, type PersonRole } from '../../contract/person.ts'
import type { Origin, Origins } from '../origins.ts'

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

/** One that was taken in, and the wordings that it goes back to, each when its author wrote it. They begin the thing where it begins it here. */
const asOf = (anew: Version, { at, line }: Origin): readonly Version[] => {
  const within = new Set(line.map(({ entry }) => entry))
  const parentsOf = ({ parents }: Version) => (anew.parents.length === 0 ? parents.filter((parent) => within.has(parent)) : anew.parents)
  return [{ ...anew, at }, ...line.map((one) => ({ ...one, parents: parentsOf(one) }))]
}

/**
 * The versions of a case, those that were taken in as of when their authors wrote them: a thing that had been set aside was there all the same, and the year
 * in which somebody decides to take it in is not that in which it was first written.
 */
export const asFirstWritten = (versions: readonly Version[], origins: Origins): readonly Version[] =>
  origins.size === 0
    ? versions
    : versions.flatMap((one) => {
        const origin = origins.get(one.entry)
        return origin ? asOf(one, origin) : [one]
      })
