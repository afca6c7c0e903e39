import type { StudyPerson } from './study-rows.ts'

/** As much of a try as tells whose it is. */
export type Try = {
  readonly id: string
  readonly session: string
  readonly wave: string
  readonly country: string
  readonly pseudonym: string | null
}
export type TryLink = { readonly earlier: string; readonly later: string; readonly how: 'exact' | 'tolerant' | 'reviewed' }
export type Enrolled = Pick<StudyPerson, 'session' | 'country' | 'arm'> & {
  readonly pseudonym: string
  readonly office: string
  readonly sector: string
}
/** Somebody of whom something is known at a session besides their answers. */
type Seen = { readonly session: string; readonly pseudonym: string }

type Given = {
  readonly tries: readonly Try[]
  readonly links: readonly TryLink[]
  readonly enrolled: readonly Enrolled[]
  readonly seen?: readonly Seen[]
}
type Named = {
  readonly persons: readonly StudyPerson[]
  readonly personOf: (one: Pick<Try, 'id' | 'session' | 'pseudonym'>) => string
}

const STRENGTH = ['exact', 'tolerant', 'reviewed'] as const

const weakest = (links: readonly TryLink[]): StudyPerson['link'] =>
  links.length === 0 ? null : (STRENGTH[Math.max(...links.map(({ how }) => STRENGTH.indexOf(how)))] ?? null)

const UNKNOWN = { office: null, sector: null, link: null, isEnrolled: true } as const

/** The most people who answered a session in one wave: where they are more than its roll, the roll lacks some. */
const mostInAWave = (tries: readonly Try[]): number =>
  Math.max(0, ...[...Map.groupBy(tries, ({ wave }) => wave).values()].map(({ length }) => length))

/**
 * Sessions in which somebody answered who is not on the roll by pseudonym, and whose roll does not say in which arm: because it has people of several, or nobody.
 * Nothing can be compared of them.
 */
export const withoutArm = (tries: readonly Try[], enrolled: readonly Enrolled[]): readonly string[] => {
  const rolls = Map.groupBy(enrolled, ({ session }) => session)
  const isUnknown = ({ session, pseudonym }: Try): boolean => {
    const roll = rolls.get(session) ?? []
    return roll.every((one) => one.pseudonym !== pseudonym) && new Set(roll.map(({ arm }) => arm)).size !== 1
  }
  return [...new Set(tries.filter(isUnknown).map(({ session }) => session))].toSorted()
}

/**
 * Who took part, by pseudonym, or by the first try of whoever made a code; with all who were enrolled and never answered. Somebody who is in two sessions is a person
 * of each, since what is measured is a session's. Whoever made a code is somebody of the roll, nobody knows whom: they stand in the place of those of it who are not
 * known to have answered, in the roll's arm, and a sheet that no other could be linked with is no further person (`isEnrolled`). Sessions `withoutArm` are none of this.
 */
export const namePersons = ({ tries, links, enrolled, seen = [] }: Given): Named => {
  const earlierOf = new Map(links.map((link) => [link.later, link.earlier]))
  const places = new Map<string, Set<string>>()
  for (const { pseudonym, session } of [...enrolled, ...tries])
    if (pseudonym !== null) places.set(pseudonym, (places.get(pseudonym) ?? new Set()).add(session))
  const named = (pseudonym: string, session: string): string =>
    (places.get(pseudonym)?.size ?? 0) > 1 ? `${pseudonym}/${session}` : pseudonym
  const personOf: Named['personOf'] = ({ id, session, pseudonym }) =>
    pseudonym === null ? (earlierOf.get(id) ?? id) : named(pseudonym, session)

  const ofSession = (session: string, roll: readonly Enrolled[]): readonly StudyPerson[] => {
    const own = tries.filter((one) => one.session === session)
    const isKnown = new Set([...own, ...seen.filter((one) => one.session === session)].map(({ pseudonym }) => pseudonym))
    const isCoded = own.some(({ pseudonym }) => pseudonym === null)
    const listed = roll
      .filter(({ pseudonym }) => !isCoded || isKnown.has(pseudonym))
      .map(({ pseudonym, ...one }) => ({ ...UNKNOWN, ...one, person: named(pseudonym, session) }))
    const names = new Set(listed.map(({ person }) => person))
    const others = Map.groupBy(
      own.filter((one) => !names.has(personOf(one))),
      personOf,
    )
    const left = Math.max(roll.length, mostInAWave(own)) - listed.length
    const of = { session, country: roll[0]?.country ?? own[0]?.country ?? '', arm: roll[0]?.arm ?? '' }
    const unlisted = [...others].map(([person, [first]], at) => {
      const link = first?.pseudonym === null ? weakest(links.filter(({ earlier }) => earlier === person)) : null
      return { ...UNKNOWN, ...of, person, country: first?.country ?? of.country, link, isEnrolled: at < left }
    })
    const rest = Array.from({ length: Math.max(0, left - unlisted.length) }, (_, at) => ({
      ...UNKNOWN,
      ...of,
      person: `${session}/${at + 1}`,
    }))
    return [...listed, ...unlisted, ...rest]
  }
  const rolls = Map.groupBy(enrolled, ({ session }) => session)
  const sessions = [...new Set([...rolls.keys(), ...tries.map(({ session }) => session)])]
  return { persons: sessions.flatMap((session) => ofSession(session, rolls.get(session) ?? [])), personOf }
}
