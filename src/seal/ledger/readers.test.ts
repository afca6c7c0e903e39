import { describe, expect, it } from 'vitest'
import { keyId } from '../key.ts'
import { causeOf } from '../refused.fixture.ts'
import { newTestCase, note, notesOf, testKey } from '../seal.fixture.ts'
import { openLedger } from './opened.ts'
import { changeReaders, everRecovery, inForceOf, leads, type NewReaders } from './readers.ts'
import { giveByRecovery } from './recover.ts'

const AT = '2026-03-02T17:00:00.000Z'

describe('who reads a compartment', async () => {
  const [second, third] = [await testKey(2), await testKey(3)]
  const setting = async () => {
    const test = await newTestCase()
    const named = (...keys: (typeof second)[]): NewReaders => ({
      compartment: test.first,
      holders: keys.map(({ record }) => record),
      leads: [keyId(test.founder.record)],
    })
    const change = async (readers: NewReaders, by = test.founder) => {
      const opened = await openLedger(test.ledger, by)
      return (await test.ledger.take(await changeReaders({ ledger: test.ledger, opened }, { by, at: AT }, readers))).hash
    }
    return { test, named, change }
  }

  it('is added to, and who is added reads what was before', async () => {
    const { test, named, change } = await setting()
    await test.write(test.first, note('before'))
    const shared = await change(named(test.founder, second))
    await test.write(shared, note('after', 1), { by: second })
    for (const key of [test.founder, second, test.recovery]) expect(await notesOf(test.ledger, key)).toEqual(['after', 'before'])
    expect(leads(test.ledger, test.first, keyId(test.founder.record))).toBe(true)
    expect(leads(test.ledger, test.first, keyId(second.record))).toBe(false)
  })

  it('gives a reader who has it open what was written before they were added', async () => {
    const { test, named, change } = await setting()
    const shared = await change(named(test.founder, second))
    const apart = await test.change(test.founder, { holders: [test.founder] }, { kind: 'identity', replaces: [] })
    await test.write(apart, note('a name'))
    await test.write(shared, note('the case', 1))
    const opened = await openLedger(test.ledger, second)
    expect(opened.versions).toHaveLength(1)
    const by = await openLedger(test.ledger, test.founder)
    const both = { compartment: apart, holders: [test.founder.record, second.record], leads: [keyId(test.founder.record)] }
    const given = await changeReaders({ ledger: test.ledger, opened: by }, { by: test.founder, at: AT }, both)
    await opened.take(await test.ledger.take(given))
    expect(opened.versions.map(({ content }) => (content as { text: string }).text).toSorted()).toEqual(['a name', 'the case'])
    expect(opened.quarantined).toEqual([])
  })

  it('is taken from: who was removed keeps what they read, and reads nothing that is written later', async () => {
    const { test, named, change } = await setting()
    const shared = await change(named(test.founder, second, third))
    await test.write(shared, note('at 16:59'))
    const without = await change(named(test.founder, third))
    await test.write(without, note('at 17:01', 1))
    expect(await notesOf(test.ledger, second)).toEqual(['at 16:59'])
    for (const key of [test.founder, third, test.recovery]) expect(await notesOf(test.ledger, key)).toEqual(['at 16:59', 'at 17:01'])
  })

  it('is changed by those alone who lead it, and of no compartment that there is not', async () => {
    const { test, named, change } = await setting()
    await change(named(test.founder, second))
    expect(await causeOf(() => change(named(test.founder, second, third), second))).toBe('seal.no-authority')
    expect(await causeOf(() => change({ ...named(test.founder), compartment: 'f'.repeat(64) }))).toBe('seal.no-key')
  })

  it('is settled by one change where two were made at once', async () => {
    const { test, change, named } = await setting()
    const both = { ...named(test.founder, second), leads: [keyId(test.founder.record), keyId(second.record)] }
    const shared = await change(both)
    const prev = test.ledger.heads
    const readers = (holders: (typeof second)[]) =>
      test.change(test.founder, { holders, leads: [test.founder, second] }, { replaces: [shared], prev })
    await readers([test.founder, second, third])
    await readers([test.founder, second])
    expect(inForceOf(test.ledger, test.first)).toHaveLength(2)
    expect(leads(test.ledger, test.first, keyId(second.record))).toBe(true)
    await change(both, second)
    expect(inForceOf(test.ledger, test.first)).toHaveLength(1)
  })
})

describe('the recoveries of a case', () => {
  it('are all that it named, and none that somebody named who had been removed', async () => {
    const [test, heir] = [await newTestCase(), await testKey(2)]
    const [renewed, own] = [await testKey(7, 'recovery'), await testKey(8, 'recovery')]
    const first = await test.change(test.founder, { holders: [test.founder] }, { recovery: renewed.record })
    const before = test.ledger.heads
    await giveByRecovery(test.ledger, renewed, { heir: heir.record, at: AT })
    await test.change(test.founder, { holders: [test.founder] }, { prev: before, replaces: [first], recovery: own.record })
    expect([...everRecovery(test.ledger)].toSorted()).toEqual([test.recovery, renewed].map(({ record }) => keyId(record)).toSorted())
  })
})
