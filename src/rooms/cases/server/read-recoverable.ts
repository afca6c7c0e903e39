import { asTheHouse } from '#kernel/access/context.ts'
import { refuse } from '#kernel/problem/kernel-problems.ts'
import { programmeSeen } from '#programme/port'
import { readRecoverable as reading } from '../contract/operations.ts'
import { keepSealedCases } from './abilities.ts'
import { defineCommand } from './define.ts'
import { pageOfCase } from './page-of-case.ts'
import { provedRecovery } from './proved-recovery.ts'
import { settleRecoveries } from './settle-recoveries.ts'
import { caseOfRecovery } from './sql/recoveries.ts'

/**
 * Sealed entries for whoever holds the recovery key that the case names today: they open it all the same, and only what is handed out can be recovered. A
 * case that names another recovery is as if it had never been, also for one whom it named before.
 */
export const readRecoverable = defineCommand({
  ...reading,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: keepSealedCases,
  run: async ({ tx, actor, input, now }) => {
    const key = await provedRecovery(input.proof, { actor, programmeId: input.programmeId, now })
    const page = await asTheHouse(tx, actor, async () => {
      await settleRecoveries(tx, input)
      const kept = await caseOfRecovery(tx, input, key)
      return kept && pageOfCase(tx, kept, input.after)
    })
    return page ?? refuse('record.not-found')
  },
  audit: (_, { input: { ctx } }) => ({ subject: ctx, fields: ['entries'] }),
})
