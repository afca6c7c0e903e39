import { z } from 'zod'
import { canonicalText, sha256Hex, shaped } from '../canonical.ts'
import { checkKeyRecord, type Key, keyId, KeyId, KeyRecord, Moment, signBy } from '../key.ts'
import { SealRefused } from '../refused.ts'
import { checkSignature, Signature } from '../signature.ts'

/** What an office says is named by the SHA-256 of its canonical text. */
export const StatementId = z.string().regex(/^[0-9a-f]{64}$/)
/** So much of it names it to people. */
export const shownId = (id: string): string => id.slice(0, 16)

/** A key of an office serves for no longer (cooperate §7.3). */
const OFFICE_MONTHS = 36

/** No control and no direction marks: a name reads as it is written. */
const OfficeName = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u)
  .refine((name) => name === name.normalize('NFC').trim())

/** That a key is of an office of a State in one programme, from one moment to another, as the key itself signs. Who believes it is for others to say. */
export const OfficeRecord = z.strictObject({
  v: z.literal(1),
  type: z.literal('office'),
  programme: z.uuid(),
  name: OfficeName,
  /** ISO 3166-1, two letters. */
  state: z.string().regex(/^[A-Z]{2}$/),
  /** The key on the office's sheet. */
  key: KeyRecord,
  since: Moment,
  until: Moment,
  from: KeyId,
  sig: Signature,
})
export type OfficeRecord = z.infer<typeof OfficeRecord>

export const statementId = (statement: object): string => sha256Hex(canonicalText(statement))

/** A moment so many months later. */
export const monthsAfter = (moment: string, months: number): string => {
  const later = new Date(moment)
  later.setUTCMonth(later.getUTCMonth() + months)
  return later.toISOString()
}

/** @throws SealRefused `seal.too-long` where a period is none, or longer than so many months */
export const checkPeriod = ({ since, until }: Pick<OfficeRecord, 'since' | 'until'>, months: number, where: string): void => {
  if (until <= since || until > monthsAfter(since, months)) throw new SealRefused('seal.too-long', where)
}

type Office = Pick<OfficeRecord, 'programme' | 'name' | 'state' | 'since'>

/** What an office's sheet says of itself, for 36 months. @throws SealRefused `seal.unreadable` where its name has signs that a name does not have */
export const recordOffice = (key: Key, { programme, name, state, since }: Office): OfficeRecord => {
  const until = monthsAfter(since, OFFICE_MONTHS)
  const record = { v: 1 as const, type: 'office' as const, programme, name, state, key: key.record, since, until }
  return shaped(OfficeRecord, signBy('office', record, key), 'office')
}

/**
 * Checks what an office's key says of itself.
 * @throws SealRefused `seal.wrong-context` for another programme, `seal.unknown-key` where it is no office's key or another signed, `seal.too-long`,
 * `seal.bad-signature`
 */
export const checkOffice = async (record: OfficeRecord, programme: string): Promise<void> => {
  const where = shownId(statementId(record))
  if (record.programme !== programme) throw new SealRefused('seal.wrong-context', where)
  if (record.key.kind !== 'recovery' || record.from !== keyId(record.key)) throw new SealRefused('seal.unknown-key', where)
  checkPeriod(record, OFFICE_MONTHS, where)
  await checkKeyRecord(record.key)
  await checkSignature('office', record, { verify: record.key.verify, where })
}
