import { keyId, type KeyRecord } from '#seal/key.ts'
import { inForceOf, type NewReaders } from '#seal/ledger/readers.ts'
import { memberOf, readersNow, type Vouched, withoutReader, withReader } from '../../domain/readers.ts'
import type { OpenCase } from '../store/open-case.ts'
import type { ReadersChange } from '../store/set-readers.ts'

/** Who reads a part of a case now. */
export const partOf = ({ ledger }: Pick<OpenCase, 'ledger'>, compartment: string): NewReaders => ({
  compartment,
  ...readersNow(inForceOf(ledger, compartment)),
})

/** Whose key it is, by those who compared its fingerprint; the officer's own word first. */
export const vouchedIn = (one: OpenCase, own: string, id: string): Vouched | undefined =>
  memberOf(one.file, id, { own, ...partOf(one, one.ledger.ctx) })

/** Who reads what of a case now: the part that is built, and each identity that this officer opens. */
export const compartmentsOf = (one: OpenCase): readonly NewReaders[] => {
  const all = [one.ledger.ctx, ...new Set(one.identities.map(({ compartment }) => compartment))]
  return all.map((compartment) => partOf(one, compartment))
}

/** The compartments of a case that name somebody, those of identities too that this officer does not open. */
export const naming = (one: OpenCase, id: string): readonly NewReaders[] => {
  const all = [...new Set(one.ledger.standing.inForce.map(({ compartment }) => compartment))]
  return all.map((compartment) => partOf(one, compartment)).filter(({ holders }) => holders.some((record) => keyId(record) === id))
}

/** Somebody more who reads a part of a case. */
export const adding =
  (compartment: string, record: KeyRecord, isLead = false): ReadersChange =>
  (open) => [{ compartment, ...withReader(partOf(open, compartment), record, isLead) }]

/** Somebody who reads one part of a case no longer. */
export const closing =
  (compartment: string, id: string): ReadersChange =>
  (open) => [{ compartment, ...withoutReader(partOf(open, compartment), id) }]

/** Somebody who reads no part of a case any more. */
export const removing =
  (id: string): ReadersChange =>
  (open) =>
    naming(open, id).map(({ compartment, ...now }) => ({ compartment, ...withoutReader(now, id) }))
