import { facilitatorLeave, facilitatorPublish } from '../../contract/certification.ts'
import { defineCommand } from '../define.ts'
import { nominateFacilitators, publishFacilitators } from './facilitator-abilities.ts'
import { changeFacilitator, facilitatorSeen } from './sql/facilitators.ts'
import { ownFacilitators } from './sql/staff.ts'

/** What of somebody stands on the public list: what they agreed to, field by field. */
export const publishFacilitator = defineCommand({
  ...facilitatorPublish,
  on: async ({ tx, actor, input: { programmeId, facilitator } }) => {
    const person = await facilitatorSeen(tx, { programmeId, id: facilitator })
    const own = await ownFacilitators(tx, { programmeId, accountId: actor.id })
    return person && { ...person, isSelf: own.includes(facilitator) }
  },
  can: publishFacilitators,
  run: async ({ tx, input: { programmeId, facilitator, shown } }) => {
    const once = [...new Set(shown)]
    await changeFacilitator(tx, { programmeId, id: facilitator }, { shown: once })
    return { facilitator, shown: once }
  },
  audit: ({ facilitator }) => ({ subject: facilitator, fields: ['shown'] }),
})

export const leaveFacilitator = defineCommand({
  ...facilitatorLeave,
  on: ({ tx, input: { programmeId, facilitator } }) => facilitatorSeen(tx, { programmeId, id: facilitator }),
  can: nominateFacilitators,
  run: async ({ tx, input: { programmeId, facilitator, leftOn } }) => {
    await changeFacilitator(tx, { programmeId, id: facilitator }, { left_on: leftOn })
    return { facilitator, leftOn }
  },
  audit: ({ facilitator }) => ({ subject: facilitator, fields: ['left_on'] }),
})
