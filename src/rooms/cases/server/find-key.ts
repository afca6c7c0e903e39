import { KeyRecord } from '#seal/key.ts'
import { findKey as finding } from '../contract/operations.ts'
import { keepSealedCases } from './abilities.ts'
import { defineQuery } from './define.ts'
import { keySeen } from './sql/keys.ts'

/** By its whole fingerprint alone: who has keys is no list to look through. */
export const findKey = defineQuery({
  ...finding,
  on: ({ db, input }) => keySeen(db, input),
  can: keepSealedCases,
  run: ({ subject: { record, name, office, country } }) => ({ record: KeyRecord.parse(JSON.parse(record)), name, office, country }),
  audit: (_, { subject: { keyId } }) => ({ subject: keyId, fields: ['key'] }),
})
