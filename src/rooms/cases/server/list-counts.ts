import { programmeSeen } from '#programme/port'
import { listCounts as listing } from '../contract/operations.ts'
import { keepSealedCases } from './abilities.ts'
import { defineQuery } from './define.ts'
import { releasesOf } from './sql/counts.ts'

/** Published numbers with the signature that they left under. */
export const listCounts = defineQuery({
  ...listing,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: keepSealedCases,
  run: async ({ db, input }) =>
    (await releasesOf(db, input.programmeId)).map(({ id, officeName, release }) => ({ id, officeName, release })),
  audit: 'none',
})
