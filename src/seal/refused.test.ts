import { inspect } from 'node:util'
import { expect, it } from 'vitest'
import { readCanonical } from './canonical.ts'
import { keyFrom } from './key.ts'
import { lock, unlock } from './lock.ts'
import { readPadded } from './padding.ts'
import { testKey } from './seal.fixture.ts'

/** All that a log would get of an error. */
const told = async (act: () => unknown): Promise<string> => {
  try {
    await act()
  } catch (error) {
    return inspect(error, { depth: null })
  }
  throw new Error('it was taken')
}

it('no refusal tells what it refused: neither the line of a paper, nor a passphrase, nor a sentence of a case', async () => {
  const { secret } = await testKey(1)
  const misread = `${secret.slice(0, -1)}Q`
  expect(await told(() => keyFrom(misread, { kind: 'officer', madeAt: '2026-03-01T09:00:00.000Z' }))).not.toContain(secret.slice(16, 30))
  const broken = new TextEncoder().encode('{"text":"La víctima duerme en'.padEnd(4096))
  expect(await told(() => readPadded(broken, 'entry'))).not.toContain('duerme')
  expect(await told(() => readCanonical('{"text":"duerme"', 'entry'))).not.toContain('duerme')
  const locked = await lock(secret, 'la lluvia canta en el patio')
  const wrong = await told(() => unlock(locked, 'otra lluvia canta'))
  for (const word of ['lluvia', secret.slice(16, 30)]) expect(wrong).not.toContain(word)
})
