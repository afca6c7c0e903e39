import { hexToBytes } from '@noble/hashes/utils.js'
import { bech32 } from '@scure/base'
import { describe, expect, it } from 'vitest'
import { sealTo } from '../age-file.ts'
import { canonicalText, sha256Hex } from '../canonical.ts'
import { type Key, keyId, makeKey, signBy } from '../key.ts'
import { paddedJson } from '../padding.ts'
import { causeOf } from '../refused.fixture.ts'
import { newTestCase, note, notesOf, testKey } from '../seal.fixture.ts'
import { openLedger } from './opened.ts'
import { everNamed, inForceOf, presentReaders } from './readers.ts'
import { giveByRecovery } from './recover.ts'

const AT = '2026-03-02T17:00:00.000Z'

/** A case that its founder led with another, whom they have removed; `before` is what that one knew. */
const setting = async () => {
  const test = await newTestCase()
  const other = await testKey(2)
  const both = { holders: [test.founder, other], leads: [test.founder, other] }
  const shared = await test.change(test.founder, both)
  const before = [...test.ledger.heads]
  const begin = (by: Key, prev = test.ledger.heads) =>
    test.change(by, { holders: [by, ...(by === test.founder ? [] : [test.founder])] }, { kind: 'identity', replaces: [], prev })
  const remove = () =>
    test.change(
      test.founder,
      { holders: [test.founder] },
      {
        replaces: inForceOf(test.ledger, test.first)
          .map(({ hash }) => hash)
          .toSorted(),
      },
    )
  return { test, other, both, shared, before, begin, remove }
}

describe('who was removed', () => {
  it('begins no compartment as if it were before, so that nothing is sealed to them any more', async () => {
    const { test, other, before, begin, remove } = await setting()
    await remove()
    const late = await begin(other, before)
    expect(inForceOf(test.ledger, late)).toEqual([])
    expect(test.ledger.standing.voided.has(late)).toBe(true)
    await test.write(late, note('x'), { by: other, prev: [late] })
    expect((await openLedger(test.ledger, test.founder)).quarantined).toMatchObject([
      { from: keyId(other.record), code: 'seal.no-authority' },
    ])
    expect(presentReaders(test.ledger)).toEqual(new Set([keyId(test.founder.record)]))
  })

  it('keeps what they began while they led, and is handed out the case by it no more', async () => {
    const { test, other, begin, remove } = await setting()
    const own = await test.change(other, { holders: [other] }, { kind: 'identity', replaces: [] })
    const given = await begin(test.founder)
    const withOther = await test.change(test.founder, { holders: [test.founder, other] }, { kind: 'identity', replaces: [given] })
    expect(presentReaders(test.ledger).has(keyId(other.record))).toBe(true)
    await remove()
    expect(inForceOf(test.ledger, own)).toHaveLength(1)
    // By the one that the founder leads they still read: it has to be closed to them too.
    expect(presentReaders(test.ledger).has(keyId(other.record))).toBe(true)
    await test.change(test.founder, { holders: [test.founder] }, { kind: 'identity', replaces: [withOther] })
    expect(presentReaders(test.ledger)).toEqual(new Set([keyId(test.founder.record)]))
    expect(everNamed(test.ledger).has(keyId(other.record))).toBe(true)
  })

  it('is no stranger to whom only a further compartment was given: that one is handed out the case', async () => {
    const { test, begin } = await setting()
    const liaison = await testKey(5)
    const given = await begin(test.founder)
    const leads = [liaison, test.founder]
    const shared = await test.change(test.founder, { holders: leads, leads: [test.founder] }, { kind: 'identity', replaces: [given] })
    expect(presentReaders(test.ledger).has(keyId(liaison.record))).toBe(true)
    const own = await test.change(test.founder, { holders: leads, leads }, { kind: 'protection', replaces: [] })
    await test.change(liaison, { holders: [liaison], leads: [liaison] }, { kind: 'protection', replaces: [own] })
    await test.change(test.founder, { holders: [test.founder] }, { kind: 'identity', replaces: [shared] })
    // What they lead alone by now was given to them apart from the case, which they never read.
    expect(presentReaders(test.ledger).has(keyId(liaison.record))).toBe(true)
  })

  it('names nobody by a keyring that does not count', async () => {
    const { test, other, shared, before, remove } = await setting()
    const stranger = await testKey(6)
    await remove()
    await test.change(
      other,
      { holders: [test.founder, other, stranger], leads: [test.founder, other] },
      { replaces: [shared], prev: before },
    )
    expect(everNamed(test.ledger).has(keyId(stranger.record))).toBe(false)
    expect(presentReaders(test.ledger)).toEqual(new Set([keyId(test.founder.record)]))
  })

  it('writes late for good: neither a later change of readers nor their own return and removal makes it count', async () => {
    const { test, other, both, shared, before, remove } = await setting()
    const first = await test.write(shared, note('true'))
    const without = await remove()
    const late = await test.write(shared, note('false', 0, [first]), { by: other, prev: [first] })
    const texts = () => notesOf(test.ledger, test.founder)
    expect(await texts()).toEqual(['true'])
    const third = await testKey(3)
    const added = await test.change(test.founder, { holders: [test.founder, third] }, { replaces: [without] })
    expect(await texts()).toEqual(['true'])
    const back = await test.change(test.founder, both, { replaces: [added] })
    await test.change(test.founder, { holders: [test.founder] }, { replaces: [back] })
    expect(await texts()).toEqual(['true'])
    expect(test.ledger.isLate(late, test.ledger.standing)).toBe(true)
    expect(before.length).toBeGreaterThan(0)
  })

  it('does not come back by a recovery of theirs: of two, whoever leads first says which it is', async () => {
    const { test, other, both, shared, before } = await setting()
    const paper = await testKey(8, 'recovery')
    const renewed = await test.change(test.founder, both, { replaces: [shared], recovery: paper.record })
    const old = await test.change(other, both, { replaces: [shared], prev: before })
    const settle = (by: Key, recovery: Key) =>
      causeOf(() => test.change(by, both, { replaces: [renewed, old].toSorted(), recovery: recovery.record }))
    expect(await settle(other, test.recovery)).toBe('seal.no-recovery')
    expect(await settle(other, paper)).toBe('seal.no-recovery')
    expect(await settle(test.founder, paper)).toBe('taken')
  })
})

