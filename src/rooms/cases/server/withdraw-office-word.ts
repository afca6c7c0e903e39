import { programmeSeen } from '#programme/port'
import { checkWithdrawal } from '#seal/office/withdraw.ts'
import { withdrawOfficeWord as withdrawing } from '../contract/office-operations.ts'
import { speakForOffice } from './abilities.ts'
import { defineCommand } from './define.ts'
import { orProblem } from './or-problem.ts'
import { refuse } from './problems.ts'
import { officeOf, sayForOffice, statementOf } from './say-for-office.ts'

export const withdrawOfficeWord = defineCommand({
  ...withdrawing,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: speakForOffice,
  run: async ({ tx, actor, input: { programmeId, withdrawal }, now }) => {
    const of = await statementOf(tx, programmeId, withdrawal.of)
    if (of.type === 'office' || of.type === 'withdrawal') return refuse('office-key.unknown')
    const as = await officeOf(tx, programmeId, of.as)
    await orProblem(checkWithdrawal(withdrawal, of, as), (cause) => refuse('office-key.refused', { cause }))
    return sayForOffice({ tx, actor, now, as, statement: withdrawal })
  },
  audit: ({ id }) => ({ subject: id, fields: ['withdrawal'] }),
})
