import { utf8ToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { causeOf } from '../refused.fixture.ts'
import { newTestCase, note, notesOf, testKey } from '../seal.fixture.ts'
import { containerOf, readContainer } from './container.ts'

const AT = '2026-03-03T08:00:00.000Z'

describe('a case as files', async () => {
  const test = await newTestCase()
  const building = await test.readers()
  await test.write(building, note('ticket'))
  await test.write(building, note('phone', 1))
  const files = containerOf(test.ledger, test.founder, AT)
  const without = (name: string) => new Map([...files].filter(([one]) => one !== name))
  const last = test.ledger.heads[0] ?? ''

  it('comes back with the same name, heads and content', async () => {
    const again = readContainer(files)
    expect([again.ctx, again.heads, again.size]).toEqual([test.ledger.ctx, test.ledger.heads, 3])
    expect(await notesOf(again, test.founder)).toEqual(['phone', 'ticket'])
    expect(containerOf(again, test.founder, AT)).toEqual(files)
  })

  it('other files in it are left alone', () => expect(readContainer(new Map([...files, ['LEAME.txt', utf8ToBytes('x')]])).size).toBe(3))

  it('shows what was left out or changed', async () => {
    for (const name of ['case.json', 'manifest.json', `entries/${last}.age`])
      expect(await causeOf(() => readContainer(without(name)))).toBe('seal.truncated')
    expect(await causeOf(() => readContainer(without(`entries/${last}.json`)))).toBe('seal.truncated')
    expect(await causeOf(() => readContainer(new Map([...files, [`entries/${last}.json`, utf8ToBytes('{}')]])))).toBe('seal.altered')
    expect(await causeOf(() => readContainer(new Map([...files, ['manifest.json', utf8ToBytes('<html>')]])))).toBe('seal.unreadable')
    expect(await causeOf(() => readContainer(new Map([...files, ['case.json', Uint8Array.of(0xff)]])))).toBe('seal.unreadable')
  })

  it('shows that its last entries were left out, and that this device has seen later ones', async () => {
    const other = await newTestCase()
    const readers = await other.readers()
    await other.write(readers, note('early'))
    const older = containerOf(other.ledger, other.founder, AT)
    const late = await other.write(readers, note('late', 1))
    expect(await causeOf(() => readContainer(older, other.ledger.heads))).toBe('seal.rollback')
    const newer = containerOf(other.ledger, other.founder, AT)
    expect(await causeOf(() => readContainer(new Map([...newer].filter(([name]) => !name.includes(late)))))).toBe('seal.truncated')
  })

  it('is made by one whom the case knows', async () => {
    expect(await causeOf(async () => readContainer(containerOf(test.ledger, await testKey(66), AT)))).toBe('seal.unknown-key')
  })

  it('no change of a byte of any of its files passes', () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom(...files.keys()), fc.nat(), fc.integer({ min: 1, max: 255 }), async (name, place, by) => {
        const bytes = files.get(name) ?? new Uint8Array()
        const at = place % bytes.length
        const changed = new Map([...files, [name, bytes.with(at, (bytes[at] ?? 0) ^ by)]])
        expect(await causeOf(() => readContainer(changed))).not.toBe('taken')
      }),
      { numRuns: 200 },
    ))
})
