import { keyId } from '#seal/key.ts'
import { type Files, readContainer } from '#seal/ledger/container.ts'
import type { Ledger } from '#seal/ledger/ledger.ts'
import { openLedger } from '#seal/ledger/opened.ts'
import { readLedger } from '#seal/ledger/read-ledger.ts'
import { giveByRecovery, recoveryKeyOf } from '#seal/ledger/recover.ts'
import { SealRefused } from '#seal/refused.ts'
import type { Desk } from './desk.ts'
import { keptEntries } from './device.ts'
import { beginningOf, entriesOf, keepLedger, keptLedger, openKept } from './open-case.ts'

/**
 * What came of a sealed copy: it is here; it is sealed to others and asks for recovery; or it is a case that is not known here and that somebody
 * else recovers. Whoever would lure an officer to write into a case of their own makes such a one.
 */
export type Brought =
  | { readonly kind: 'brought'; readonly ctx: string }
  | { readonly kind: 'sealed-to-others' | 'other-recovery'; readonly ledger: Ledger }

/** With what this device holds of the same case: the two come together, whichever is older. */
const withHeld = async (desk: Desk, ledger: Ledger): Promise<Ledger> => {
  const held = await keptEntries(desk.device, ledger.ctx)
  if (held.length === 0) return ledger
  return readLedger({ begin: beginningOf(ledger), entries: [...entriesOf(ledger), ...held] }, { ctx: ledger.ctx })
}

/** Puts the case on this device, as it was brought. */
export const keepBrought = async (desk: Desk, ledger: Ledger): Promise<Brought> => {
  const kept = await keepLedger(desk.device, ledger)
  desk.show(await openKept(desk.device, kept, desk.open.key))
  return { kind: 'brought', ctx: ledger.ctx }
}

/** Who recovers the case now, by their fingerprints. */
export const recoveriesOf = ({ standing: { inForce } }: Ledger): readonly string[] => [
  ...new Set(inForce.map(({ keyring }) => keyId(keyring.recovery))),
]

const take = async (desk: Desk, ledger: Ledger): Promise<Brought> => {
  try {
    await openLedger(ledger, desk.open.key)
  } catch (error) {
    if (error instanceof SealRefused && error.code === 'seal.no-key') return { kind: 'sealed-to-others', ledger }
    throw error
  }
  const isKnown = (await desk.device.get('case', ledger.ctx)) !== undefined
  const own = keyId(desk.open.kept.recovery)
  if (!isKnown && recoveriesOf(ledger).some((id) => id !== own)) return { kind: 'other-recovery', ledger }
  return keepBrought(desk, ledger)
}

/** Takes a sealed copy in. @throws SealRefused where it was tampered with; nothing is changed then */
export const bring = async (desk: Desk, files: Files): Promise<Brought> => take(desk, await withHeld(desk, await readContainer(files)))

/** A case that lies on this device and is sealed to a key of before. @throws SealRefused where it was tampered with */
export const bringKept = async (desk: Desk, ctx: string): Promise<Brought> => {
  const kept = await desk.device.get('case', ctx)
  if (!kept) throw new SealRefused('seal.truncated', ctx.slice(0, 16))
  return take(desk, await keptLedger(desk.device, kept))
}

/** Gives a case that is sealed to others to the officer at this desk, by the office's recovery. @throws SealRefused `seal.no-key` by another line */
export const bringByRecovery = async (desk: Desk, ledger: Ledger, { secret, at }: { secret: string; at: string }): Promise<Brought> => {
  await giveByRecovery(ledger, await recoveryKeyOf(ledger, secret), { heir: desk.open.key.record, at })
  return keepBrought(desk, ledger)
}
