import { checkKeyRecord, keyId, type KeyRecord } from '../key.ts'
import { SealRefused } from '../refused.ts'
import type { Keyring, ObjectEntry } from './entry.ts'
import { type Known, readersOf, type Standing } from './view.ts'

/** What is known of a case where an entry is made. */
export type Before = {
  readonly ctx: string
  readonly standing: Standing
  readonly where: string
  /** What was in force in a compartment where these had not yet parted. */
  readonly beforeParting: (all: readonly Known[]) => readonly Known[]
}
/** Who signed a keyring, and what it takes the place of. */
export type Signed = { readonly signer: KeyRecord; readonly replaced: readonly Known[]; readonly byRecovery: boolean }

const named = (records: readonly KeyRecord[], id: string): KeyRecord | undefined => records.find((record) => keyId(record) === id)

/** One who leads all of these keyrings. */
const commonLead = (all: readonly Known[], id: string): KeyRecord | undefined =>
  all.length > 0 && all.every(({ keyring }) => keyring.leads.includes(id)) ? named(all[0]?.keyring.holders ?? [], id) : undefined

/** The recovery of all of these keyrings. */
const commonRecovery = (all: readonly Known[], id: string): KeyRecord | undefined =>
  all.length > 0 && all.every(({ keyring }) => keyId(keyring.recovery) === id) ? all[0]?.keyring.recovery : undefined

/** A further compartment is begun by one who leads the first, whose name is that of the case; recovery is that of the first. */
const signedBeginning = (keyring: Keyring, { ctx, standing: { inForce }, where }: Before): Signed => {
  const first = inForce.filter(({ compartment }) => compartment === ctx)
  const signer = commonLead(first, keyring.from)
  if (!signer) throw new SealRefused('seal.no-authority', where)
  if (!commonRecovery(first, keyId(keyring.recovery))) throw new SealRefused('seal.no-recovery', where)
  return { signer, replaced: [], byRecovery: false }
}

/** All that is in force in the compartment of those that it says it replaces. @throws SealRefused `seal.old-keyring` where that is something else */
const replacedBy = ({ replaces }: Keyring, { standing: { inForce }, where }: Before): readonly Known[] => {
  const compartment = inForce.find(({ hash }) => replaces.includes(hash))?.compartment
  const own = inForce.filter((one) => one.compartment === compartment)
  if (own.length !== replaces.length || !own.every(({ hash }) => replaces.includes(hash))) throw new SealRefused('seal.old-keyring', where)
  return own
}

/** Those who stand before the author in a keyring, and whom no other of the replaced ones dropped, must stand first in the new one. */
const keepsElders = (leads: readonly string[], replaced: readonly Known[], author: string): boolean =>
  replaced.every(({ keyring }) =>
    keyring.leads
      .slice(0, keyring.leads.indexOf(author))
      .filter((elder) => replaced.every((one) => one.keyring.leads.includes(elder)))
      .every((elder, at) => leads[at] === elder),
  )

const signedChange = (keyring: Keyring, known: Before): Signed => {
  const replaced = replacedBy(keyring, known)
  // Where those to be settled name several recoveries, that of before they parted settles them: none of them may have made itself so.
  const parted = replaced.length > 1 ? known.beforeParting(replaced) : []
  const recovery = commonRecovery(replaced, keyring.from) ?? commonRecovery(parted, keyring.from)
  if (recovery) return { signer: recovery, replaced, byRecovery: true }
  const signer = commonLead(replaced, keyring.from)
  if (!signer || !keepsElders(keyring.leads, replaced, keyring.from)) throw new SealRefused('seal.no-authority', known.where)
  const isFirst = replaced.every((one) => one.keyring.leads[0] === keyring.from)
  // Of several recoveries none is everybody's: whoever leads first says which it is, or that of before they parted settles it.
  const isStanding = replaced.every((one) => keyId(one.keyring.recovery) === keyId(keyring.recovery))
  if (!isFirst && !isStanding) throw new SealRefused('seal.no-recovery', known.where)
  return { signer, replaced, byRecovery: false }
}

/** Recovery is a key for that, apart from every reader; each reader is named once; whoever leads reads. */
const checkNamed = async ({ holders, leads, recovery }: Keyring, where: string): Promise<void> => {
  if (recovery.kind !== 'recovery') throw new SealRefused('seal.no-recovery', where)
  for (const record of [...holders, recovery]) await checkKeyRecord(record)
  const ids = holders.map(keyId)
  const isApart = holders.every(({ kind }) => kind === 'officer') && !ids.includes(keyId(recovery))
  const isOnce = new Set(ids).size === ids.length && new Set(leads).size === leads.length
  if (!isApart || !isOnce || leads.some((lead) => !ids.includes(lead))) throw new SealRefused('seal.recipient-unsigned', where)
}

/**
 * Who signed a keyring, if they might.
 * @throws SealRefused `seal.no-authority`, `seal.no-recovery`, `seal.old-keyring`, or `seal.recipient-unsigned` where those named do not fit together
 */
export const signedKeyring = async (keyring: Keyring, known: Before): Promise<Signed> => {
  const signed = keyring.replaces.length === 0 ? signedBeginning(keyring, known) : signedChange(keyring, known)
  await checkNamed(keyring, known.where)
  return signed
}

/**
 * The key that signed an object. Nobody writes under a keyring whose key is known to somebody whom it does not name: who begins a compartment for
 * others leaves it to them to begin anew.
 * @throws SealRefused `seal.old-keyring` where its author knew of later readers, `seal.two-keyrings`, `seal.unknown-key` where the author is no reader,
 * `seal.no-authority`
 */
export const signerOfObject = ({ keyring: hash, from }: ObjectEntry, { standing: { inForce }, where }: Before): KeyRecord => {
  const found = inForce.find((one) => one.hash === hash)
  if (!found) throw new SealRefused('seal.old-keyring', where)
  if (inForce.some((one) => one.compartment === found.compartment && one !== found)) throw new SealRefused('seal.two-keyrings', where)
  const signer = named(found.keyring.holders, from)
  if (!signer) throw new SealRefused('seal.unknown-key', where)
  if (!readersOf(found.keyring).includes(found.keyring.from)) throw new SealRefused('seal.no-authority', where)
  return signer
}
