import { Decrypter, Encrypter } from 'age-encryption'
import { SealRefused } from './refused.ts'

/** An age file (age-encryption.org/v1) that each of the recipients opens. */
export const sealTo = async (recipients: readonly string[], content: Uint8Array): Promise<Uint8Array> => {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return encrypter.encrypt(content)
}

const NO_KEY = /no identity matched/

/**
 * Opens an age file.
 * @param identity `AGE-SECRET-KEY-1…`
 * @throws SealRefused `seal.no-key` where it is not for this key, `seal.unreadable` where it is damaged
 */
export const openWith = async (identity: string, file: Uint8Array, where: string): Promise<Uint8Array> => {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  try {
    return await decrypter.decrypt(file)
  } catch (error) {
    throw new SealRefused(error instanceof Error && NO_KEY.test(error.message) ? 'seal.no-key' : 'seal.unreadable', where, { cause: error })
  }
}

const HEADER_END = '\n---'
const STANZA = /^-> X25519 /gm
/** A header of so many bytes names some hundreds of recipients. */
const LONGEST_HEADER = 64 * 1024

/** To how many keys an age file is sealed, by its header; what the header says is bound to its content by the one who opens it. */
export const recipientCount = (file: Uint8Array): number => {
  const text = new TextDecoder('latin1').decode(file.subarray(0, LONGEST_HEADER))
  const end = text.indexOf(HEADER_END)
  const header = end < 0 ? '' : text.slice(0, end)
  const stanzas = header.match(/^-> /gm)?.length ?? 0
  return stanzas === (header.match(STANZA)?.length ?? 0) ? stanzas : Number.NaN
}
