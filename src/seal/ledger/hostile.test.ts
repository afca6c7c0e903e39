import { utf8ToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sealTo } from '../age-file.ts'
import { canonicalText, sha256Hex } from '../canonical.ts'
import { type Key, keyId, signBy } from '../key.ts'
import { paddedJson } from '../padding.ts'
import { causeOf } from '../refused.fixture.ts'
import { newTestCase, note, notesOf, testKey } from '../seal.fixture.ts'
import type { Entry, StoredEntry } from './entry.ts'
import { openLedger } from './opened.ts'
import { readLedger } from './read-ledger.ts'
import { newCompartment, writeKeyring, writeObject } from './write.ts'

/**
 * What a server, or whoever keeps the files, may try. It holds every entry and every public key, may leave out, repeat, change and make up, and
 * holds no officer's secret. Each attempt is refused with its cause.
 */
const setting = async () => {
  const test = await newTestCase()
  const [server, compartment] = [await testKey(66), newCompartment()]
  const building = await test.readers({ compartment })
  await test.write(building, note('first'))
  const last = await test.write(building, note('second', 1))
  const given = test.stored()
  const at = (index: number): StoredEntry => {
    const found = given.entries[index]
    if (!found) throw new Error('no such entry')
    return found
  }
  const entryAt = (index: number): Entry => JSON.parse(at(index).text) as Entry
  const replaced = (index: number, by: StoredEntry) => ({ ...given, entries: given.entries.with(index, by) })
  const read = (all: { begin: string; entries: readonly StoredEntry[] }, held: readonly string[] = [last]) =>
    causeOf(() => readLedger(all, { ctx: test.ledger.ctx, held }))
  return { test, server, compartment, building, last, given, at, entryAt, replaced, read }
}

const signedAnew = (entry: object, by: Key, purpose: 'keyring' | 'object'): string => {
  const { sig: _sig, from: _from, ...rest } = entry as Record<string, unknown>
  return canonicalText(signBy(purpose, rest, by))
}

describe('a server that is not to be trusted', async () => {
  const { test, server, compartment, building, last, given, at, entryAt, replaced, read } = await setting()

  it('is believed when it gives what was given to it', async () => expect(await read(given)).toBe('taken'))

  it('cannot put a key of its own in an officer’s place', async () => {
    const keyring = entryAt(0)
    const holders = [server.record]
    expect(await read(replaced(0, { ...at(0), text: canonicalText({ ...keyring, holders }) }), [])).toBe('seal.truncated')
    const alone = { ...given, entries: [{ ...at(0), text: canonicalText({ ...keyring, holders, leads: [keyId(server.record)] }) }] }
    expect(await read(alone, [])).toBe('seal.bad-signature')
    const signed = signedAnew({ ...keyring, holders, leads: [keyId(server.record)] }, server, 'keyring')
    expect(await read({ ...given, entries: [{ ...at(0), text: signed }] }, [])).toBe('seal.no-authority')
    const begin = canonicalText({ ...(JSON.parse(given.begin) as object), founder: server.record })
    expect(await read({ ...given, begin })).toBe('seal.unknown-key')
  })

  it('cannot add a reader', async () => {
    const readers = {
      compartment,
      kind: 'building',
      holders: [test.founder.record, server.record],
      leads: [keyId(test.founder.record)],
      recovery: test.recovery.record,
      earlier: [],
    }
    const added = await writeKeyring(server, test.standing(), readers)
    expect(await read({ ...given, entries: [...given.entries, added] })).toBe('seal.no-authority')
    // The officer signed for two; the file is for three.
    const keyring = entryAt(0)
    if (keyring.type !== 'keyring') throw new Error('no keyring')
    const payload = await sealTo(
      [test.founder, test.recovery, server].map(({ record }) => record.recipient),
      utf8ToBytes('x'),
    )
    const text = signedAnew({ ...keyring, payload: sha256Hex(payload) }, test.founder, 'keyring')
    expect(await read({ ...given, entries: [{ text, payload }] }, [])).toBe('seal.recipient-unsigned')
  })

  it('cannot put another recovery in the place of the office’s', async () => {
    const recovery = (await testKey(67, 'recovery')).record
    const begin = canonicalText({ ...(JSON.parse(given.begin) as object), recovery })
    expect(await read({ ...given, begin })).toBe('seal.bad-signature')
    const swapped = await writeKeyring(test.recovery, test.standing(), {
      compartment,
      kind: 'building',
      holders: [test.founder.record],
      leads: [keyId(test.founder.record)],
      recovery,
      earlier: [],
    })
    expect(await read({ ...given, entries: [...given.entries, swapped] })).toBe('seal.no-recovery')
  })

  it('cannot bring an entry of one case into another', async () => {
    const other = await newTestCase()
    const elsewhere = await other.readers({ compartment })
    await other.write(elsewhere, note('of another case'))
    const [, foreign] = other.stored().entries
    if (!foreign) throw new Error('none')
    expect(await read({ ...given, entries: [...given.entries, ...other.stored().entries] })).toBe('seal.wrong-context')
    const moved = { ...(JSON.parse(foreign.text) as Entry), ctx: test.ledger.ctx, prev: test.ledger.heads, keyring: building }
    expect(await read({ ...given, entries: [...given.entries, { ...foreign, text: canonicalText(moved) }] })).toBe('seal.bad-signature')
  })

  it('cannot leave out what later entries build upon, nor what the device has seen', async () => {
    expect(await read({ ...given, entries: given.entries.filter((_, index) => index !== 1) })).toBe('seal.truncated')
    expect(await read({ ...given, entries: given.entries.slice(0, -1) })).toBe('seal.rollback')
    expect(await read({ ...given, entries: given.entries.slice(0, -1) }, [])).toBe('taken')
    expect(await read({ ...given, entries: [] }, [last])).toBe('seal.rollback')
  })

  it('cannot change what an entry says of itself', async () => {
    const entry = entryAt(2)
    for (const over of [{ at: '2020-01-01T00:00:00.000Z' }, { from: keyId(test.recovery.record) }, { prev: [] }, { keyring: last }]) {
      const cause = await read(replaced(2, { ...at(2), text: canonicalText({ ...entry, ...over }) }), [])
      expect(['seal.bad-signature', 'seal.unknown-key', 'seal.old-keyring']).toContain(cause)
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(at(2).text.length - 1), fc.constantFrom('0', 'a', 'Z', '"', ' ', '}'), async (place, letter) => {
        const text = at(2).text.slice(0, place) + letter + at(2).text.slice(place + 1)
        fc.pre(text !== at(2).text)
        expect(await read(replaced(2, { ...at(2), text }), [])).not.toBe('taken')
      }),
      { numRuns: 150 },
    )
  })

  it('cannot change, exchange or leave out sealed content', async () => {
    expect(await read(replaced(2, { ...at(2), payload: at(1).payload }))).toBe('seal.altered')
    expect(await read(replaced(2, { ...at(2), payload: at(2).payload.with(300, 0) }))).toBe('seal.altered')
    expect(await read(replaced(2, { ...at(2), payload: new Uint8Array() }))).toBe('seal.altered')
  })

  it('cannot pass off a page, or anything else, as data', async () => {
    const page = '<!doctype html><title>Sign in</title>'
    expect(await read({ ...given, begin: page })).toBe('seal.unreadable')
    expect(await read(replaced(1, { text: page, payload: utf8ToBytes(page) }), [])).toBe('seal.unreadable')
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 60 }), async (text) => {
        expect(await read(replaced(1, { ...at(1), text }), [])).toBe('seal.unreadable')
      }),
    )
    for (const text of ['null', '[]', '{}', '{"type":"object","v":1}', canonicalText({ ...entryAt(1), more: 1 })])
      expect(await read(replaced(1, { ...at(1), text }), [])).toBe('seal.unreadable')
    expect(await read(replaced(1, { ...at(1), text: canonicalText({ ...entryAt(1), v: 2 }) }), [])).toBe('seal.unknown-version')
  })
})

