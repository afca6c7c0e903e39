import { Decrypter, Encrypter } from 'age-encryption'
import { SealRefused } from './refused.ts'

/** An age file (age-encryption.org/v1) that each of the recipients opens. */
export const sealTo = async (recipients: readonly string[], content: Uint8Array): Promise<Uint8Array> => {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return encrypter.encrypt(content)
}

const NO_KEY = /no identity matched/

/** Opens an age file. @throws SealRefused `seal.no-key` where it is not for this key, `seal.unreadable` where it is damaged */
export type Opener = (file: Uint8Array, where: string) => Promise<Uint8Array>

/** Opens files of one key: what is derived of it is derived once. @param identity `AGE-SECRET-KEY-1…` */
export const openerOf = (identity: string): Opener => {
  let ready: Decrypter | undefined
  return async (file, where) => {
    try {
      ready ??= decrypterOf(identity)
      return await ready.decrypt(file)
    } catch (error) {
      throw new SealRefused(error instanceof Error && NO_KEY.test(error.message) ? 'seal.no-key' : 'seal.unreadable', where)
    }
  }
}

const decrypterOf = (identity: string): Decrypter => {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return decrypter
}

/** Opens one age file. @throws as an opener */
export const openWith = (identity: string, file: Uint8Array, where: string): Promise<Uint8Array> => openerOf(identity)(file, where)

const VERSION_LINE = 'age-encryption.org/v1\n'
/** `-> X25519 ` and two lines of 43 letters, which are 32 bytes each in base 64. */
const STANZA = /^-> X25519 [A-Za-z0-9+/]{43}\n[A-Za-z0-9+/]{43}\n/
const STANZA_BYTES = 98
const MAC_BYTES = 48
const NONCE_BYTES = 16
const CHUNK_BYTES = 64 * 1024
const TAG_BYTES = 16

/** Length of an age file to so many X25519 keys (C2SP, age). */
const lengthOf = (keys: number, content: number): number =>
  VERSION_LINE.length + keys * STANZA_BYTES + MAC_BYTES + NONCE_BYTES + content + TAG_BYTES * Math.max(1, Math.ceil(content / CHUNK_BYTES))

/**
 * Whether a file is an age file to just so many X25519 keys, with content of one of these lengths. To whom, only one who opens it learns; what its
 * header says is bound to its content by opening.
 */
export const isSealedTo = (file: Uint8Array, keys: number, lengths: readonly number[]): boolean => {
  if (!lengths.some((content) => lengthOf(keys, content) === file.length)) return false
  const header = new TextDecoder('latin1').decode(file.subarray(0, VERSION_LINE.length + keys * STANZA_BYTES + '--- '.length))
  let rest = header.startsWith(VERSION_LINE) ? header.slice(VERSION_LINE.length) : ''
  for (let stanza = 0; stanza < keys; stanza += 1) {
    if (!STANZA.test(rest)) return false
    rest = rest.slice(STANZA_BYTES)
  }
  return rest === '--- '
}
