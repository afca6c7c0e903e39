import { z } from 'zod'
import { type Key, keyId, KeyId, Moment, signBy } from '../key.ts'
import { SealRefused } from '../refused.ts'
import { checkSignature, Signature } from '../signature.ts'
import { type OfficeRecord, shownId, StatementId, statementId } from './record.ts'

/** A fingerprint is compared with somebody who is there, or seen; never by telephone or in writing (cooperate §7.3). */
export const CEREMONIES = ['person', 'video'] as const

/** That one office compared the fingerprint of another's key with that office. Both are named by what they say of themselves, so nobody moves it to another. */
export const Countersignature = z.strictObject({
  v: z.literal(1),
  type: z.literal('countersignature'),
  programme: z.uuid(),
  office: StatementId,
  /** The office that signs, as it stands in its own record. */
  as: StatementId,
  how: z.enum(CEREMONIES),
  at: Moment,
  from: KeyId,
  sig: Signature,
})
export type Countersignature = z.infer<typeof Countersignature>

type Between = { readonly as: OfficeRecord; readonly office: OfficeRecord }

const checkBetween = ({ as, office }: Between, where: string): void => {
  if (as.state === office.state || as.from === office.from) throw new SealRefused('seal.same-state', where)
}

/** @throws SealRefused `seal.same-state`; `seal.unknown-key` where the key is not that of the office in whose name it signs */
export const countersign = (key: Key, { as, office }: Between, { how, at }: Pick<Countersignature, 'how' | 'at'>): Countersignature => {
  checkBetween({ as, office }, shownId(statementId(office)))
  if (keyId(key.record) !== as.from) throw new SealRefused('seal.unknown-key', shownId(statementId(as)))
  const { programme } = office
  const of = { v: 1 as const, type: 'countersignature' as const, programme, office: statementId(office), as: statementId(as) }
  return signBy('countersignature', { ...of, how, at }, key)
}

/**
 * Checks a countersignature against the two records that it names, which were checked before.
 * @throws SealRefused `seal.wrong-context` where it is of another programme or names other records, `seal.unknown-key` where another key signed,
 * `seal.same-state`, `seal.bad-signature`
 */
export const checkCountersignature = async (signature: Countersignature, { as, office }: Between): Promise<void> => {
  const where = shownId(statementId(signature))
  const isOfThese = signature.as === statementId(as) && signature.office === statementId(office)
  if (!isOfThese || [as, office].some(({ programme }) => programme !== signature.programme))
    throw new SealRefused('seal.wrong-context', where)
  if (signature.from !== as.from) throw new SealRefused('seal.unknown-key', where)
  checkBetween({ as, office }, where)
  await checkSignature('countersignature', signature, { verify: as.key.verify, where })
}