describe('somebody who may write', () => {
  it('cannot write after the readers changed to those of before, nor where they are no reader', async () => {
    const { test, compartment, building, given } = await setting()
    const other = await testKey(2)
    const first = { keyring: test.keyring(building), object: note('late', 3) }
    const stranger = await writeObject(other, test.standing(), first)
    expect(await causeOf(() => readLedger({ ...given, entries: [...given.entries, stranger] }))).toBe('seal.unknown-key')
    await test.readers({ compartment })
    const late = await writeObject(test.founder, test.standing(), first)
    expect(await causeOf(() => test.ledger.take(late))).toBe('seal.old-keyring')
  })

  it('cannot change who reads unless they lead', async () => {
    const { test, compartment } = await setting()
    const member = await testKey(2)
    const lead = [keyId(test.founder.record)]
    const both = { compartment, holders: [test.founder.record, member.record], leads: lead }
    await test.readers(both)
    expect(await causeOf(() => test.readers({ ...both, holders: [member.record], leads: [keyId(member.record)] }, member))).toBe(
      'seal.no-authority',
    )
    for (const wrong of [
      { holders: [test.founder.record, test.founder.record] },
      { leads: [keyId(member.record)], holders: [test.founder.record] },
      { holders: [test.founder.record, test.recovery.record] },
    ])
      expect(await causeOf(() => test.readers({ ...both, ...wrong }))).toBe('seal.recipient-unsigned')
  })

  it('who seals what was never signed for spoils that entry and no other', async () => {
    const { test, building } = await setting()
    const [epoch, prev] = [test.keyring(building)[1].epoch, test.ledger.heads]
    const entry = { v: 1 as const, type: 'object' as const, ctx: test.ledger.ctx, prev, at: test.at, keyring: building }
    const head = { ...entry, from: keyId(test.founder.record) }
    const put = async (payload: Uint8Array) =>
      test.ledger.take({ text: canonicalText(signBy('object', { ...entry, payload: sha256Hex(payload) }, test.founder)), payload }).hash
    const spoilt = [
      await put(await sealTo([epoch], paddedJson({ head: { ...head, at: '2020-01-01T00:00:00.000Z' }, object: note('moved') }))),
      await put(await sealTo([epoch], utf8ToBytes('{"no":"padding"}'))),
      await put(await sealTo([test.recovery.record.recipient], paddedJson({ head, object: note('to another') }))),
      await put(await sealTo([epoch], paddedJson({ head, object: { ...note('x'), id: 'no uuid' } }))),
    ]
    const opened = await openLedger(test.ledger, test.founder)
    expect(opened.quarantined.map(({ entry: hash, code }) => [hash, code])).toEqual([
      [spoilt[0], 'seal.wrong-context'],
      [spoilt[1], 'seal.unreadable'],
      [spoilt[2], 'seal.recipient-unsigned'],
      [spoilt[3], 'seal.unreadable'],
    ])
    expect(await notesOf(test.ledger, test.founder)).toEqual(['first', 'second'])
  })

  it('who hands on a wrong key of earlier epochs is seen', async () => {
    const { test, compartment, building } = await setting()
    const wrong = await test.readers({ compartment, earlier: [{ keyring: building, identity: (await testKey(8)).secret }] })
    const opened = await openLedger(test.ledger, test.founder)
    expect(opened.quarantined).toEqual([{ entry: wrong, from: keyId(test.founder.record), code: 'seal.wrong-context' }])
  })
})
