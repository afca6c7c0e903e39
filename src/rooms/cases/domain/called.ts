import type { CaseFile, Standing } from './case-file.ts'

/** How something of a case is called, so that nobody takes one for another. */
export type Called = {
  /** What it is called by each version that stands. */
  readonly names: readonly string[]
  /** Which it is of those that are called so: two officers who add one at the same time are given the same name. 1 of 1 where it alone is. */
  readonly nth: number
  readonly of: number
  /** It was changed twice at once, and nobody has said which version holds. */
  readonly isTwice: boolean
}

/**
 * How each of several things is called, by their ids. Those that share a name are numbered in the order in which they were written, which is the same for
 * whoever has the same of the case.
 */
const calledNow = <Content>(things: readonly Standing<Content>[], nameOf: (content: Content) => string): ReadonlyMap<string, Called> => {
  const namesOf = new Map<string, string[]>()
  const versions = new Map<string, number>()
  for (const { id, content } of things) {
    const [name, own] = [nameOf(content), namesOf.get(id) ?? []]
    if (!own.includes(name)) namesOf.set(id, [...own, name])
    versions.set(id, (versions.get(id) ?? 0) + 1)
  }
  const bearers = new Map<string, string[]>()
  for (const [id, names] of namesOf) for (const name of names) bearers.set(name, [...(bearers.get(name) ?? []), id])
  const order = new Map([...namesOf.keys()].map((id, at) => [id, at]))
  return new Map(
    [...namesOf].map(([id, names]) => {
      const sharing = new Set(names.flatMap((name) => bearers.get(name) ?? []))
      // Who goes by two names may share each of them with others.
      const alike = sharing.size === 1 ? [id] : [...sharing].toSorted((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0))
      return [id, { names, nth: alike.indexOf(id) + 1, of: alike.length, isTwice: (versions.get(id) ?? 0) > 1 }]
    }),
  )
}

const kept = new WeakMap<readonly unknown[], ReadonlyMap<string, Called>>()

/** Worked out once for what stands: every row of a list asks for the name of its own. */
const calledAll: typeof calledNow = (things, nameOf) => {
  const called = kept.get(things) ?? calledNow(things, nameOf)
  kept.set(things, called)
  return called
}

export const calledPersons = ({ person }: Pick<CaseFile, 'person'>): ReadonlyMap<string, Called> =>
  calledAll(person, ({ pseudonym }) => pseudonym)

export const calledExhibits = ({ exhibit }: Pick<CaseFile, 'exhibit'>): ReadonlyMap<string, Called> =>
  calledAll(exhibit, ({ number }) => number)
