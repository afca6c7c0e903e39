import { randomBytes } from '@noble/hashes/utils.js'
import { base64 } from '@scure/base'
import { identityToRecipient } from 'age-encryption'
import { argon2id } from 'hash-wasm'
import { z } from 'zod'
import { openWith, sealTo } from './age-file.ts'
import { secretOf } from './key.ts'
import { SealRefused } from './refused.ts'

/** RFC 9106, second recommended choice: 64 MiB, three passes, four lanes. Nothing cheaper is ever tried, whoever asks for it. */
const FLOOR = { memoryKib: 64 * 1024, passes: 3, lanes: 4 } as const
/** What is dearer than this would only stop the device that is asked to open it. */
const CEILING = { memoryKib: 1024 * 1024, passes: 20, lanes: 16 } as const
const SALT_BYTES = 16

/** Something sealed with a passphrase, as it lies on a device. */
export const Locked = z.strictObject({
  v: z.literal(1),
  kdf: z.strictObject({ name: z.literal('argon2id'), memoryKib: z.int(), passes: z.int(), lanes: z.int(), salt: z.base64() }),
  file: z.base64(),
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

/** Seals a text with a passphrase: an age file to the key that Argon2id makes of it. Takes about a second, on purpose. */
export const lock = async (text: string, passphrase: string): Promise<Locked> => {
  const kdf: Kdf = { name: 'argon2id', ...FLOOR, salt: base64.encode(randomBytes(SALT_BYTES)) }
  const recipient = await identityToRecipient(await identityFrom(passphrase, kdf))
  return { v: 1, kdf, file: base64.encode(await sealTo([recipient], new TextEncoder().encode(text))) }
}

const isWithin = ({ memoryKib, passes, lanes }: Kdf, { floor, ceiling }: { floor: typeof FLOOR; ceiling: typeof CEILING }): boolean =>
  memoryKib >= floor.memoryKib &&
  passes >= floor.passes &&
  lanes >= floor.lanes &&
  memoryKib <= ceiling.memoryKib &&
  passes <= ceiling.passes &&
  lanes <= ceiling.lanes

/**
 * @throws SealRefused `seal.kdf-floor` where it says that the passphrase be tried more cheaply than the floor, or so dearly that it would stop
 * the device; `seal.wrong-passphrase`; `seal.unreadable` where it is damaged
 */
export const unlock = async ({ kdf, file }: Locked, passphrase: string): Promise<string> => {
  if (!isWithin(kdf, { floor: FLOOR, ceiling: CEILING })) throw new SealRefused('seal.kdf-floor')
  const identity = await identityFrom(passphrase, kdf)
  const opened = openWith(identity, base64.decode(file), 'key').catch((error: unknown) => {
    throw error instanceof SealRefused && error.code === 'seal.no-key'
      ? new SealRefused('seal.wrong-passphrase', '', { cause: error })
      : error
  })
  return new TextDecoder().decode(await opened)
}
