import { type Key, keyId, type KeyRecord } from '../key.ts'
import { SealRefused } from '../refused.ts'
import { SHOWN, type StoredEntry } from './entry.ts'
import type { Ledger } from './ledger.ts'
import type { Opened } from './opened.ts'
import type { Known } from './view.ts'
import { writeKeyring } from './write.ts'

/** Who is to read a compartment from now on, and which of them may change that; those who lead stand in their order. */
export type NewReaders = { readonly compartment: string; readonly holders: readonly KeyRecord[]; readonly leads: readonly string[] }

/** The keyrings in force in a compartment: two where it was changed twice at once, none where there is no such compartment. */
export const inForceOf = ({ standing: { inForce } }: Ledger, compartment: string): readonly Known[] =>
  inForce.filter((one) => one.compartment === compartment)

/** Whether a key may change who reads a compartment: it leads all that is in force there. */
export const leads = (ledger: Ledger, compartment: string, id: string): boolean => {
  const own = inForceOf(ledger, compartment)
  return own.length > 0 && own.every(({ keyring }) => keyring.leads.includes(id))
}

const idsOf = ({ keyring: { holders } }: Known): readonly string[] => holders.map(keyId)

/** Those who read the first compartment once, and read it no more. */
export const removedReaders = (ledger: Ledger): ReadonlySet<string> => {
  const { voided } = ledger.standing
  const now = new Set(inForceOf(ledger, ledger.ctx).flatMap(idsOf))
  const first = ledger.keyrings.filter(({ compartment, hash }) => compartment === ledger.ctx && !voided.has(hash))
  return new Set(first.flatMap(idsOf).filter((id) => !now.has(id)))
}

/**
 * Whose keys a case may be handed out to today: those that read its first compartment, and those that read a further one which they were given apart
 * from it. Whoever was removed from the first sees nothing of the case by compartments that nobody leads who still reads the first, nor by what they
 * made themself: they would only have to name somebody. Nor do they show it to anybody else by a change that they made after that.
 */
export const presentReaders = (ledger: Ledger): ReadonlySet<string> => {
  const [removed, now] = [removedReaders(ledger), new Set(inForceOf(ledger, ledger.ctx).flatMap(idsOf))]
  const { standing } = ledger
  const further = standing.inForce.filter(({ compartment }) => compartment !== ledger.ctx)
  const changedWithin = new Set(
    ledger.keyrings.filter(({ byRecovery, keyring }) => byRecovery || now.has(keyring.from)).map(({ compartment }) => compartment),
  )
  const apart = further.flatMap((one) => {
    const isByRemoved = removed.has(one.keyring.from)
    if (isByRemoved && ledger.isFromOutside(one.hash, standing)) return []
    const isGiven = !isByRemoved && changedWithin.has(one.compartment) && one.keyring.leads.some((id) => now.has(id))
    return idsOf(one).filter((id) => isGiven || !removed.has(id))
  })
  return new Set([...now, ...apart])
}

/** Which recovery the case names today: that of all in force in its first compartment, and two only where nobody has settled which it is. */
export const presentRecoveries = (ledger: Ledger): readonly KeyRecord[] => {
  const named = inForceOf(ledger, ledger.ctx).map(({ keyring }) => keyring.recovery)
  return [...new Map(named.map((record) => [keyId(record), record])).values()]
}

/**
 * Every recovery that a keyring which counts ever named, by its fingerprint. What somebody named who had been removed is no recovery of the case, whatever
 * they call it.
 */
export const everRecovery = (ledger: Ledger): ReadonlySet<string> => {
  const { voided } = ledger.standing
  return new Set(ledger.keyrings.filter(({ hash }) => !voided.has(hash)).map(({ keyring }) => keyId(keyring.recovery)))
}

/** Every key that a keyring which counts ever named: it may hand in what it wrote before it knew. */
export const everNamed = (ledger: Ledger): ReadonlySet<string> => {
  const { voided } = ledger.standing
  const counting = ledger.keyrings.filter(({ hash }) => !voided.has(hash))
  return new Set(counting.flatMap(idsOf))
}

/**
 * Changes who reads a compartment, in the place of all that is in force there: so it also settles what two changed at once. Whoever is added reads
 * what was written before too; whoever is not named any more reads nothing that is written from here on.
 * @returns the keyring, not yet taken
 * @throws SealRefused `seal.no-key` where its author does not read the compartment, `seal.no-recovery` where two recoveries are in force; what else
 * its author may not do the ledger refuses when it takes it
 */
export const changeReaders = (
  { ledger, opened }: { readonly ledger: Ledger; readonly opened: Opened },
  { by, at }: { readonly by: Key; readonly at: string },
  { compartment, holders, leads: leading }: NewReaders,
): Promise<StoredEntry> => {
  const own = inForceOf(ledger, compartment)
  const kind = opened.kindOf(compartment)
  const [recovery, other] = [...new Map(own.map(({ keyring }) => [keyId(keyring.recovery), keyring.recovery])).values()]
  if (kind === undefined) throw new SealRefused('seal.no-key', compartment.slice(0, SHOWN))
  if (!recovery || other) throw new SealRefused('seal.no-recovery', compartment.slice(0, SHOWN))
  const replaces = own.map(({ hash }) => hash)
  const readers = { kind, replaces, holders: [...holders], leads: [...leading], recovery, earlier: opened.earlierOf(compartment) }
  return writeKeyring(by, { ctx: ledger.ctx, prev: ledger.tips, at }, readers)
}
