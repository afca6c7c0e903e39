import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyId } from '../key.ts'
import { causeOf } from '../refused.fixture.ts'
import { newTestCase, note, notesOf, testCaseOf, testKey } from '../seal.fixture.ts'
import { Ledger } from './ledger.ts'
import { headsOf, openLedger } from './opened.ts'
import { readLedger } from './read-ledger.ts'
import { writeObject } from './write.ts'

describe('a case of one officer', () => {
  it('is read by the officer and by recovery, and by nobody else', async () => {
    const test = await newTestCase()
    await test.write(test.first, note('bus ticket'))
    await test.write(test.first, note('phone', 1))
    for (const key of [test.founder, test.recovery]) expect(await notesOf(test.ledger, key)).toEqual(['bus ticket', 'phone'])
    expect(await causeOf(async () => openLedger(test.ledger, await testKey(2)))).toBe('seal.no-key')
  })

  it('is named by how it began', async () => {
    const [one, other] = [await newTestCase(), await newTestCase()]
    expect(one.ledger.ctx).not.toBe(other.ledger.ctx)
    const stored = one.stored()
    expect((await readLedger(stored, { ctx: one.ledger.ctx })).size).toBe(0)
    expect(await causeOf(() => readLedger(stored, { ctx: other.ledger.ctx }))).toBe('seal.wrong-context')
  })

  it('needs a recovery that is a key for that, and another than its founder’s', async () => {
    const [founder, officer, recovery] = [await testKey(1), await testKey(2), await testKey(9, 'recovery')]
    expect(await causeOf(() => testCaseOf(founder, officer))).toBe('seal.no-recovery')
    expect(await causeOf(async () => testCaseOf(founder, await testKey(1, 'recovery')))).toBe('seal.no-recovery')
    expect(await causeOf(() => testCaseOf(recovery, recovery))).toBe('seal.unknown-key')
    expect(await causeOf(() => testCaseOf(founder, recovery))).toBe('taken')
  })

  it('keeps every version of a thing; two made at once stand side by side until one takes their place', async () => {
    const test = await newTestCase()
    const first = await test.write(test.first, note('one'))
    const prev = test.ledger.heads
    const left = await test.write(test.first, note('left', 0, [first]), { prev })
    const right = await test.write(test.first, note('right', 0, [first]), { prev })
    expect(test.ledger.heads).toEqual([left, right].toSorted())
    const heads = async () => headsOf((await openLedger(test.ledger, test.founder)).versions)
    const texts = async () => (await heads()).map(({ content }) => (content as { text: string }).text).toSorted()
    expect(await texts()).toEqual(['left', 'right'])
    await test.write(test.first, note('both', 0, [left, right]))
    expect(await texts()).toEqual(['both'])
    expect(await notesOf(test.ledger, test.founder)).toEqual(['both', 'left', 'one', 'right'])
  })

  it('is the same in whatever order its entries come, and however often', async () => {
    const test = await newTestCase()
    const prev = test.ledger.heads
    for (let at = 0; at < 3; at += 1) await test.write(test.first, note(`branch ${at}`, at), { prev })
    for (let at = 0; at < 3; at += 1) await test.write(test.first, note(`note ${at}`, at))
    const { begin, entries } = test.stored()
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...entries], { minLength: entries.length }), async (shuffled) => {
        const again = await readLedger({ begin, entries: shuffled })
        expect(again.heads).toEqual(test.ledger.heads)
        expect(again.size).toBe(entries.length)
      }),
      { numRuns: 20 },
    )
    expect((await readLedger({ begin, entries: [...entries, ...entries] })).size).toBe(entries.length)
  })

  it('does not change with what it was handed', async () => {
    const test = await newTestCase()
    await test.write(test.first, note('as it was'))
    const { begin, entries } = test.stored()
    const ledger = await readLedger({ begin, entries })
    for (const { payload } of [begin, ...entries]) payload.fill(0)
    expect(await notesOf(ledger, test.founder)).toEqual(['as it was'])
  })
})

describe('a version takes the place of one of the same thing alone', () => {
  it('not of another thing, of another kind, or of another compartment', async () => {
    const test = await newTestCase()
    const liaison = await testKey(2)
    const protection = await test.change(test.founder, { holders: [test.founder, liaison] }, { replaces: [], kind: 'protection' })
    const evidence = await test.write(test.first, note('evidence'))
    const contact = await test.write(protection, note('safe contact', 0), { by: liaison })
    await test.write(test.first, note('harmless', 1, [evidence, contact]))
    await test.write(test.first, { ...note('of another kind', 0, [evidence]), kind: 'person' })
    const { versions } = await openLedger(test.ledger, test.founder)
    expect(
      headsOf(versions)
        .map(({ content }) => (content as { text: string }).text)
        .toSorted(),
    ).toEqual(['evidence', 'harmless', 'of another kind', 'safe contact'])
  })
})

