import { ability } from '#kernel/access/ability.ts'
import type { ProgrammeSeen } from './sql/frame.ts'

export const createProgrammes = ability('create programmes', { roles: ['programme.officer'], operator: true })
export const listProgrammes = ability('list programmes', { members: true, operator: true })
export const readProgramme = ability<ProgrammeSeen>('read the programme', { members: true, operator: true })
export const knowOneself = ability('know oneself', { signedIn: true })

/** A programme, or a record of it. */
type OfProgramme = { readonly programmeId: string }
const BY_OFFICERS = { roles: ['programme.officer', 'programme.administrator'], operator: true }
export const listPeople = ability<OfProgramme>('list people', BY_OFFICERS)
export const invitePeople = ability<OfProgramme>('invite people', BY_OFFICERS)
export const endMemberships = ability<OfProgramme>('end memberships', BY_OFFICERS)
