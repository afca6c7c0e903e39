import { withdrawCopy as withdrawing } from '../contract/operations.ts'
import { takeBackCopies } from './abilities.ts'
import { defineCommand } from './define.ts'
import { copySeen, emptyCopy } from './sql/copies.ts'

export const withdrawCopy = defineCommand({
  ...withdrawing,
  on: ({ tx, input }) => copySeen(tx, input),
  can: takeBackCopies,
  run: async ({ tx, subject: { programmeId, id, withdrawnAt }, now }) => {
    if (withdrawnAt === null) await emptyCopy(tx, { programmeId, id }, now)
    return { id, withdrawnAt: withdrawnAt ?? now }
  },
  audit: ({ id }) => ({ subject: id, fields: ['payload'] }),
})
