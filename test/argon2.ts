import { argon2 } from 'node:crypto'
import { promisify } from 'node:util'
import type { IArgon2Options } from 'hash-wasm'

type Asked = Pick<IArgon2Options, 'memorySize' | 'iterations' | 'parallelism' | 'hashLength'> & {
  readonly password: string
  readonly salt: Uint8Array
  readonly outputType: 'binary'
}

const derive = promisify(argon2)

/** A key that was made once is not made again: tests open the same locks many times. */
const known = new Map<string, Promise<Buffer>>()

/**
 * Argon2id as Node has it, in the place of `hash-wasm` where tests run in Node: the same bytes in a third of the time, and some hundred keys
 * are made and opened in a run. In browsers, and so in the journeys, the one that is shipped works.
 */
export const argon2id = async ({ password, salt, memorySize, iterations, parallelism, hashLength }: Asked): Promise<Uint8Array> => {
  const cost = { memory: memorySize, passes: iterations, parallelism, tagLength: hashLength }
  const asked = JSON.stringify([password, [...salt], cost])
  const made = known.get(asked) ?? derive('argon2id', { message: password, nonce: salt, ...cost })
  known.set(asked, made)
  return new Uint8Array(await made)
}
