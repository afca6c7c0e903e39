import { type Key, keyFrom, keyId, type KeyRecord, makeKey } from '#seal/key.ts'
import { canonicalText, sha256Hex } from '#seal/canonical.ts'
import { type OfficeRecord, recordOffice } from '#seal/office/record.ts'
import { vouchFor } from '#seal/office/vouch.ts'
import { SealRefused } from '#seal/refused.ts'
import { changeKey, type Device, type KeptKey, keptKeys, useKey } from './device.ts'
import { lockApart, unlockApart } from './lock-apart.ts'
import { NotDone } from './not-done.ts'
import { keepStatements } from './statements.ts'

/** An office with the secret of its sheet at hand, and of which programme, State and name it is. */
export type OfficeInHand = Pick<OfficeRecord, 'programme' | 'name' | 'state'> & { readonly key: Key }
type Made = {
  readonly passphrase: string
  readonly recovery: KeyRecord
  /** Where the sheet was made just now: it signs whose it is, and the officer's key. */
  readonly office: OfficeInHand | null
  readonly at: string
}

/** The key that a passphrase opens. @throws SealRefused `seal.altered` where another was put in its place */
const keyBehind = async (kept: KeptKey, passphrase: string): Promise<Key> => {
  const key = await keyFrom(await unlockApart(kept.locked, passphrase), kept.record)
  if (keyId(key.record) !== keyId(kept.record)) throw new SealRefused('seal.altered', 'key')
  return key
}

/** What an office says the first time that the line of its sheet is at hand: whose key that is, and that an officer's is of its own. */
export const firstWords = ({ key, ...office }: OfficeInHand, officer: string, since: string) => {
  const record = recordOffice(key, { ...office, since })
  return [record, vouchFor(key, record, { officer, since })] as const
}

/** Makes an officer's key, locked with their passphrase, and takes it into use on a device. */
export const makeOwn = async (device: Device, { passphrase, recovery, office, at }: Made): Promise<{ kept: KeptKey; key: Key }> => {
  const key = await makeKey({ kind: 'officer', madeAt: at })
  const kept: KeptKey = { record: key.record, recovery, locked: await lockApart(key.secret, passphrase) }
  const said = office ? firstWords(office, keyId(key.record), at).map(canonicalText) : []
  await keepStatements(
    device,
    said.map((text) => ({ id: sha256Hex(text), text, waits: true })),
  )
  await useKey(device, kept)
  return { kept, key }
}

/** One of this person's keys that a passphrase opens, the one in use first. @throws SealRefused `seal.wrong-passphrase` where it opens none */
export const keyByPassphrase = async (device: Device, passphrase: string): Promise<{ kept: KeptKey; key: Key; isInUse: boolean }> => {
  const all = await keptKeys(device)
  for (const kept of all)
    try {
      return { kept, key: await keyBehind(kept, passphrase), isInUse: kept === all[0] }
    } catch (error) {
      if (!(error instanceof SealRefused) || error.code !== 'seal.wrong-passphrase' || kept === all.at(-1)) throw error
    }
  throw new SealRefused('seal.truncated', 'key')
}

/** The same key behind another passphrase. @throws SealRefused `seal.wrong-passphrase` */
export const relock = async (device: Device, own: string, [before, after]: readonly [before: string, after: string]): Promise<KeptKey> => {
  const kept = (await keptKeys(device)).find(({ record }) => keyId(record) === own)
  if (!kept) throw new SealRefused('seal.truncated', 'key')
  const { secret } = await keyBehind(kept, before)
  const changed = { ...kept, locked: await lockApart(secret, after) }
  await changeKey(device, changed)
  return changed
}

/** The office's key by the line of its sheet. @throws SealRefused `seal.misread-line`, NotDone `office.other-sheet` */
export const officeKeyOf = async (line: string, recovery: KeyRecord): Promise<Key> => {
  const key = await keyFrom(line, recovery)
  if (keyId(key.record) !== keyId(recovery)) throw new NotDone('office.other-sheet')
  return key
}
