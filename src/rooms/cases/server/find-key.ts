import { seatsHeld } from '#programme/port'
import { refuse } from '#kernel/problem/kernel-problems.ts'
import { KeyRecord } from '#seal/key.ts'
import { findKey as finding } from '../contract/operations.ts'
import { OFFICERS } from '../contract/officers.ts'
import { keepSealedCases } from './abilities.ts'
import { defineQuery } from './define.ts'
import { keySeen } from './sql/keys.ts'

/**
 * By its whole fingerprint alone: who has keys is no list to look through. The key of somebody whose seat has ended is as if it had never been, so that
 * nobody opens a case to a person who left the office. Of which office it is, is said by the seat of today and not by that of the claim.
 */
export const findKey = defineQuery({
  ...finding,
  on: ({ db, input }) => keySeen(db, input),
  can: keepSealedCases,
  run: async ({ db, actor, now, subject: { programmeId, person, record, name } }) => {
    const [seat] = await seatsHeld(db, { actor, programmeId, accountId: person, roles: OFFICERS, now })
    if (!seat) return refuse('record.not-found')
    return { record: KeyRecord.parse(JSON.parse(record)), name, office: seat.office, country: seat.country }
  },
  audit: (_, { subject: { keyId } }) => ({ subject: keyId, fields: ['key'] }),
})
