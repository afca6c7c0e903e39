import { programmeSeen } from '#programme/port'
import { listOfficeStatements as listing } from '../contract/office-operations.ts'
import { keepSealedCases } from './abilities.ts'
import { defineQuery } from './define.ts'
import { statementsSeen } from './sql/statements.ts'

/** All that offices said, signed as it was: which of it counts is worked out on the device that asks. Devices ask often, so it is no line of the audit. */
export const listOfficeStatements = defineQuery({
  ...listing,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: keepSealedCases,
  run: ({ db, input }) => statementsSeen(db, input),
  audit: 'none',
})
