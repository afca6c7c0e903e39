import { Invited, InvitePerson } from '../contract/person.ts'
import { REGION } from '../contract/package.ts'
import { invitePeople } from './abilities.ts'
import { defineCommand } from './define.ts'
import { refuse } from './problems.ts'
import { hasCountry, programmeSeen } from './sql/frame.ts'
import { addMembership, officeNamed, personWith } from './sql/people.ts'

/** Records who may come in, as what and until when; the letter with its link comes with sign-in. */
export const invitePerson = defineCommand({
  name: 'person.invite',
  input: InvitePerson,
  output: Invited,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: invitePeople,
  run: async ({ tx, input, subject: { programmeId }, now, newId }) => {
    const { name, email, country, sector, role, untilOn } = input
    if (country !== REGION && !(await hasCountry(tx, programmeId, country))) refuse('country.unknown', { country })
    const officeId = await officeNamed(tx, { programmeId, country, sector, name: input.office }, newId())
    const personId = await personWith(tx, { programmeId, name, email, accountId: null, now }, newId())
    const membershipId = newId()
    const row = { programme_id: programmeId, id: membershipId, person_id: personId, office_id: officeId, role }
    await addMembership(tx, { ...row, from_on: now.slice(0, 10), until_on: untilOn })
    return { personId, officeId, membershipId, role }
  },
  audit: ({ membershipId }) => ({ subject: membershipId, fields: ['name', 'email', 'office', 'role', 'untilOn'] }),
})
