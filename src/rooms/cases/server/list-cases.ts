import { programmeSeen } from '#programme/port'
import { listKept } from '../contract/operations.ts'
import { keepSealedCases } from './abilities.ts'
import { defineQuery } from './define.ts'
import { casesSeen } from './sql/kept-cases.ts'

/** Names that say nothing, and counts: a device asks every half minute, so it is no line of the audit. */
export const listCases = defineQuery({
  ...listKept,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: keepSealedCases,
  run: ({ db, input }) => casesSeen(db, input.programmeId),
  audit: 'none',
})
