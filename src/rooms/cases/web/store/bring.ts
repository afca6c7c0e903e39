import { keyId } from '#seal/key.ts'
import { type Files, readContainer } from '#seal/ledger/container.ts'
import { startOf } from '#seal/ledger/kept-log.ts'
import type { Ledger } from '#seal/ledger/ledger.ts'
import { openLedger, type Version } from '#seal/ledger/opened.ts'
import { readLedger } from '#seal/ledger/read-ledger.ts'
import { inForceOf } from '#seal/ledger/readers.ts'
import { giveByRecovery, recoveryKeyOf } from '#seal/ledger/recover.ts'
import { SealRefused } from '#seal/refused.ts'
import { besideHeir, type Recovered } from '../../domain/recovered-parts.ts'
import type { Desk } from './desk.ts'
import { keptEntries, meetAnew } from './device.ts'
import { beginningOf, entriesOf, keepLedger, keptLedger, type OpenCase, openKept } from './open-case.ts'

/** Whoever founds, reads or recovers a case, by their fingerprints. */
export type Named = {
  readonly founder: string
  /** Those who read what is built. */
  readonly builders: readonly string[]
  /** Those who read a part of it that is sealed apart, and nothing else. */
  readonly apart: readonly string[]
  /** All of them. */
  readonly readers: readonly string[]
  readonly recoveries: readonly string[]
}

/**
 * What came of a sealed copy: it is here; it is sealed to others and asks for recovery; or it names people who were not known for this case on this
 * device. Whoever would lure an officer to write where they read makes such a one, so the officer is asked.
 */
export type Brought =
  | { readonly kind: 'brought'; readonly ctx: string }
  | { readonly kind: 'sealed-to-others'; readonly ledger: Ledger }
  | { readonly kind: 'others-named'; readonly ledger: Ledger; readonly strangers: readonly string[] }

/** With what this device holds of the same case: the two come together, whichever is older, and either fills the gaps of the other. */
export const withHeld = async (desk: Desk, ledger: Ledger): Promise<Ledger> => {
  const held = await keptEntries(desk.device, ledger.ctx)
  if (held.length === 0) return ledger
  return readLedger({ begin: beginningOf(ledger), entries: [...entriesOf(ledger), ...held] }, { ctx: ledger.ctx })
}

/** All that either of two has of one case. @throws SealRefused where they do not go together */
export const bothOf = (one: Ledger, other: Ledger): Promise<Ledger> =>
  readLedger({ begin: beginningOf(one), entries: [...entriesOf(other), ...entriesOf(one)] }, { ctx: one.ctx })

/** Puts the case on this device, as it was brought. */
export const keepBrought = async (desk: Desk, ledger: Ledger): Promise<Brought> => {
  const key = desk.key
  await desk.showOnce(async () => openKept(desk.device, await keepLedger(desk.device, ledger), key))
  return { kind: 'brought', ctx: ledger.ctx }
}

export const namedBy = ({ ctx, begin, standing: { inForce } }: Ledger): Named => {
  const holdersOf = (all: typeof inForce) => [...new Set(all.flatMap(({ keyring }) => keyring.holders.map(keyId)))]
  const builders = holdersOf(inForce.filter(({ compartment }) => compartment === ctx))
  const readers = holdersOf(inForce)
  return {
    founder: keyId(begin.entry.founder),
    builders,
    apart: readers.filter((id) => !builders.includes(id)),
    readers,
    recoveries: [...new Set(inForce.map(({ keyring }) => keyId(keyring.recovery)))],
  }
}

/** Whom this device knows for the case: those of what it holds of it; of a case that is new here the officer and their office alone. */
const knownFor = async (desk: Desk, ctx: string): Promise<readonly string[]> => {
  const own = [keyId(desk.key.record), keyId(desk.open.kept.recovery)]
  const kept = await desk.device.get('case', ctx)
  if (!kept) return own
  try {
    const { founder, readers, recoveries } = namedBy(await keptLedger(desk.device, kept))
    return [...own, founder, ...readers, ...recoveries]
  } catch (error) {
    // Of a case with gaps nobody can say any more who was known: the officer is asked about everybody.
    if (error instanceof SealRefused) return own
    throw error
  }
}

/** Takes in a case that was read and checked, from wherever it came, with what this device holds of it. @throws SealRefused; nothing is changed then */
export const takeCase = async (desk: Desk, came: Ledger): Promise<Brought> => {
  const ledger = await withHeld(desk, came)
  try {
    await openLedger(ledger, desk.key)
  } catch (error) {
    if (error instanceof SealRefused && error.code === 'seal.no-key') return { kind: 'sealed-to-others', ledger }
    throw error
  }
  const known = await knownFor(desk, ledger.ctx)
  const { founder, readers, recoveries } = namedBy(ledger)
  const strangers = [...new Set([founder, ...readers, ...recoveries])].filter((id) => !known.includes(id))
  return strangers.length > 0 ? { kind: 'others-named', ledger, strangers } : keepBrought(desk, ledger)
}

/** Takes a sealed copy in. @throws SealRefused where it was tampered with; nothing is changed then */
export const bring = async (desk: Desk, files: Files): Promise<Brought> => takeCase(desk, await readContainer(files))

/**
 * What was set aside of the parts that this officer reads, as the office's recovery opens it: also what was sealed to readers who do not count, and who are no
 * readers here. Parts that are closed to the officer stay closed, though the sheet would open them (decision 0020). Nothing is changed by it.
 * @throws SealRefused `seal.misread-line`, `seal.no-key` by another line
 */
export const asideByRecovery = async (
  { ledger, opened }: Pick<OpenCase, 'ledger' | 'opened'>,
  secret: string,
): Promise<readonly Version[]> =>
  (await openLedger(ledger, await recoveryKeyOf(ledger, secret))).aside.filter(
    ({ compartment }) => opened.kindOf(compartment) !== undefined,
  )

/** All that this device holds of a case, to be recovered. @throws SealRefused where it was tampered with */
export const heldLedger = async (desk: Desk, ctx: string): Promise<Ledger> => {
  const kept = await desk.device.get('case', ctx)
  if (!kept) throw new SealRefused('seal.truncated', ctx.slice(0, 16))
  return keptLedger(desk.device, kept)
}

/**
 * Gives a case, or a part of it, to the officer at this desk, by the office's recovery. What the server said of it before does not count any more: it is
 * open here, and is handed in anew. @throws SealRefused `seal.no-key` by another line
 */
export const bringByRecovery = async (
  desk: Desk,
  ledger: Ledger,
  { secret, at, recovered = 'all' }: { secret: string; at: string; recovered?: Recovered },
): Promise<Brought> => {
  const builders = inForceOf(ledger, ledger.ctx).flatMap(({ keyring }) => keyring.holders.map(keyId))
  await giveByRecovery(ledger, await recoveryKeyOf(ledger, secret), {
    heir: desk.key.record,
    at,
    beside: besideHeir(recovered, builders),
  })
  if (await desk.device.get('meeting', ledger.ctx)) await meetAnew(desk.device, ledger.ctx, startOf(ledger.ctx))
  return keepBrought(desk, ledger)
}
