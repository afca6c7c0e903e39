import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyId } from '../key.ts'
import { causeOf } from '../refused.fixture.ts'
import { newTestCase, note, notesOf, TestCase, testKey } from '../seal.fixture.ts'
import { headsOf, openLedger } from './opened.ts'
import { readLedger } from './read-ledger.ts'
import { newCompartment, writeObject } from './write.ts'

describe('a case of one officer', () => {
  it('is read by the officer and by recovery, and by nobody else', async () => {
    const test = await newTestCase()
    const building = await test.readers()
    await test.write(building, note('bus ticket'))
    await test.write(building, note('phone', 1))
    for (const key of [test.founder, test.recovery]) expect(await notesOf(test.ledger, key)).toEqual(['bus ticket', 'phone'])
    expect(await causeOf(async () => openLedger(test.ledger, await testKey(2)))).toBe('seal.no-key')
  })

  it('is named by how it began', async () => {
    const [one, other] = [await newTestCase(), await newTestCase()]
    expect(one.ledger.ctx).not.toBe(other.ledger.ctx)
    const { begin, entries } = one.stored()
    expect(readLedger({ begin, entries }, { ctx: one.ledger.ctx }).size).toBe(0)
    expect(await causeOf(() => readLedger({ begin, entries }, { ctx: other.ledger.ctx }))).toBe('seal.wrong-context')
  })

  it('needs a recovery that is another key', async () => {
    const founder = await testKey(1)
    expect(await causeOf(() => new TestCase(founder, founder))).toBe('seal.no-recovery')
    const officer = await testKey(2)
    expect(await causeOf(() => new TestCase(founder, officer))).toBe('seal.no-recovery')
  })

  it('keeps every version of a thing; two made at once stand side by side until one takes their place', async () => {
    const test = await newTestCase()
    const building = await test.readers()
    const first = await test.write(building, note('one'))
    const prev = test.ledger.heads
    const store = async (text: string, parents: readonly string[], from = prev) =>
      test.ledger.take(
        await writeObject(test.founder, test.standing(from), { keyring: test.keyring(building), object: note(text, 0, parents) }),
      ).hash
    const [left, right] = [await store('left', [first]), await store('right', [first])]
    expect(test.ledger.heads).toEqual([left, right].toSorted())
    const versions = async () => headsOf((await openLedger(test.ledger, test.founder)).versions)
    const texts = async () => [...(await versions()).values()].flat().map(({ content }) => (content as { text: string }).text)
    expect((await texts()).toSorted()).toEqual(['left', 'right'])
    await store('both', [left, right], test.ledger.heads)
    expect(await texts()).toEqual(['both'])
    expect(await notesOf(test.ledger, test.founder)).toEqual(['both', 'left', 'one', 'right'])
  })

  it('is the same in whatever order its entries come', async () => {
    const test = await newTestCase()
    const building = await test.readers()
    for (let at = 0; at < 6; at += 1) await test.write(building, note(`note ${at}`, at))
    const { begin, entries } = test.stored()
    fc.assert(
      fc.property(fc.shuffledSubarray([...entries], { minLength: entries.length }), (shuffled) => {
        const again = readLedger({ begin, entries: shuffled })
        expect(again.heads).toEqual(test.ledger.heads)
        expect(again.size).toBe(entries.length)
      }),
    )
    expect(readLedger({ begin, entries: [...entries, ...entries] }).size).toBe(entries.length)
  })
})

describe('compartments', () => {
  it('one key never opens the whole case: what is sealed for protection stays closed to who builds', async () => {
    const test = await newTestCase()
    const liaison = await testKey(2)
    const building = await test.readers({ holders: [test.founder.record, liaison.record] })
    const protection = await test.readers({ kind: 'protection', holders: [liaison.record], leads: [keyId(liaison.record)] }, liaison)
    await test.write(building, note('ticket'))
    await test.write(protection, note('safe contact', 1), liaison)
    expect(await notesOf(test.ledger, test.founder)).toEqual(['ticket'])
    expect(await notesOf(test.ledger, liaison)).toEqual(['safe contact', 'ticket'])
    const opened = await openLedger(test.ledger, test.founder)
    const [protectionOf] = [test.ledger.entry(protection)?.entry].flatMap((entry) => (entry?.type === 'keyring' ? [entry.compartment] : []))
    expect(opened.kindOf(protectionOf ?? '')).toBeUndefined()
  })

  it('who comes later reads from the epoch that was chosen on; who is left out reads nothing new', async () => {
    const test = await newTestCase()
    const [second, compartment] = [await testKey(2), newCompartment()]
    const lead = [keyId(test.founder.record)]
    const alone = await test.readers({ compartment })
    await test.write(alone, note('before'))
    const both = await test.readers({ compartment, holders: [test.founder.record, second.record], leads: lead })
    await test.write(both, note('together', 1))
    const opened = await openLedger(test.ledger, test.founder)
    const after = await test.readers({ compartment, earlier: opened.earlierOf(compartment) })
    await test.write(after, note('after', 2))
    expect(await notesOf(test.ledger, second)).toEqual(['together'])
    expect(await notesOf(test.ledger, test.founder)).toEqual(['after', 'before', 'together'])
    expect(await notesOf(test.ledger, test.recovery)).toEqual(['after', 'before', 'together'])
  })
})

describe('recovery', () => {
  it('gives a case whose officer is gone to another, who reads all and writes on', async () => {
    const test = await newTestCase()
    const compartment = newCompartment()
    const building = await test.readers({ compartment })
    await test.write(building, note('what the lost officer wrote'))
    const successor = await testKey(5)
    const opened = await openLedger(test.ledger, test.recovery)
    const given = await test.readers(
      { compartment, holders: [successor.record], leads: [keyId(successor.record)], earlier: opened.earlierOf(compartment) },
      test.recovery,
    )
    await test.write(given, note('what comes after', 1), successor)
    expect(await notesOf(test.ledger, successor)).toEqual(['what comes after', 'what the lost officer wrote'])
    expect(await notesOf(test.ledger, test.founder)).toEqual(['what the lost officer wrote'])
  })
})
