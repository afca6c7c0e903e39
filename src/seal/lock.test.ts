import { describe, expect, it } from 'vitest'
import { lock, Locked, unlock } from './lock.ts'
import { causeOf } from './refused.fixture.ts'

const PASSPHRASE = 'la lluvia canta en el patio'

describe('what a passphrase locks', async () => {
  const locked = await lock('AGE-SECRET-KEY-1…', PASSPHRASE)

  it('opens with it, however its accents were typed, and with no other', async () => {
    expect(Locked.parse(JSON.parse(JSON.stringify(locked)))).toEqual(locked)
    expect(await unlock(locked, PASSPHRASE)).toBe('AGE-SECRET-KEY-1…')
    const accented = await lock('x', 'corazón de canción vieja'.normalize('NFD'))
    expect(await unlock(accented, 'corazón de canción vieja'.normalize('NFC'))).toBe('x')
    expect(await causeOf(() => unlock(locked, `${PASSPHRASE} `))).toBe('seal.wrong-passphrase')
  })

  it('is made anew each time: neither salt nor file says that two are of one passphrase', async () => {
    const again = await lock('AGE-SECRET-KEY-1…', PASSPHRASE)
    expect(again.kdf.salt).not.toBe(locked.kdf.salt)
    expect(again.file).not.toBe(locked.file)
  })

  it('is not tried more cheaply than 64 MiB, three passes and four lanes, nor so dearly that the device stops', async () => {
    for (const over of [{ memoryKib: 65_535 }, { passes: 2 }, { lanes: 3 }, { memoryKib: 2 ** 18 + 1 }, { passes: 7 }, { lanes: 5 }])
      expect(await causeOf(() => unlock({ ...locked, kdf: { ...locked.kdf, ...over } }, PASSPHRASE))).toBe('seal.kdf-floor')
  })

  it('is refused where it is of no such form, or of a later one', async () => {
    for (const other of [
      null,
      'x',
      { ...locked, more: 1 },
      { ...locked, kdf: { ...locked.kdf, salt: 'AAAA' } },
      { ...locked, file: 'no base 64!' },
    ])
      expect(await causeOf(() => unlock(other, PASSPHRASE))).toBe('seal.unreadable')
    expect(await causeOf(() => unlock({ ...locked, v: 2 }, PASSPHRASE))).toBe('seal.unknown-version')
    expect(await causeOf(() => unlock(locked, ''))).toBe('seal.wrong-passphrase')
    expect(await causeOf(() => lock('x', ''))).toBe('seal.wrong-passphrase')
  })

  it('is refused when it is damaged', async () => {
    const file = `${locked.file.slice(0, -4)}${locked.file.endsWith('=') ? 'AAA=' : 'AAAA'}`
    expect(await causeOf(() => unlock({ ...locked, file }, PASSPHRASE))).toBe('seal.unreadable')
  })
})
