import { canonicalText, sha256Hex } from '#seal/canonical.ts'
import { type Key, keyId, type KeyRecord, signBy } from '#seal/key.ts'
import { SealRefused } from '#seal/refused.ts'
import { checkSignature } from '#seal/signature.ts'
import type { CountsRelease } from '../../contract/counts/release.ts'

type Said = Omit<CountsRelease, 'v' | 'type' | 'from' | 'sig'>

/** The counts of an office, signed by its head with their officer key. */
export const signRelease = (said: Said, key: Key): CountsRelease =>
  signBy('counts', { v: 1 as const, type: 'counts' as const, ...said }, key)

/** The name of a release: the hash of its one text. */
export const releaseId = (release: CountsRelease): string => sha256Hex(canonicalText(release))

/** @throws SealRefused `seal.unknown-key` where another key signed it, `seal.bad-signature` */
export const checkRelease = async (release: CountsRelease, signer: KeyRecord): Promise<void> => {
  if (release.from !== keyId(signer)) throw new SealRefused('seal.unknown-key', 'counts')
  await checkSignature('counts', release, { verify: signer.verify, where: 'counts' })
}
