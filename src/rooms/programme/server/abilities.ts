import { ability } from '#kernel/access/ability.ts'
import type { ProgrammeSeen } from './sql/frame.ts'

export const createProgrammes = ability('create programmes', { roles: ['programme.officer'], operator: true })
export const listProgrammes = ability('list programmes', { members: true, operator: true })
export const readProgramme = ability<ProgrammeSeen>('read the programme', { members: true, operator: true })
export const knowOneself = ability('know oneself', { signedIn: true })

/** A programme, or a record of it. */
type OfProgramme = { readonly programmeId: string }
export const readSources = ability<OfProgramme>('read sources', { members: true, operator: true })
const BY_OFFICERS = { roles: ['programme.officer', 'programme.administrator'], operator: true }
export const listPeople = ability<OfProgramme>('list people', BY_OFFICERS)
export const invitePeople = ability<OfProgramme>('invite people', BY_OFFICERS)
export const endMemberships = ability<OfProgramme>('end memberships', BY_OFFICERS)

/** Whoever writes what cites one. Every member reads the register, so it is no place for what a country keeps closed. */
export const registerSources = ability<OfProgramme>('register sources', {
  roles: ['programme.officer', 'assess.facilitator', 'assess.assessor', 'assess.lead', 'programme.country-member'],
  operator: true,
})
/** What other countries' records cite is not one country's to reword; whoever leads the assessment answers for all of it. */
export const correctSources = ability<OfProgramme>('correct sources', { roles: ['programme.officer', 'assess.lead'], operator: true })
