import { utf8ToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sealTo } from '../age-file.ts'
import { canonicalText, sha256Hex } from '../canonical.ts'
import { type Key, keyId, secretOf, signBy } from '../key.ts'
import { paddedJson } from '../padding.ts'
import { causeOf } from '../refused.fixture.ts'
import { newTestCase, note, notesOf, testKey } from '../seal.fixture.ts'
import type { Entry, StoredEntry } from './entry.ts'
import { openLedger } from './opened.ts'
import { readLedger } from './read-ledger.ts'
import { writeKeyring, writeObject } from './write.ts'

const PAGE = '<!doctype html><title>Sign in</title>'

/**
 * What a server, or whoever keeps the files, may try. It holds every entry and every public key, may leave out, repeat, change and make up, and
 * holds no officer's secret. Each attempt is refused with its cause.
 */
const setting = async () => {
  const test = await newTestCase()
  const server = await testKey(66)
  const shared = await test.change(test.founder, { holders: [test.founder, await testKey(2)] })
  await test.write(shared, note('first'))
  const last = await test.write(shared, note('second', 1))
  const given = test.stored()
  const at = (index: number): StoredEntry => {
    const found = given.entries[index]
    if (!found) throw new Error('no such entry')
    return found
  }
  const entryAt = (index: number): Entry => JSON.parse(at(index).text) as Entry
  const only = (...entries: readonly StoredEntry[]) => ({ ...given, entries })
  const more = (...entries: readonly StoredEntry[]) => only(...given.entries, ...entries)
  const replaced = (index: number, by: Partial<StoredEntry>) => only(...given.entries.with(index, { ...at(index), ...by }))
  const begun = (over: object) => ({
    ...given,
    begin: { ...given.begin, text: canonicalText({ ...(JSON.parse(given.begin.text) as object), ...over }) },
  })
  const read = (all: typeof given | ReturnType<typeof only>, held: readonly string[] = [last]) =>
    causeOf(() => readLedger(all, { ctx: test.ledger.ctx, held }))
  return { test, server, shared, last, given, at, entryAt, only, more, replaced, begun, read }
}

const signedAnew = (entry: object, by: Key, purpose: 'keyring' | 'object'): string => {
  const { sig: _sig, from: _from, ...rest } = entry as Record<string, unknown>
  return canonicalText(signBy(purpose, rest, by))
}

