import { programmeSeen } from '#programme/port'
import { listCopies as listing } from '../contract/operations.ts'
import { keepSealedCases } from './abilities.ts'
import { defineQuery } from './define.ts'
import { copiesSeen } from './sql/copies.ts'

/** The newest first. It carries what the actor signed or was sent, and nothing of what is in it: a device asks for it as often as for its cases. */
export const listCopies = defineQuery({
  ...listing,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: keepSealedCases,
  run: ({ db, input }) => copiesSeen(db, input),
  audit: 'none',
})
