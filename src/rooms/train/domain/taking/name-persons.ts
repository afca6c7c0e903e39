import type { StudyPerson } from './study-rows.ts'

/** As much of a try as tells whose it is. */
export type Try = { readonly id: string; readonly session: string; readonly country: string; readonly pseudonym: string | null }
export type TryLink = { readonly earlier: string; readonly later: string; readonly how: 'exact' | 'tolerant' | 'reviewed' }
type Enrolled = Pick<StudyPerson, 'session' | 'country' | 'arm'> & {
  readonly pseudonym: string
  readonly office: string
  readonly sector: string
}

type Named = { readonly persons: readonly StudyPerson[]; readonly personOf: (one: Try) => string }

const STRENGTH = ['exact', 'tolerant', 'reviewed'] as const

const weakest = (links: readonly TryLink[]): StudyPerson['link'] =>
  links.length === 0 ? null : (STRENGTH[Math.max(...links.map(({ how }) => STRENGTH.indexOf(how)))] ?? null)

/**
 * Who took part, by pseudonym, or by the first try of whoever made a code: with all who were enrolled and never answered. Somebody who is in two sessions is a person
 * of each, since what is measured is a session's.
 */
export const namePersons = (tries: readonly Try[], links: readonly TryLink[], enrolled: readonly Enrolled[]): Named => {
  const earlierOf = new Map(links.map((link) => [link.later, link]))
  const places = new Map<string, Set<string>>()
  for (const { pseudonym, session } of [...enrolled, ...tries])
    if (pseudonym !== null) places.set(pseudonym, (places.get(pseudonym) ?? new Set()).add(session))
  const named = (pseudonym: string, session: string): string =>
    (places.get(pseudonym)?.size ?? 0) > 1 ? `${pseudonym}/${session}` : pseudonym
  const personOf = ({ id, session, pseudonym }: Try): string =>
    pseudonym === null ? (earlierOf.get(id)?.earlier ?? id) : named(pseudonym, session)
  const none = { office: null, sector: null, link: null }
  const persons = new Map<string, StudyPerson>(
    enrolled.map(({ pseudonym, ...one }) => [named(pseudonym, one.session), { ...none, ...one, person: named(pseudonym, one.session) }]),
  )
  for (const one of tries) {
    const person = personOf(one)
    if (persons.has(person)) continue
    const link = one.pseudonym === null ? weakest(links.filter(({ earlier }) => earlier === person)) : null
    persons.set(person, { ...none, person, country: one.country, session: one.session, arm: 'trained', link })
  }
  return { persons: [...persons.values()], personOf }
}