describe('what is in the way of the others', () => {
  it('is passed over by recovery: a compartment that was sealed to another in its place keeps nobody from the rest', async () => {
    const { test, other } = await setting()
    const fake = await makeKey({ kind: 'recovery', madeAt: AT })
    const head = {
      v: 1,
      type: 'keyring',
      ctx: test.ledger.ctx,
      prev: [...test.ledger.heads],
      at: AT,
      replaces: [],
      holders: [other.record],
      leads: [keyId(other.record)],
      recovery: test.recovery.record,
      epoch: (await makeKey({ kind: 'officer', madeAt: AT })).record.recipient,
    }
    const payload = await sealTo([other.record.recipient, fake.record.recipient], paddedJson({ head }))
    const text = canonicalText(signBy('keyring', { ...head, payload: sha256Hex(payload) }, other))
    const junk = await test.ledger.take({ text, payload })
    const heir = await testKey(4)
    expect(await giveByRecovery(test.ledger, test.recovery, { heir: heir.record, at: AT })).toEqual([junk.hash])
    expect(inForceOf(test.ledger, test.first).flatMap(({ keyring }) => keyring.holders.map(keyId))).toEqual([keyId(heir.record)])
  })

  it('is no measure that an honest case comes to: many identities, each given twice, and somebody removed from the case', async () => {
    const test = await newTestCase()
    const [second, third] = [await testKey(2), await testKey(3)]
    const shared = await test.change(test.founder, { holders: [test.founder, second, third] })
    for (let n = 0; n < 110; n += 1) {
      const one = await test.change(test.founder, { holders: [test.founder] }, { kind: 'identity', replaces: [] })
      const two = await test.change(test.founder, { holders: [test.founder, second] }, { kind: 'identity', replaces: [one] })
      await test.change(test.founder, { holders: [test.founder, second, third] }, { kind: 'identity', replaces: [two] })
    }
    expect(await causeOf(() => test.change(test.founder, { holders: [test.founder, third] }, { replaces: [shared] }))).toBe('taken')
  }, 60_000)

  it('is bounded by how often one author changes readers at all: everybody who takes an entry looks at each of these changes', async () => {
    const test = await newTestCase()
    const from = keyId(test.founder.record)
    // What is recalled was checked before, so that no signature has to be made.
    const recall = async (at: number, replaces: readonly string[]) => {
      const head = {
        v: 1,
        type: 'keyring',
        ctx: test.ledger.ctx,
        prev: replaces,
        at: AT,
        from,
        payload: sha256Hex(`${at}`),
        sig: '0'.repeat(128),
      }
      const readers = { replaces, holders: [test.founder.record], leads: [from], recovery: test.recovery.record }
      const epoch = bech32.encode('age', bech32.toWords(hexToBytes(sha256Hex(`epoch ${at}`))))
      const text = canonicalText({ ...head, ...readers, epoch })
      const cause = await causeOf(() => test.ledger.recall(text))
      return { hash: sha256Hex(text), cause }
    }
    const begun: string[] = []
    for (let at = 0; at < 16; at += 1) begun.push((await recall(at, [])).hash)
    for (let at = 16; at < 4_000; at += 1) {
      const { cause } = await recall(at, [begun[at % 16] ?? ''])
      if (cause !== 'taken') throw new Error(`${at}: ${cause}`)
    }
    expect((await recall(4_000, [begun[0] ?? ''])).cause).toBe('seal.too-large')
  }, 120_000)
})
