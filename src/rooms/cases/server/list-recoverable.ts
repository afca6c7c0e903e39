import { asTheHouse } from '#kernel/access/context.ts'
import { programmeSeen } from '#programme/port'
import { keyId } from '#seal/key.ts'
import { listRecoverable as listing } from '../contract/operations.ts'
import { keepSealedCases } from './abilities.ts'
import { defineCommand } from './define.ts'
import { provedRecovery } from './proved-recovery.ts'
import { settleRecoveries } from './settle-recoveries.ts'
import { casesOfRecovery, unsettledOf } from './sql/recoveries.ts'

/** For whoever holds an office's sheet, and perhaps nothing else: which cases it opens. The walls know nobody by a sheet, so it is the house that looks. */
export const listRecoverable = defineCommand({
  ...listing,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: keepSealedCases,
  run: async ({ tx, actor, input: { programmeId, proof }, now }) => {
    const key = await provedRecovery(proof, { actor, programmeId, now })
    const cases = await asTheHouse(tx, actor, async () => {
      for (const place of await unsettledOf(tx, programmeId, key)) await settleRecoveries(tx, place)
      return casesOfRecovery(tx, programmeId, key)
    })
    return { recovery: keyId(key), cases: [...cases] }
  },
  audit: ({ recovery: subject }) => ({ subject, fields: ['cases'] }),
})