describe('compartments', () => {
  it('one key never opens the whole case: what is sealed for protection stays closed to who builds', async () => {
    const test = await newTestCase()
    const liaison = await testKey(2)
    const begun = await test.change(test.founder, { holders: [liaison] }, { replaces: [], kind: 'protection' })
    // Who began it knows its first key, so nothing is written under that.
    expect(await causeOf(() => test.write(begun, note('safe contact'), { by: liaison }))).toBe('seal.no-authority')
    const own = await test.change(liaison, { holders: [liaison] }, { replaces: [begun], kind: 'protection' })
    await test.write(own, note('safe contact', 1), { by: liaison })
    await test.write(test.first, note('ticket'))
    expect(await notesOf(test.ledger, test.founder)).toEqual(['ticket'])
    expect(await notesOf(test.ledger, liaison)).toEqual(['safe contact'])
    expect(await notesOf(test.ledger, test.recovery)).toEqual(['safe contact', 'ticket'])
    expect((await openLedger(test.ledger, test.founder)).kindOf(begun)).toBeUndefined()
    expect((await openLedger(test.ledger, liaison)).kindOf(begun)).toBe('protection')
  })

  it('who comes later reads from the epoch that was chosen on; who is left out reads nothing new', async () => {
    const test = await newTestCase()
    const second = await testKey(2)
    await test.write(test.first, note('before'))
    const both = await test.change(test.founder, { holders: [test.founder, second] })
    await test.write(both, note('together', 1))
    const opened = await openLedger(test.ledger, test.founder)
    const after = await test.change(test.founder, { holders: [test.founder] }, { replaces: [both], earlier: opened.earlierOf(test.first) })
    await test.write(after, note('after', 2))
    expect(await notesOf(test.ledger, second)).toEqual(['together'])
    expect(await notesOf(test.ledger, test.founder)).toEqual(['after', 'before', 'together'])
    expect(await notesOf(test.ledger, test.recovery)).toEqual(['after', 'before', 'together'])
    const third = await testKey(3)
    const all = await test.change(
      test.founder,
      { holders: [test.founder, third] },
      { replaces: [after], earlier: opened.earlierOf(test.first) },
    )
    await test.write(all, note('with the third', 3))
    expect(await notesOf(test.ledger, third)).toEqual(['before', 'together', 'with the third'])
  })
})

describe('recovery', () => {
  it('gives a case whose officer is gone to another, who reads all and writes on', async () => {
    const test = await newTestCase()
    await test.write(test.first, note('what the lost officer wrote'))
    const successor = await testKey(5)
    const opened = await openLedger(test.ledger, test.recovery)
    const given = await test.change(test.recovery, { holders: [successor] }, { earlier: opened.earlierOf(test.first) })
    await test.write(given, note('what comes after', 1), { by: successor })
    expect(await notesOf(test.ledger, successor)).toEqual(['what comes after', 'what the lost officer wrote'])
    expect(await notesOf(test.ledger, test.founder)).toEqual(['what the lost officer wrote'])
  })

  it('is changed by who leads first, and by recovery itself; by nobody else', async () => {
    const test = await newTestCase()
    const [second, other] = [await testKey(2), await testKey(8, 'recovery')]
    const both = { holders: [test.founder, second], leads: [test.founder, second] }
    const shared = await test.change(test.founder, both)
    expect(await causeOf(() => test.change(second, both, { replaces: [shared], recovery: other.record }))).toBe('seal.no-recovery')
    const renewed = await test.change(test.founder, both, { replaces: [shared], recovery: other.record })
    await test.write(renewed, note('of the new recovery'))
    expect(await notesOf(test.ledger, other)).toEqual(['of the new recovery'])
    expect(await causeOf(() => test.change(test.recovery, both, { replaces: [renewed], recovery: other.record }))).toBe('seal.no-authority')
    const again = await test.change(other, both, { replaces: [renewed] })
    // The recovery that went knows the key of the keyring that it made.
    expect(await causeOf(() => test.write(again, note('x', 1)))).toBe('seal.no-authority')
    const anew = await test.change(test.founder, both, { replaces: [again] })
    await test.write(anew, note('of the old one again', 1))
    expect(await notesOf(test.ledger, other)).toEqual(['of the new recovery'])
    expect(await notesOf(test.ledger, test.recovery)).toEqual(['of the old one again'])
  })
})

it('a key that is named nowhere is nobody of the case', async () => {
  const test = await newTestCase()
  const stranger = await testKey(7)
  expect(await causeOf(() => test.write(test.first, note('x'), { by: stranger }))).toBe('seal.unknown-key')
  expect(await causeOf(() => test.change(stranger, { holders: [stranger] }))).toBe('seal.no-authority')
  expect(await causeOf(() => test.change(stranger, { holders: [stranger] }, { replaces: [] }))).toBe('seal.no-authority')
  expect(await causeOf(() => test.write(test.first, note('x'), { by: test.recovery }))).toBe('seal.unknown-key')
  expect(keyId(stranger.record)).toHaveLength(32)
})

describe('a keeper who opens nothing', () => {
  it('recalls entries that it checked, and then judges new ones as one who has all of them', async () => {
    const test = await newTestCase()
    const [second, stranger] = [await testKey(2), await testKey(3)]
    const shared = await test.change(test.founder, { holders: [test.founder, second] })
    await test.write(shared, note('one'), { by: second })
    const { begin, entries } = test.stored()
    const keeper = await Ledger.begun(begin)
    for (const { text } of entries) await keeper.recall(text)
    expect(keeper.heads).toEqual(test.ledger.heads)
    const last = entries.length
    await test.write(shared, note('two', 1))
    const [next] = test.stored().entries.slice(last)
    if (!next) throw new Error('nothing was written')
    expect(await causeOf(() => keeper.take({ ...next, payload: next.payload.with(5, 0) }))).toBe('seal.altered')
    const by = { ctx: keeper.ctx, prev: keeper.heads, at: test.at }
    const strange = await writeObject(stranger, by, { keyring: test.keyring(shared), object: note('three', 2) })
    expect(await causeOf(() => keeper.take(strange))).toBe('seal.unknown-key')
    await keeper.take(next)
    expect(keeper.heads).toEqual(test.ledger.heads)
    expect(await causeOf(() => keeper.recall(next.text.replace('"v":1', '"v":2')))).toBe('seal.unknown-version')
  })
})
