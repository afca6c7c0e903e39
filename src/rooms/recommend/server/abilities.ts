import { ability } from '#kernel/access/ability.ts'
import type { Actor } from '#kernel/access/actor.ts'

type OfProgramme = { readonly programmeId: string }
type OfCountry = OfProgramme & { readonly country: string }

export const readRecommendations = ability<OfProgramme>('read recommendations', { members: true, operator: true })

export const writeRecommendations = ability<OfProgramme>('write recommendations', {
  roles: ['programme.officer', 'assess.lead'],
  operator: true,
})

/** A country reports on what is asked of it; the programme on all. */
export const reportFollowup = ability<OfCountry>('report follow-up', {
  roles: ['programme.officer', 'programme.country-member', 'programme.country-signatory'],
  operator: true,
  when: ({ memberships }, { country }) => memberships.some((seat) => seat.role === 'programme.officer' || seat.country === country),
})

/**
 * What a country says of itself, somebody confirms who works for the programme and not for the office that reported: an officer for any
 * country, since what is verified counts for the whole report, and a lead assessor for their own, where they know what was done; none
 * vouches for a neighbour's.
 */
export const verifyFollowup = ability<OfCountry>('verify follow-up', {
  roles: ['programme.officer', 'assess.lead'],
  when: ({ memberships }, { country }) => memberships.some((seat) => seat.role === 'programme.officer' || seat.country === country),
})

/** As what somebody writes: a role and never a name. */
export const actsAs = ({ kind, memberships }: Actor, { programmeId }: OfProgramme): string => {
  if (kind === 'operator') return 'operator'
  const roles = memberships.filter((seat) => seat.programmeId === programmeId).map(({ role }) => role)
  return roles.find((role) => writeRecommendations.roles.includes(role)) ?? roles[0] ?? kind
}
