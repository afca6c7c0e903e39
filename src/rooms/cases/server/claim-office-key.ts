import { programmeSeen } from '#programme/port'
import { checkOffice } from '#seal/office/record.ts'
import { claimOfficeKey as claiming } from '../contract/office-operations.ts'
import { speakForOffice } from './abilities.ts'
import { defineCommand } from './define.ts'
import { orProblem } from './or-problem.ts'
import { refuse } from './problems.ts'
import { sayForOffice } from './say-for-office.ts'

export const claimOfficeKey = defineCommand({
  ...claiming,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: speakForOffice,
  run: async ({ tx, actor, input: { programmeId, record }, now }) => {
    await orProblem(checkOffice(record, programmeId), (cause) => refuse('office-key.refused', { cause }))
    return sayForOffice({ tx, actor, now, as: record, statement: record })
  },
  audit: ({ id }) => ({ subject: id, fields: ['office'] }),
})
