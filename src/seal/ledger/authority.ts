import { checkKeyRecord, keyId, type KeyRecord } from '../key.ts'
import { SealRefused } from '../refused.ts'
import type { Begin, Keyring, ObjectEntry } from './entry.ts'
import { currentIn, type Keyrings, type View } from './view.ts'

type Known = { readonly begin: Begin; readonly keyrings: Keyrings; readonly view: View; readonly where: string }

const named = (records: readonly KeyRecord[], id: string): KeyRecord | undefined => records.find((record) => keyId(record) === id)

/** The keyrings on which a change of readers must rest: those of its compartment, or of the case where the compartment is new. */
const before = ({ compartment }: Keyring, { keyrings, view }: Known): { own: readonly Keyring[]; all: readonly Keyring[] } => {
  const all = currentIn(keyrings, view).map(([, keyring]) => keyring)
  return { own: all.filter((one) => one.compartment === compartment), all }
}

/**
 * Who signed a keyring, if they may: the founder the first; a holder of the case the first of a further compartment; afterwards one who leads
 * the compartment, or recovery. Undefined if none of these.
 */
const mayChange = (keyring: Keyring, known: Known): KeyRecord | undefined => {
  const { own, all } = before(keyring, known)
  if (all.length === 0) return named([known.begin.founder], keyring.from)
  const recovery = own.map((one) => one.recovery)
  if (own.length === 0)
    return named(
      all.flatMap(({ holders }) => holders),
      keyring.from,
    )
  const leads = own.flatMap(({ holders, leads: ids }) => holders.filter((one) => ids.includes(keyId(one))))
  return named([...leads, ...recovery], keyring.from)
}

/** Recovery is that of the beginning until one who leads names another. */
const keepsRecovery = (keyring: Keyring, known: Known): boolean => {
  const { own, all } = before(keyring, known)
  const standing = [...(own.length > 0 ? own : all).map(({ recovery }) => recovery), ...(all.length === 0 ? [known.begin.recovery] : [])]
  const leads = own.flatMap(({ leads: ids }) => ids)
  return named(standing, keyId(keyring.recovery)) !== undefined || leads.includes(keyring.from)
}

/**
 * The key that signed a keyring.
 * @throws SealRefused `seal.no-authority` where it may not, `seal.no-recovery` where another recovery is put in its place,
 * `seal.recipient-unsigned` where those named do not fit together
 */
export const signerOfKeyring = (keyring: Keyring, known: Known): KeyRecord => {
  const signer = mayChange(keyring, known)
  if (!signer) throw new SealRefused('seal.no-authority', known.where)
  if (!keepsRecovery(keyring, known)) throw new SealRefused('seal.no-recovery', known.where)
  for (const record of [...keyring.holders, keyring.recovery]) checkKeyRecord(record)
  const ids = keyring.holders.map(keyId)
  const isOne = new Set(ids).size === ids.length && !ids.includes(keyId(keyring.recovery))
  if (!isOne || keyring.leads.some((lead) => !ids.includes(lead))) throw new SealRefused('seal.recipient-unsigned', known.where)
  return signer
}

/**
 * The key that signed an object.
 * @throws SealRefused `seal.old-keyring` where its author knew of later readers or names none that there are, `seal.unknown-key` where the
 * author is not one of them
 */
export const signerOfObject = ({ keyring: hash, from }: ObjectEntry, { keyrings, view, where }: Known): KeyRecord => {
  const keyring = currentIn(keyrings, view).find(([current]) => current === hash)?.[1]
  if (!keyring) throw new SealRefused('seal.old-keyring', where)
  const signer = named(keyring.holders, from)
  if (!signer) throw new SealRefused('seal.unknown-key', where)
  return signer
}
