import { invitePerson as operation } from '../contract/operations.ts'
import { REGION } from '../contract/region.ts'
import { invitePeople } from './abilities.ts'
import { defineCommand } from './define.ts'
import { refuse } from './problems.ts'
import { hasCountry, programmeSeen } from './sql/frame.ts'
import { makeLink } from './sql/invitations.ts'
import { addMembership, officeNamed, personWith } from './sql/people.ts'

/**
 * Records who may come in, as what and until when. Whoever cannot sign in yet is given a link; Istmo sends no mail of its own, so
 * the link is handed on by whoever invited.
 */
export const invitePerson = defineCommand({
  ...operation,
  tellsOnce: true,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: invitePeople,
  run: async ({ tx, actor, input, subject: { programmeId }, now, newId }) => {
    const { name, email, country, sector, role, untilOn } = input
    if (country !== REGION && !(await hasCountry(tx, programmeId, country))) refuse('country.unknown', { country })
    const officeId = await officeNamed(tx, { programmeId, country, sector, name: input.office }, newId())
    const { id: personId, joined, accountId: account } = await personWith(tx, { programmeId, name, email, accountId: null, now }, newId())
    if (account === actor.id) refuse('membership.own')
    const membershipId = newId()
    const row = { programme_id: programmeId, id: membershipId, person_id: personId, office_id: officeId, role }
    await addMembership(tx, { ...row, from_on: now.slice(0, 10), until_on: untilOn })
    const offer = { programmeId, personId, officeId, membershipId }
    const link = joined ? null : await makeLink(tx, offer, { id: newId(), now, by: actor.id })
    return { personId, officeId, membershipId, role, link }
  },
  audit: ({ membershipId }) => ({ subject: membershipId, fields: ['name', 'email', 'office', 'role', 'untilOn'] }),
})
