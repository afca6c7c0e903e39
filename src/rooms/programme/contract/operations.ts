import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { EndedMembership, Invited, InvitePerson, Person, RenewedInvitation } from './person.ts'
import { CreateProgramme, ProgrammeLine } from './programme.ts'
import { Session } from './session.ts'

const room = 'programme'

/** Operations that the web app asks for, as both ends know them. */
export const showSession = remote({ room, name: 'session.show', kind: 'query', input: z.strictObject({}), output: Session })

export const createProgramme = remote({
  room,
  name: 'programme.create',
  kind: 'command',
  input: CreateProgramme,
  output: ProgrammeLine,
})

export const listProgrammes = remote({
  room,
  name: 'programme.list',
  kind: 'query',
  input: z.strictObject({}),
  output: z.array(ProgrammeLine),
})

export const listPeople = remote({
  room,
  name: 'person.list',
  kind: 'query',
  input: z.strictObject({ programmeId: z.uuid() }),
  output: z.array(Person),
})

export const invitePerson = remote({ room, name: 'person.invite', kind: 'command', input: InvitePerson, output: Invited })

export const renewInvitation = remote({
  room,
  name: 'invitation.renew',
  kind: 'command',
  input: z.strictObject({ programmeId: z.uuid(), personId: z.uuid() }),
  output: RenewedInvitation,
})

export const endMembership = remote({
  room,
  name: 'membership.end',
  kind: 'command',
  input: z.strictObject({ programmeId: z.uuid(), membershipId: z.uuid() }),
  output: EndedMembership,
})
