import { programmeSeen } from '#programme/port'
import { checkCountersignature } from '#seal/office/countersign.ts'
import { countersignOfficeKey as countersigning } from '../contract/office-operations.ts'
import { speakForOffice } from './abilities.ts'
import { defineCommand } from './define.ts'
import { orProblem } from './or-problem.ts'
import { refuse } from './problems.ts'
import { officeOf, sayForOffice } from './say-for-office.ts'

export const countersignOfficeKey = defineCommand({
  ...countersigning,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: speakForOffice,
  run: async ({ tx, actor, input: { programmeId, signature }, now }) => {
    const [as, office] = [await officeOf(tx, programmeId, signature.as), await officeOf(tx, programmeId, signature.office)]
    await orProblem(checkCountersignature(signature, { as, office }), (cause) => refuse('office-key.refused', { cause }))
    return sayForOffice({ tx, actor, now, as, statement: signature })
  },
  audit: ({ id }) => ({ subject: id, fields: ['countersignature'] }),
})
