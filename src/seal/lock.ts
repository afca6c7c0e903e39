import { randomBytes } from '@noble/hashes/utils.js'
import { base64 } from '@scure/base'
import { identityToRecipient } from 'age-encryption'
import { argon2id } from 'hash-wasm'
import { z } from 'zod'
import { openWith, sealTo } from './age-file.ts'
import { shaped } from './canonical.ts'
import { secretOf } from './key.ts'
import { orRefused, SealRefused } from './refused.ts'

/** RFC 9106, second recommended choice: 64 MiB, three passes, four lanes. Nothing cheaper is ever tried, whoever asks for it. */
const FLOOR = { memoryKib: 64 * 1024, passes: 3, lanes: 4 } as const
/** What is dearer than this would only stop the device that is asked to open it. */
const CEILING = { memoryKib: 256 * 1024, passes: 6, lanes: 4 } as const
const SALT_BYTES = 16

/** Something sealed with a passphrase, as it lies on a device. */
export const Locked = z.strictObject({
  v: z.literal(1),
  kdf: z.strictObject({
    name: z.literal('argon2id'),
    memoryKib: z.int(),
    passes: z.int(),
    lanes: z.int(),
    /** 16 bytes in base 64. */
    salt: z.string().regex(/^[A-Za-z0-9+/]{21}[AQgw]==$/),
  }),
  file: z.string().max(65_536),
})
export type Locked = z.infer<typeof Locked>

type Kdf = Locked['kdf']

/** 32 bytes from a passphrase, which serve as an age identity. The same letters typed on another keyboard give the same bytes (NFC). */
const identityFrom = async (passphrase: string, { memoryKib, passes, lanes, salt }: Kdf): Promise<string> =>
  secretOf(
    await argon2id({
      password: passphrase.normalize('NFC'),
      salt: base64.decode(salt),
      memorySize: memoryKib,
      iterations: passes,
      parallelism: lanes,
      hashLength: 32,
      outputType: 'binary',
    }),
  )

/**
 * Seals a text with a passphrase: an age file to the key that Argon2id makes of it. Takes about a second, on purpose.
 * @throws SealRefused `seal.wrong-passphrase` for an empty one
 */
export const lock = async (text: string, passphrase: string): Promise<Locked> => {
  if (passphrase === '') throw new SealRefused('seal.wrong-passphrase')
  const kdf: Kdf = { name: 'argon2id', ...FLOOR, salt: base64.encode(randomBytes(SALT_BYTES)) }
  const recipient = await identityToRecipient(await identityFrom(passphrase, kdf))
  return { v: 1, kdf, file: base64.encode(await sealTo([recipient], new TextEncoder().encode(text))) }
}

const isWithin = ({ memoryKib, passes, lanes }: Kdf): boolean =>
  memoryKib >= FLOOR.memoryKib &&
  passes >= FLOOR.passes &&
  lanes >= FLOOR.lanes &&
  memoryKib <= CEILING.memoryKib &&
  passes <= CEILING.passes &&
  lanes <= CEILING.lanes

/**
 * What was locked. It is bound to nothing but the passphrase: who unlocks a key compares it with the one that it must be.
 * @throws SealRefused `seal.kdf-floor` where it says that the passphrase be tried more cheaply than the floor, or so dearly that it would stop
 * the device; `seal.wrong-passphrase`; `seal.unreadable` where it is damaged
 */
export const unlock = async (given: unknown, passphrase: string): Promise<string> => {
  const { kdf, file } = shaped(Locked, given, 'key')
  if (!isWithin(kdf)) throw new SealRefused('seal.kdf-floor')
  if (passphrase === '') throw new SealRefused('seal.wrong-passphrase')
  const bytes = orRefused('seal.unreadable', 'key', () => base64.decode(file))
  const identity = await identityFrom(passphrase, kdf)
  try {
    return new TextDecoder().decode(await openWith(identity, bytes, 'key'))
  } catch (error) {
    throw error instanceof SealRefused && error.code === 'seal.no-key' ? new SealRefused('seal.wrong-passphrase') : error
  }
}
