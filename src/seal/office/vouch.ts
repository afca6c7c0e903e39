import { z } from 'zod'
import { type Key, keyId, KeyId, Moment, signBy } from '../key.ts'
import { SealRefused } from '../refused.ts'
import { checkSignature, Signature } from '../signature.ts'
import { checkPeriod, monthsAfter, type OfficeRecord, shownId, StatementId, statementId } from './record.ts'

/** An officer's key is signed for no longer (cooperate §7.3). */
const OFFICER_MONTHS = 12

/** That a key is of an officer of this office. It names nobody: who the officer is, those know who compared the fingerprint. */
export const Vouch = z.strictObject({
  v: z.literal(1),
  type: z.literal('vouch'),
  programme: z.uuid(),
  officer: KeyId,
  as: StatementId,
  since: Moment,
  until: Moment,
  from: KeyId,
  sig: Signature,
})
export type Vouch = z.infer<typeof Vouch>

/** Signs an officer's key for 12 months, and no longer than the office's own serves. @throws SealRefused `seal.unknown-key` where the key is not that office's */
export const vouchFor = (key: Key, as: OfficeRecord, { officer, since }: Pick<Vouch, 'officer' | 'since'>): Vouch => {
  if (keyId(key.record) !== as.from) throw new SealRefused('seal.unknown-key', shownId(statementId(as)))
  const until = [as.until, monthsAfter(since, OFFICER_MONTHS)].toSorted()[0] ?? as.until
  return signBy(
    'vouch',
    { v: 1 as const, type: 'vouch' as const, programme: as.programme, officer, as: statementId(as), since, until },
    key,
  )
}

/** @throws SealRefused `seal.wrong-context`, `seal.unknown-key`, `seal.too-long`, `seal.bad-signature` */
export const checkVouch = async (vouch: Vouch, as: OfficeRecord): Promise<void> => {
  const where = shownId(statementId(vouch))
  if (vouch.programme !== as.programme || vouch.as !== statementId(as)) throw new SealRefused('seal.wrong-context', where)
  if (vouch.from !== as.from) throw new SealRefused('seal.unknown-key', where)
  checkPeriod(vouch, OFFICER_MONTHS, where)
  await checkSignature('vouch', vouch, { verify: as.key.verify, where })
}
