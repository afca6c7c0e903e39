import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { argon2id } from './argon2.ts'

// Asked of Node itself, which knows nothing of what stands in its place in tests.
const shipped = createRequire(import.meta.url)('hash-wasm') as { argon2id: typeof argon2id }

it.each([
  ['la lluvia canta en el patio', { memorySize: 64 * 1024, iterations: 3, parallelism: 4 }],
  ['corazón de canción vieja', { memorySize: 256, iterations: 1, parallelism: 1 }],
])('what tests derive from “%s” is what the shipped library derives', async (password, cost) => {
  const asked = { password, salt: new Uint8Array(16).fill(7), hashLength: 32, outputType: 'binary' as const, ...cost }
  expect(shipped.argon2id).not.toBe(argon2id)
  expect(Buffer.from(await argon2id(asked)).toString('hex')).toBe(Buffer.from(await shipped.argon2id(asked)).toString('hex'))
})
