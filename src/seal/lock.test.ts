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
    for (const over of [{ memoryKib: 65_535 }, { passes: 2 }, { lanes: 3 }, { memoryKib: 2 ** 21 }, { passes: 21 }, { lanes: 17 }])
      expect(await causeOf(() => unlock({ ...locked, kdf: { ...locked.kdf, ...over } }, PASSPHRASE))).toBe('seal.kdf-floor')
  })

  it('is refused when it is damaged', async () => {
    const file = `${locked.file.slice(0, -8)}AAAAAAA=`
    expect(['seal.unreadable', 'seal.wrong-passphrase']).toContain(await causeOf(() => unlock({ ...locked, file }, PASSPHRASE)))
  })
})