describe('a server that is not to be trusted', async () => {
  const { test, server, shared, last, given, at, entryAt, only, more, replaced, begun, read } = await setting()

  it('is believed when it gives what was given to it', async () => expect(await read(given)).toBe('taken'))

  it('cannot put a key of its own in an officer’s place', async () => {
    const keyring = entryAt(0)
    const own = { ...keyring, holders: [server.record], leads: [keyId(server.record)] }
    expect(await read(replaced(0, { text: canonicalText(own) }), [])).toBe('seal.truncated')
    expect(await read(only({ ...at(0), text: canonicalText(own) }), [])).toBe('seal.bad-signature')
    expect(await read(only({ ...at(0), text: signedAnew(own, server, 'keyring') }), [])).toBe('seal.no-authority')
    expect(await read(begun({ founder: server.record }))).toBe('seal.unknown-key')
    const begin = canonicalText(signBy('case', { ...omitSigned(given.begin.text), founder: server.record }, server))
    expect(await read({ ...given, begin: { ...given.begin, text: begin } })).toBe('seal.wrong-context')
  })

  it('cannot add a reader', async () => {
    const readers = test.readers({ holders: [test.founder, server] }, { replaces: [shared] })
    expect(await read(more(await writeKeyring(server, test.standing(), readers)))).toBe('seal.no-authority')
    // The officer signed for two; the file is for three.
    const content = paddedJson({})
    const payload = await sealTo(
      [test.founder, await testKey(2), test.recovery, server].map(({ record }) => record.recipient),
      content,
    )
    const text = signedAnew({ ...entryAt(0), payload: sha256Hex(payload) }, test.founder, 'keyring')
    expect(await read(only({ text, payload }), [])).toBe('seal.recipient-unsigned')
    // Nor name a reader whose key record somebody else made.
    const half = { ...server.record, recipient: (await testKey(3)).record.recipient }
    const named = await writeKeyring(test.founder, test.standing(), { ...readers, holders: [test.founder.record, half] })
    expect(await read(more(named))).toBe('seal.bad-signature')
    const recovery = { ...test.recovery.record, madeAt: '2026-03-01T09:00:00.001Z' }
    expect(await read(more(await writeKeyring(test.founder, test.standing(), { ...readers, recovery })))).toBe('seal.bad-signature')
  })

  it('cannot put another recovery in the place of the office’s', async () => {
    const recovery = (await testKey(67, 'recovery')).record
    expect(await read(begun({ recovery }))).toBe('seal.bad-signature')
    const readers = test.readers({ holders: [test.founder] }, { replaces: [shared], recovery })
    const member = await testKey(2)
    const swapped = await writeKeyring(member, test.standing(), readers)
    expect(await read(more(swapped))).toBe('seal.no-authority')
  })

  it('cannot bring an entry of one case into another', async () => {
    const other = await newTestCase()
    await other.write(other.first, note('of another case'))
    const [foreign] = other.stored().entries
    if (!foreign) throw new Error('none')
    expect(await read(more(foreign))).toBe('seal.wrong-context')
    expect(await read(other.stored(), [])).toBe('seal.wrong-context')
    const moved = { ...(JSON.parse(foreign.text) as Entry), ctx: test.ledger.ctx, prev: test.ledger.heads, keyring: shared }
    expect(await read(more({ ...foreign, text: canonicalText(moved) }))).toBe('seal.bad-signature')
  })

  it('cannot leave out what later entries build upon, nor what the device has seen', async () => {
    expect(await read(only(...given.entries.filter((_, index) => index !== 1)))).toBe('seal.truncated')
    expect(await read(only(...given.entries.slice(0, -1)))).toBe('seal.rollback')
    expect(await read(only(...given.entries.slice(0, -1)), [])).toBe('taken')
    expect(await read(only(), [last])).toBe('seal.rollback')
    expect(await causeOf(() => test.ledger.take({ ...at(2), text: canonicalText({ ...entryAt(2), prev: ['0'.repeat(64)] }) }))).toBe(
      'seal.truncated',
    )
  })

  it('cannot change what an entry says of itself', async () => {
    for (const over of [{ at: '2020-01-01T00:00:00.000Z' }, { from: keyId(test.recovery.record) }, { prev: [] }, { keyring: last }]) {
      const cause = await read(replaced(2, { text: canonicalText({ ...entryAt(2), ...over }) }), [])
      expect(['seal.bad-signature', 'seal.unknown-key', 'seal.old-keyring']).toContain(cause)
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(at(2).text.length - 1), fc.constantFrom('0', 'a', 'Z', '"', ' ', '}'), async (place, letter) => {
        const text = at(2).text.slice(0, place) + letter + at(2).text.slice(place + 1)
        fc.pre(text !== at(2).text)
        expect(await read(replaced(2, { text }), [])).not.toBe('taken')
      }),
      { numRuns: 100 },
    )
  })

  it('cannot change, exchange or leave out sealed content', async () => {
    for (const payload of [at(1).payload, at(2).payload.with(300, 0), new Uint8Array()])
      expect(await read(replaced(2, { payload }))).toBe('seal.altered')
    expect(await read({ ...given, begin: { ...given.begin, payload: at(1).payload } })).toBe('seal.altered')
  })

  it('cannot pass off a page, or anything else, as data', async () => {
    expect(await read({ ...given, begin: { text: PAGE, payload: utf8ToBytes(PAGE) } })).toBe('seal.unreadable')
    expect(await read(replaced(1, { text: PAGE, payload: utf8ToBytes(PAGE) }), [])).toBe('seal.unreadable')
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 60 }), async (text) => {
        expect(await read(replaced(1, { text }), [])).toBe('seal.unreadable')
      }),
      { numRuns: 50 },
    )
    for (const text of [
      'null',
      '[]',
      '{}',
      '{"type":"object","v":1}',
      canonicalText({ ...entryAt(1), more: 1 }),
      `${'['.repeat(40)}${']'.repeat(40)}`,
    ])
      expect(await read(replaced(1, { text }), [])).toBe('seal.unreadable')
    for (const over of [{ at: '2026-03-02T14:00:00Z' }, { prev: [last, last] }, { prev: [last, '0'.repeat(64)] }])
      expect(await read(replaced(1, { text: canonicalText({ ...entryAt(1), ...over }) }), [])).toBe('seal.unreadable')
    expect(await read(replaced(1, { text: canonicalText({ ...entryAt(1), v: 2 }) }), [])).toBe('seal.unknown-version')
    expect(await read(replaced(1, { text: ' '.repeat(256 * 1024 + 1) }), [])).toBe('seal.too-large')
  })
})

