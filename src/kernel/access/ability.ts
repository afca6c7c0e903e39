import type { Actor, Membership } from './actor.ts'

/** What an ability is asked about: a record of a programme, or `HOUSE` where there is none yet. */
export type Subject = { readonly programmeId?: string }

/** The subject of an operation that speaks of no record: create a programme, list mine. */
export const HOUSE: Subject = {}

export type Ability<About extends Subject> = {
  /** In plain words, as the permission matrix and `may` carry it: 'code statements'. */
  readonly sentence: string
  readonly roles: readonly string[]
  readonly members: boolean
  readonly signedIn: boolean
  readonly operator: boolean
  readonly everyone: boolean
  readonly when: (actor: Actor, subject: About) => boolean
}

type Given<About extends Subject> = {
  readonly roles?: readonly string[]
  /** Any member of the subject's programme may, whatever their role. */
  readonly members?: boolean
  /** Whoever is signed in may, with a membership or without. */
  readonly signedIn?: boolean
  /** The local operator may, whatever `when` says; what holds for a record whoever acts is a refusal of the operation. */
  readonly operator?: boolean
  /** Anybody may, signed in or not. */
  readonly everyone?: boolean
  /**
   * Asked of a person. The actor comes with those memberships alone that give the ability: they bear one of the roles (any, where
   * `members` may), in the subject's programme; so a role held for one country never opens another's records.
   */
  readonly when?: (actor: Actor, subject: About) => boolean
}

/** One sentence each; nobody may what no ability gives. */
export const ability = <About extends Subject = Subject>(sentence: string, given: Given<About>): Ability<About> => ({
  sentence,
  roles: given.roles ?? [],
  members: given.members ?? false,
  signedIn: given.signedIn ?? false,
  operator: given.operator ?? false,
  everyone: given.everyone ?? false,
  when: given.when ?? (() => true),
})

/** Whether there is any subject at all of which this actor might: asked before an input is looked at. */
export const mayEver = (actor: Actor, able: Ability<never>): boolean =>
  able.everyone ||
  (actor.kind === 'operator'
    ? able.operator
    : (able.signedIn && actor.kind === 'person') || actor.memberships.some((seat) => gives(able, seat)))

const gives = ({ members, roles }: Ability<never>, { role }: Membership): boolean => members || roles.includes(role)

/** Whether the ability holds for this actor and this subject. */
export const may = <About extends Subject>(actor: Actor, able: Ability<About>, subject: About): boolean => {
  if (!mayEver(actor, able)) return false
  if (actor.kind === 'operator' && able.operator) return true
  const { programmeId } = subject
  const memberships = actor.memberships.filter(
    (seat) => gives(able, seat) && (programmeId === undefined || seat.programmeId === programmeId),
  )
  return (able.everyone || able.signedIn || memberships.length > 0) && able.when({ ...actor, memberships }, subject)
}

/** What a record tells its reader: the sentences of the abilities that hold, so that no screen works them out again. */
export const mayDo = <About extends Subject>(actor: Actor, subject: About, abilities: readonly Ability<About>[]): string[] =>
  abilities.filter((able) => may(actor, able, subject)).map(({ sentence }) => sentence)
