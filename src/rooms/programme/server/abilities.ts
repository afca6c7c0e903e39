import { ability } from '#kernel/access/ability.ts'
import { PROGRAMME_ROLES } from '../contract/person.ts'
import type { ProgrammeSeen } from './sql/frame.ts'

export const createProgrammes = ability('create programmes', { roles: ['programme.officer'], operator: true })
export const listProgrammes = ability('list programmes', { roles: PROGRAMME_ROLES, operator: true })
export const readProgramme = ability<ProgrammeSeen>('read the programme', { roles: PROGRAMME_ROLES, operator: true })
export const invitePeople = ability<ProgrammeSeen>('invite people', {
  roles: ['programme.officer', 'programme.administrator'],
  operator: true,
})