const omitSigned = (text: string): object => {
  const { sig: _sig, from: _from, ...rest } = JSON.parse(text) as Record<string, unknown>
  return rest
}

describe('somebody who may write', () => {
  it('cannot write after the readers changed to those of before, nor where they are no reader', async () => {
    const { test, shared, given } = await setting()
    const [member, other] = [await testKey(2), await testKey(3)]
    const write = (by: Key) => writeObject(by, test.standing(), { keyring: test.keyring(shared), object: note('late', 3) })
    expect(await causeOf(async () => readLedger({ ...given, entries: [...given.entries, await write(other)] }))).toBe('seal.unknown-key')
    await test.change(test.founder, { holders: [test.founder] }, { replaces: [shared] })
    expect(await causeOf(async () => test.ledger.take(await write(member)))).toBe('seal.old-keyring')
    expect(await causeOf(async () => test.ledger.take(await write(test.founder)))).toBe('seal.old-keyring')
  })

  it('names each reader once, leads among the readers, recovery apart from them, and each key for what it is', async () => {
    const { test, shared } = await setting()
    const [member, office] = [await testKey(2), await testKey(8, 'recovery')]
    const change = (named: Parameters<typeof test.readers>[0], over = {}) =>
      causeOf(() => test.change(test.founder, named, { replaces: [shared], ...over }))
    expect(await change({ holders: [test.founder, test.founder] })).toBe('seal.recipient-unsigned')
    expect(await change({ holders: [test.founder], leads: [member] })).toBe('seal.recipient-unsigned')
    expect(await change({ holders: [test.founder], leads: [test.founder, test.founder] })).toBe('seal.recipient-unsigned')
    expect(await change({ holders: [test.founder, office] })).toBe('seal.recipient-unsigned')
    expect(await change({ holders: [test.founder] }, { recovery: member.record })).toBe('seal.no-recovery')
    expect(await change({ holders: [test.founder] }, { recovery: (await testKey(1, 'recovery')).record })).toBe('seal.recipient-unsigned')
  })

  it('has a measure in bytes, and fills nobody’s but their own', async () => {
    const { test, shared, given } = await setting()
    const half = 128 * 1024 * 1024
    const ledger = await readLedger(given)
    const member = await testKey(2)
    const write = (by: Key, at: number) => writeObject(by, test.standing(), { keyring: test.keyring(shared), object: note('x', at) })
    const recall = async (by: Key, at: number, size: number) => {
      const { text, payload } = await write(by, at)
      return causeOf(() => ledger.recall(text, payload, size))
    }
    expect(await recall(member, 3, half)).toBe('taken')
    expect(await recall(member, 4, half + 1)).toBe('seal.too-large')
    expect(await recall(member, 5, half)).toBe('taken')
    expect(await causeOf(async () => ledger.take(await write(member, 6)))).toBe('seal.too-large')
    expect(await causeOf(async () => ledger.take(await write(test.founder, 7)))).toBe('taken')
  })

  it('cannot bring an old key back under a new keyring', async () => {
    const { test, shared } = await setting()
    const { epoch } = test.keyring(shared).keyring
    const written = await writeKeyring(test.founder, test.standing(), test.readers({ holders: [test.founder] }, { replaces: [shared] }))
    for (const other of [epoch, test.founder.record.recipient, test.recovery.record.recipient]) {
      const text = signedAnew({ ...(JSON.parse(written.text) as object), epoch: other }, test.founder, 'keyring')
      expect(await causeOf(() => test.ledger.take({ ...written, text }))).toBe('seal.recipient-unsigned')
    }
  })

  it('who seals what was never signed for spoils that entry and no other', async () => {
    const { test, shared } = await setting()
    const { epoch } = test.keyring(shared).keyring
    const entry = { v: 1 as const, type: 'object' as const, ctx: test.ledger.ctx, prev: test.ledger.heads, at: test.at, keyring: shared }
    const head = { ...entry, from: keyId(test.founder.record) }
    const put = async (payload: Uint8Array) => {
      const text = canonicalText(signBy('object', { ...entry, payload: sha256Hex(payload) }, test.founder))
      return (await test.ledger.take({ text, payload })).hash
    }
    const raw = (text: string) => utf8ToBytes(text.padEnd(4096))
    const inHead = (text: string) => raw(`{"head":${text},"object":{"content":1,"id":"${note('x').id}","kind":"note","parents":[]}}`)
    const spoilt: readonly (readonly [string, string])[] = [
      [
        await put(await sealTo([epoch], paddedJson({ head: { ...head, at: '2020-01-01T00:00:00.000Z' }, object: note('moved') }))),
        'seal.wrong-context',
      ],
      [
        await put(await sealTo([test.recovery.record.recipient], paddedJson({ head, object: note('to another') }))),
        'seal.recipient-unsigned',
      ],
      [await put(await sealTo([epoch], paddedJson({ head, object: { ...note('x'), id: 'no uuid' } }))), 'seal.unreadable'],
      [await put(await sealTo([epoch], raw('{"no":"form"}'))), 'seal.unreadable'],
      [await put(await sealTo([epoch], inHead('"\\ud800"'))), 'seal.unreadable'],
      [await put(await sealTo([epoch], inHead('1e400'))), 'seal.unreadable'],
      [await put(await sealTo([epoch], raw('['.repeat(4000)))), 'seal.unreadable'],
    ]
    const opened = await openLedger(test.ledger, test.founder)
    expect(opened.quarantined.map(({ entry: hash, code }) => [hash, code])).toEqual(spoilt)
    expect(await notesOf(test.ledger, test.founder)).toEqual(['first', 'second'])
    const short = await sealTo([epoch], utf8ToBytes('short'))
    expect(await causeOf(() => put(short))).toBe('seal.recipient-unsigned')
  })

  it('who hands on a wrong key of earlier epochs is seen, and what is right of the keyring counts', async () => {
    const { test, shared } = await setting()
    const earlier = [
      { keyring: shared, identity: (await testKey(8)).secret },
      { keyring: '0'.repeat(64), identity: (await testKey(8)).secret },
    ]
    const wrong = await test.change(test.founder, { holders: [test.founder] }, { replaces: [shared], earlier })
    await test.write(wrong, note('third', 2))
    const opened = await openLedger(test.ledger, test.founder)
    const line = { entry: wrong, from: keyId(test.founder.record), code: 'seal.wrong-context' }
    expect(opened.quarantined).toEqual([line, line])
    expect(await notesOf(test.ledger, test.founder)).toEqual(['first', 'second', 'third'])
  })

  it('who says that a compartment is another than it was, or gives another key than the signed one, is put aside', async () => {
    const { test, shared } = await setting()
    const renamed = await test.change(test.founder, { holders: [test.founder] }, { replaces: [shared], kind: 'protection' })
    const sealed = await writeKeyring(test.founder, test.standing(), test.readers({ holders: [test.founder] }, { replaces: [renamed] }))
    const { payload: _payload, sig: _sig, ...head } = JSON.parse(sealed.text) as Entry
    const content = paddedJson({ head, kind: 'building', identity: secretOf(new Uint8Array(32).fill(5)), earlier: [] })
    const payload = await sealTo([test.founder.record.recipient, test.recovery.record.recipient], content)
    const text = signedAnew({ ...head, payload: sha256Hex(payload) }, test.founder, 'keyring')
    const false_ = (await test.ledger.take({ text, payload })).hash
    const opened = await openLedger(test.ledger, test.founder)
    expect(opened.quarantined.map(({ entry, code }) => [entry, code])).toEqual([
      [renamed, 'seal.wrong-context'],
      [false_, 'seal.wrong-context'],
    ])
    expect(opened.kindOf(test.first)).toBe('building')
    expect(await notesOf(test.ledger, test.founder)).toEqual(['first', 'second'])
  })
})
