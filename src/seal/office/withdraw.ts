import { z } from 'zod'
import { type Key, keyId, KeyId, Moment, signBy } from '../key.ts'
import { SealRefused } from '../refused.ts'
import { checkSignature, Signature } from '../signature.ts'
import type { Countersignature } from './countersign.ts'
import { type OfficeRecord, shownId, StatementId, statementId } from './record.ts'
import type { Vouch } from './vouch.ts'

/** That an office answers for something no longer, and why. What was withdrawn does not come back: who answers again signs again. */
export const Withdrawal = z.strictObject({
  v: z.literal(1),
  type: z.literal('withdrawal'),
  programme: z.uuid(),
  /** What it signed, and takes back. */
  of: StatementId,
  why: z
    .string()
    .min(1)
    .max(300)
    .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+$/u),
  at: Moment,
  from: KeyId,
  sig: Signature,
})
export type Withdrawal = z.infer<typeof Withdrawal>

/** What can be taken back. An office's word on itself cannot: it ends on its day, or with those who answer for it. */
export type Withdrawable = Countersignature | Vouch

/** @throws SealRefused `seal.unknown-key` where another key signed what is to be taken back */
export const withdraw = (key: Key, of: Withdrawable, { why, at }: Pick<Withdrawal, 'why' | 'at'>): Withdrawal => {
  if (keyId(key.record) !== of.from) throw new SealRefused('seal.unknown-key', shownId(statementId(of)))
  const { programme } = of
  return signBy('withdrawal', { v: 1 as const, type: 'withdrawal' as const, programme, of: statementId(of), why, at }, key)
}

/** @param as the office that signed what is taken back. @throws SealRefused `seal.wrong-context`, `seal.unknown-key`, `seal.bad-signature` */
export const checkWithdrawal = async (withdrawal: Withdrawal, of: Withdrawable, as: OfficeRecord): Promise<void> => {
  const where = shownId(statementId(withdrawal))
  const isOfThis = withdrawal.of === statementId(of) && of.as === statementId(as)
  if (!isOfThis || withdrawal.programme !== of.programme) throw new SealRefused('seal.wrong-context', where)
  if (withdrawal.from !== of.from || withdrawal.from !== as.from) throw new SealRefused('seal.unknown-key', where)
  await checkSignature('withdrawal', withdrawal, { verify: as.key.verify, where })
}
