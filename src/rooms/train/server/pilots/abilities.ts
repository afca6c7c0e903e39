import { ability } from '#kernel/access/ability.ts'

type OfProgramme = { readonly programmeId: string }
/** A session with what whoever asks has to do with it. */
type OfSession = OfProgramme & { readonly country: string; readonly teaches: boolean }

const TEAM = 'train.team'
const OFFICER = 'programme.officer'
const FACILITATOR = 'train.facilitator'
const DIRECTOR = 'train.director'

export const readObservations = ability<OfProgramme>('read what was seen in pilots', {
  roles: [TEAM, FACILITATOR, DIRECTOR, 'train.analyst', OFFICER],
})
/** Those of the country, whoever teaches the session from elsewhere, and whoever observes it for the programme. */
export const recordObservations = ability<OfSession>('record what was seen in a pilot', {
  roles: [TEAM, FACILITATOR, DIRECTOR, OFFICER],
  when: ({ memberships }, session) =>
    memberships.some(({ role, country }) => role === OFFICER || country === session.country || (role === FACILITATOR && session.teaches)),
})
export const proposeChanges = ability<OfProgramme>('ask for a change of what is taught', { roles: [TEAM, OFFICER] })
/** Another person than the one who asked: the operation sees to that. */
export const decideChanges = ability<OfProgramme>('decide on a change that was asked for', { roles: [OFFICER] })
export const closeChanges = ability<OfProgramme>('say which version answers a request', { roles: [TEAM, OFFICER] })
