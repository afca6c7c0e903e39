import type { Version } from '#seal/ledger/opened.ts'
import { CasePerson, PERSON_ROLES, type PersonRole } from '../contract/person.ts'
import type { CaseFile } from './case-file.ts'

/** Capacities that somebody was given or that ended, with who wrote it and when. */
export type CapacityChange = {
  readonly version: string
  readonly at: string
  readonly from: string
  readonly added: readonly PersonRole[]
  readonly ended: readonly PersonRole[]
}

const rolesIn = (version: Version | undefined): readonly PersonRole[] => CasePerson.safeParse(version?.content).data?.roles ?? []

/**
 * In what capacities somebody came into a case, and what changed of it since, in the order of time: no version of a case is lost, so what ended stays to
 * be read. @param versions those of the part that is built
 */
export const capacityChanges = (versions: readonly Version[], person: string): readonly CapacityChange[] => {
  const own = versions.filter(({ id, kind }) => kind === 'person' && id === person)
  const byEntry = new Map(own.map((one) => [one.entry, one]))
  return own
    .map((one) => {
      const before = new Set(one.parents.flatMap((parent) => rolesIn(byEntry.get(parent))))
      const now = rolesIn(one)
      const { entry: version, at, from } = one
      return { version, at, from, added: now.filter((role) => !before.has(role)), ended: [...before].filter((role) => !now.includes(role)) }
    })
    .filter(({ added, ended }) => added.length + ended.length > 0)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** Somebody in the capacities that were chosen; what they were before and are no more is carried along. */
export const withCapacities = ({ pseudonym, roles, ended = [] }: CasePerson, chosen: readonly PersonRole[]): CasePerson => {
  const over = PERSON_ROLES.filter((role) => (roles.includes(role) || ended.includes(role)) && !chosen.includes(role))
  return { pseudonym, roles: PERSON_ROLES.filter((role) => chosen.includes(role)), ...(over.length > 0 ? { ended: over } : {}) }
}

/**
 * A version of somebody that takes the place of others: what they are or were by any of these, and are not by this one, is carried along as ended. So
 * nobody loses what they were by the choice of one version, and whoever was a victim or a witness by any stays within the safeguards.
 */
export const carryingAlong = (chosen: CasePerson, others: readonly CasePerson[]): CasePerson => {
  const ended = new Set([chosen, ...others].flatMap((one) => [...one.roles, ...(one.ended ?? [])]))
  return withCapacities({ ...chosen, ended: PERSON_ROLES.filter((role) => ended.has(role)) }, chosen.roles)
}

/** Whether somebody is or was in a case in a capacity: no officer alone takes a victim out of what keeps them safe by ending it. */
export const hasBeen = ({ roles, ended = [] }: CasePerson, role: PersonRole): boolean => roles.includes(role) || ended.includes(role)

/** Capacities that cannot end: a charge stands on what was done to this person, and its proof asks what stands without them. */
export const capacitiesHeld = ({ charge }: Pick<CaseFile, 'charge'>, person: string): readonly PersonRole[] =>
  charge.some(({ content }) => content.victim === person) ? ['victim'] : []
