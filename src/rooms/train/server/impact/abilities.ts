import { ability } from '#kernel/access/ability.ts'
import type { Actor, Membership } from '#kernel/access/actor.ts'
import { SEES_NAMES, seesNoName } from '../sees-no-name.ts'

type OfProgramme = { readonly programmeId: string }
type OfCountry = OfProgramme & { readonly country: string }

const OFFICER = 'programme.officer'
const ANALYST = 'train.analyst'
const TEAM = 'train.team'

/** Studies go over the borders of countries. */
const isOfRegion = ({ role, country }: Membership): boolean => role === OFFICER || country === 'REG'
const worksOnStudies = (actor: Actor): boolean => seesNoName(actor) && actor.memberships.some(isOfRegion)

export const readStudies = ability<OfProgramme>('read what trainings brought', { roles: [ANALYST, OFFICER, 'train.director'] })
export const proposeStudies = ability<OfProgramme>('propose how a training is evaluated', {
  roles: [ANALYST, OFFICER],
  when: ({ memberships }) => memberships.some(isOfRegion),
})
export const lockPlans = ability<OfProgramme>('lock the plan of an evaluation', { roles: [OFFICER] })
export const workOut = ability<OfProgramme>('work out what a training brought', { roles: [ANALYST, ...SEES_NAMES], when: worksOnStudies })
export const publishImpact = ability<OfProgramme>('publish what a training brought', { roles: [OFFICER] })

const ofCountry = ({ memberships }: Actor, { country }: OfCountry): boolean => memberships.some((seat) => seat.country === country)
/** Whoever teaches is what the form is about, and does not type it. */
export const typeReactions = ability<OfCountry>('type what people said of a session', { roles: [TEAM], when: ofCountry })
export const typeObservations = ability<OfCountry>('type what supervisors saw', { roles: [TEAM], when: ofCountry })
