/** One seat of a person: a role in an office of a country, in one programme. `REG` is the region as a whole. */
export type Membership = {
  readonly programmeId: string
  readonly officeId: string
  /** ISO 3166-1 alpha-2, or `REG`. */
  readonly country: string
  readonly sector: string | null
  /** With its room before it, `assess.assessor`; those that several rooms know are the programme's, `programme.officer`. */
  readonly role: string
}

/** Who acts. Memberships are those that hold at this moment, read from the database and never from a token. */
export type Actor = {
  /** `operator` is the person with the disk, acting by the command line; such a one never signs for a country. */
  readonly kind: 'person' | 'operator' | 'nobody'
  /** A person's UUID; the kind itself for the others. */
  readonly id: string
  readonly memberships: readonly Membership[]
}

export const NOBODY: Actor = { kind: 'nobody', id: 'nobody', memberships: [] }
export const OPERATOR: Actor = { kind: 'operator', id: 'operator', memberships: [] }

export const person = (id: string, memberships: readonly Membership[]): Actor => ({ kind: 'person', id, memberships })

/** Roles that an actor holds in one programme. */
export const rolesOf = (actor: Actor, programmeId: string): readonly string[] => [
  ...new Set(actor.memberships.filter((seat) => seat.programmeId === programmeId).map(({ role }) => role)),
]

/** Says whether one of these memberships speaks for a country; those of the region speak for each. */
export const speaksFor = ({ memberships }: Actor, country: string): boolean =>
  memberships.some((seat) => seat.country === country || seat.country === 'REG')
