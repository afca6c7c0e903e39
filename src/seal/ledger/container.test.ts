import { utf8ToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText } from '../canonical.ts'
import { signBy } from '../key.ts'
import { causeOf } from '../refused.fixture.ts'
import { newTestCase, note, notesOf, testKey } from '../seal.fixture.ts'
import { containerOf, type Files, readContainer } from './container.ts'

const AT = '2026-03-03T08:00:00.000Z'

const manifestOf = (files: Files): Record<string, unknown> =>
  JSON.parse(new TextDecoder().decode(files.get('manifest.json'))) as Record<string, unknown>
const withFile = (files: Files, name: string, text: string): Files => new Map([...files, [name, utf8ToBytes(text)]])

describe('a case as files', async () => {
  const test = await newTestCase()
  await test.write(test.first, note('ticket'))
  const last = await test.write(test.first, note('phone', 1))
  const files = containerOf(test.ledger, test.founder, AT)
  const without = (name: string): Files => new Map([...files].filter(([one]) => one !== name))
  const cause = (given: Files, held: readonly string[] = []) => causeOf(() => readContainer(given, held))

  it('comes back with the same name, heads and content', async () => {
    const again = await readContainer(files)
    expect([again.ctx, again.heads, again.size]).toEqual([test.ledger.ctx, test.ledger.heads, 2])
    expect(await notesOf(again, test.founder)).toEqual(['phone', 'ticket'])
    expect(containerOf(again, test.founder, AT)).toEqual(files)
  })

  it('what its manifest does not name is not looked at', async () => {
    expect(await cause(withFile(files, 'LEAME.txt', 'x'))).toBe('taken')
    expect((await readContainer(withFile(files, `entries/${'0'.repeat(64)}.json`, '<html>'))).size).toBe(2)
  })

  it('shows what was left out or changed', async () => {
    for (const name of ['case.json', 'case.age', 'manifest.json', `entries/${last}.age`, `entries/${last}.json`])
      expect(await cause(without(name))).toBe('seal.truncated')
    expect(await cause(withFile(files, `entries/${last}.json`, '{}'))).toBe('seal.altered')
    expect(await cause(withFile(files, 'manifest.json', '<html>'))).toBe('seal.unreadable')
    expect(await cause(new Map([...files, ['case.json', Uint8Array.of(0xff)]]))).toBe('seal.unreadable')
    const newer = canonicalText({ ...manifestOf(files), v: 2 })
    expect(await cause(withFile(files, 'manifest.json', newer))).toBe('seal.unknown-version')
  })

  it('shows that its last entries were left out, and that this device has seen later ones', async () => {
    const other = await newTestCase()
    await other.write(other.first, note('early'))
    const older = containerOf(other.ledger, other.founder, AT)
    const late = await other.write(other.first, note('late', 1))
    expect(await cause(older, other.ledger.heads)).toBe('seal.rollback')
    const newer = containerOf(other.ledger, other.founder, AT)
    expect(await cause(new Map([...newer].filter(([name]) => !name.includes(late))))).toBe('seal.truncated')
    const { sig: _sig, from: _from, ...manifest } = manifestOf(newer)
    const cut = { ...manifest, entries: manifestOf(older)['entries'] }
    expect(await cause(withFile(newer, 'manifest.json', canonicalText({ ...manifestOf(newer), entries: cut.entries })))).toBe(
      'seal.bad-signature',
    )
    const signed = (by = other.founder) => canonicalText(signBy('container', cut, by))
    expect(await cause(withFile(newer, 'manifest.json', signed()))).toBe('seal.truncated')
  })

  it('is made by a reader of now, or by recovery', async () => {
    const other = await newTestCase()
    const [second, stranger] = [await testKey(2), await testKey(66)]
    const both = await other.change(other.founder, { holders: [other.founder, second] })
    expect(await cause(containerOf(other.ledger, second, AT))).toBe('taken')
    expect(await cause(containerOf(other.ledger, other.recovery, AT))).toBe('taken')
    expect(await causeOf(() => containerOf(other.ledger, stranger, AT))).toBe('seal.unknown-key')
    await other.change(other.founder, { holders: [other.founder] }, { replaces: [both] })
    expect(await causeOf(() => containerOf(other.ledger, second, AT))).toBe('seal.unknown-key')
    const own = containerOf(other.ledger, other.founder, AT)
    const { sig: _sig, from: _from, ...manifest } = manifestOf(own)
    for (const by of [second, stranger])
      expect(await cause(withFile(own, 'manifest.json', canonicalText(signBy('container', manifest, by))))).toBe('seal.unknown-key')
    const ofAnother = canonicalText(signBy('container', { ...manifest, ctx: test.ledger.ctx }, other.founder))
    expect(await cause(withFile(own, 'manifest.json', ofAnother))).toBe('seal.wrong-context')
  })

  it('no change of a byte of any of its files passes', () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom(...files.keys()), fc.nat(), fc.integer({ min: 1, max: 255 }), async (name, place, by) => {
        const bytes = files.get(name) ?? new Uint8Array()
        const at = place % bytes.length
        expect(await cause(new Map([...files, [name, bytes.with(at, (bytes[at] ?? 0) ^ by)]]))).not.toBe('taken')
      }),
      { numRuns: 100 },
    ))
})
