import { ability } from '#kernel/access/ability.ts'
import type { Actor } from '#kernel/access/actor.ts'

type OfProgramme = { readonly programmeId: string }
type OfCountry = OfProgramme & { readonly country: string }
/** A session with what its reader has to do with it. */
type OfSession = OfCountry & { readonly teaches: boolean }

const TEAM = 'train.team'
const OFFICER = 'programme.officer'
const FACILITATOR = 'train.facilitator'

const ofOwnCountry = ({ memberships }: Actor, { country }: OfCountry): boolean => memberships.some((seat) => seat.country === country)
const isOfficer = ({ memberships }: Actor): boolean => memberships.some(({ role }) => role === OFFICER)
/** A team for its own country; whoever teaches, for that session. */
const atOwnSession = (actor: Actor, session: OfSession): boolean =>
  actor.memberships.some(({ role, country }) => (role === FACILITATOR ? session.teaches : country === session.country))

export const readSessions = ability<OfProgramme>('read when and where a session is', { members: true, operator: true })
export const planSessions = ability<OfCountry>('plan a session', {
  roles: [TEAM, OFFICER],
  when: (actor, session) => isOfficer(actor) || ofOwnCountry(actor, session),
})
/** What happens on the day is also for whoever teaches; the plan is not. */
export const runSessions = ability<OfSession>('say that a session runs or was held', {
  roles: [TEAM, OFFICER, FACILITATOR],
  when: (actor, session) => isOfficer(actor) || atOwnSession(actor, session),
})
export const recordAttendance = ability<OfSession>('record who was there', { roles: [TEAM, FACILITATOR], when: atOwnSession })

/** Under pseudonyms; names are another matter (`participant_person`). */
export const readRoll = ability<OfSession>('read who takes part', {
  roles: [TEAM, FACILITATOR, 'train.director', OFFICER, 'train.analyst'],
  when: ({ memberships }, session) =>
    memberships.some(({ role, country }) =>
      role === FACILITATOR ? session.teaches : country === 'REG' ? role !== TEAM : country === session.country,
    ),
})
/** A team enrols people of its own country, wherever the session is. */
export const enrolPeople = ability<OfCountry>('enrol people of one’s country', { roles: [TEAM], when: ofOwnCountry })
export const drawOrders = ability<OfSession>('draw who begins with which form', { roles: [TEAM], when: ofOwnCountry })

export const readTrainees = ability<OfCountry>('read the names of those trained', { roles: [TEAM], when: ofOwnCountry })
export const keepTrainees = ability<OfCountry>('keep the records of those trained', { roles: [TEAM], when: ofOwnCountry })

export const readCoverage = ability<OfProgramme>('read how many are trained and still in post', {
  roles: [TEAM, 'train.director', OFFICER, 'train.analyst'],
})
export const recordEstablishments = ability<OfCountry>('record how many people work in an office', {
  roles: [TEAM, 'train.director'],
  when: ofOwnCountry,
})
