import { ability } from '#kernel/access/ability.ts'
import type { Actor } from '#kernel/access/actor.ts'
import type { CertificationStepName } from '../../contract/certification.ts'

type OfCountry = { readonly programmeId: string; readonly country: string }

const OFFICER = 'programme.officer'
const ofOwnCountry = ({ memberships }: Actor, { country }: OfCountry): boolean => memberships.some((seat) => seat.country === country)

export const readFacilitators = ability<{ readonly programmeId: string }>('read who may teach', {
  roles: ['train.team', 'train.director', 'train.facilitator', OFFICER],
})
export const nominateFacilitators = ability<OfCountry>('nominate somebody to teach', {
  roles: ['train.team', 'train.director'],
  when: ofOwnCountry,
})
/** What the team vouches for. What a body decides is written down by an officer, so that nobody certifies their own candidate. */
const OF_TEAM: readonly CertificationStepName[] = ['nominated', 'trained', 'task', 'co-facilitated', 'updated', 'observed']
export const recordCertification = ability<OfCountry & { readonly step: CertificationStepName }>('record a step of a certification', {
  roles: ['train.team', OFFICER],
  when: (actor, about) =>
    actor.memberships.some(({ role, country }) => (OF_TEAM.includes(about.step) ? country === about.country : role === OFFICER)),
})
/** Consent is the person’s: given by themselves, or to their team on paper. */
export const publishFacilitators = ability<OfCountry & { readonly isSelf: boolean }>(
  'put somebody on the public list, or take them off it',
  {
    roles: ['train.team', 'train.facilitator'],
    when: ({ memberships }, { country, isSelf }) =>
      memberships.some((seat) => (seat.role === 'train.facilitator' ? isSelf : seat.country === country)),
  },
)
