import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** OWASP's second choice, and the floor of the house: Argon2id, 19 MiB, two passes, one lane. */
const MEMORY = 19_456
const PASSES = 2
const LANES = 1
const BYTES = 32

const derive = promisify(argon2)

type Cost = { readonly memory: number; readonly passes: number; readonly parallelism: number }

const derived = (password: string, nonce: Buffer, cost: Cost): Promise<Buffer> =>
  derive('argon2id', { message: password.normalize('NFC'), nonce, tagLength: BYTES, ...cost })

/** A password as it is kept: `$argon2id$v=19$m=…,t=…,p=…$salt$hash` (PHC string format). */
export const hashPassword = async (password: string): Promise<string> => {
  const nonce = randomBytes(16)
  const hash = await derived(password, nonce, { memory: MEMORY, passes: PASSES, parallelism: LANES })
  return `$argon2id$v=19$m=${MEMORY},t=${PASSES},p=${LANES}$${plain(nonce)}$${plain(hash)}`
}

const FORM = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/

export const verifyPassword = async ({ hash, password }: { hash: string; password: string }): Promise<boolean> => {
  const [, memory = '', passes = '', parallelism = '', nonce = '', kept = ''] = FORM.exec(hash) ?? []
  if (kept === '') return false
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  const [given, known] = [await derived(password, Buffer.from(nonce, 'base64'), cost), Buffer.from(kept, 'base64')]
  return given.length === known.length && timingSafeEqual(given, known)
}

const plain = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')
