import { mayDo } from '#kernel/access/ability.ts'
import { listPeople as operation } from '../contract/operations.ts'
import { endMemberships, invitePeople, listPeople as ability } from './abilities.ts'
import { defineQuery } from './define.ts'
import { programmeSeen } from './sql/frame.ts'
import { peopleIn } from './sql/people.ts'
import { seatsIn } from './sql/seats.ts'

export const listPeople = defineQuery({
  ...operation,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: ability,
  run: async ({ db, actor, subject }) => {
    const [people, seats] = [await peopleIn(db, subject.programmeId), await seatsIn(db, subject.programmeId)]
    const may = mayDo(actor, subject, [invitePeople, endMemberships])
    return people.map(({ accountId, ...person }) => {
      const memberships = seats.flatMap(({ personId, officeId: _office, ...seat }) => (personId === person.id ? [seat] : []))
      return { ...person, joined: accountId !== null, memberships, may }
    })
  },
  audit: 'none',
})
