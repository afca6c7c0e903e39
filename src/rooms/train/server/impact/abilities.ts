import { ability } from '#kernel/access/ability.ts'
import type { Actor, Membership } from '#kernel/access/actor.ts'

type OfProgramme = { readonly programmeId: string }
type OfCountry = OfProgramme & { readonly country: string }

const OFFICER = 'programme.officer'
const ANALYST = 'train.analyst'
const TEAM = 'train.team'

/** Studies go over the borders of countries. */
const isOfRegion = ({ role, country }: Membership): boolean => role === OFFICER || country === 'REG'
/** A seat of the team sees names: whoever has one is let to no answer, even as an analyst. */
const seesNoName = ({ memberships }: Actor): boolean =>
  memberships.every(({ role }) => role !== TEAM) && memberships.some((seat) => isOfRegion(seat))

export const readStudies = ability<OfProgramme>('read what trainings brought', { roles: [ANALYST, OFFICER, 'train.director'] })
export const proposeStudies = ability<OfProgramme>('propose how a training is evaluated', {
  roles: [ANALYST, OFFICER],
  when: ({ memberships }) => memberships.some(isOfRegion),
})
export const lockPlans = ability<OfProgramme>('lock the plan of an evaluation', { roles: [OFFICER] })
export const workOut = ability<OfProgramme>('work out what a training brought', { roles: [ANALYST, TEAM], when: seesNoName })
export const publishImpact = ability<OfProgramme>('publish what a training brought', { roles: [OFFICER] })

const ofCountry = ({ memberships }: Actor, { country }: OfCountry): boolean => memberships.some((seat) => seat.country === country)
/** Whoever teaches is what the form is about, and does not type it. */
export const typeReactions = ability<OfCountry>('type what people said of a session', { roles: [TEAM], when: ofCountry })
export const typeObservations = ability<OfCountry>('type what supervisors saw', { roles: [TEAM], when: ofCountry })
