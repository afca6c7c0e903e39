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
