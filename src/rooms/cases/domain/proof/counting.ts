import type { Exhibit } from '../../contract/exhibit.ts'
import type { Things } from '../case-file.ts'

/** What is thought away, to see what stands without it: exhibits, and everything that falls with a person. */
export type Without = { readonly exhibits: readonly string[]; readonly persons: readonly string[] }
export const NOTHING_OUT: Without = { exhibits: [], persons: [] }

/** An exhibit as it weighs. */
export type Weighed = {
  readonly id: string
  /** All who make it stand: its own sources and those of what it was made from. */
  readonly sources: readonly string[]
  /** No court has ruled that it may be used, or it was challenged. */
  readonly isUnsettled: boolean
  readonly isForeign: boolean
}

type Versions = ReadonlyMap<string, readonly Exhibit[]>
type Groups = ReadonlyMap<string, readonly string[]>

/** All exhibits that rest on a person: those that name them, and whatever was made from those, also where they name each other in a circle. */
const restingOn = (naming: readonly string[], madeFrom: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> => {
  const resting = new Set(naming)
  // A set that grows while it is walked is walked to its end.
  for (const one of resting) for (const made of madeFrom.get(one) ?? []) resting.add(made)
  return resting
}

const groups = (pairs: readonly (readonly [string, string])[]): Groups =>
  new Map([...Map.groupBy(pairs, ([key]) => key)].map(([key, own]) => [key, own.map(([, value]) => value)] as const))

/** All who make each exhibit stand, person by person: a case has few of them, and may have long chains of copies. */
const sourcesOf = (all: Versions): Groups => {
  const each = [...all].flatMap(([id, versions]) => versions.map((exhibit) => ({ id, exhibit })))
  const madeFrom = groups(each.flatMap(({ id, exhibit }) => exhibit.derivedFrom.map((origin) => [origin, id] as const)))
  const naming = groups(each.flatMap(({ id, exhibit }) => exhibit.sources.map((person) => [person, id] as const)))
  return groups([...naming].flatMap(([person, own]) => [...restingOn(own, madeFrom)].map((id) => [id, person] as const)))
}

type Own = Weighed & { readonly isExcluded: boolean }

const weigh = (id: string, own: readonly Exhibit[], sources: Groups): Own => {
  const statuses = own.map(({ admissibility: { status } }) => status)
  return {
    id,
    sources: (sources.get(id) ?? []).toSorted(),
    isExcluded: statuses.includes('excluded'),
    isUnsettled: statuses.includes('not-ruled') || statuses.includes('challenged'),
    isForeign: own.some(({ foreign }) => foreign !== null),
  }
}

/**
 * The exhibits that a court has not excluded, each with all who make it stand. One that was changed twice at once weighs as the more cautious of its
 * versions says, until a person settles it.
 */
export const weighed = (exhibits: Things<'exhibit'>): readonly Weighed[] => {
  const all: Versions = new Map(
    [...Map.groupBy(exhibits, ({ id }) => id)].map(([id, versions]) => [id, versions.map(({ content }) => content)] as const),
  )
  const sources = sourcesOf(all)
  return [...all].map(([id, own]) => weigh(id, own, sources)).filter(({ isExcluded }) => !isExcluded)
}

/** Those of them that count: neither thought away nor resting on a person who is. */
export const counting = (all: readonly Weighed[], without: Without): ReadonlyMap<string, Weighed> => {
  const [exhibits, persons] = [new Set(without.exhibits), new Set(without.persons)]
  return new Map(
    all.filter(({ id, sources }) => !exhibits.has(id) && !sources.some((one) => persons.has(one))).map((one) => [one.id, one] as const),
  )
}
