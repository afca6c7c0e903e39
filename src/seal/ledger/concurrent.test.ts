import { describe, expect, it } from 'vitest'
import { type Key, keyId } from '../key.ts'
import { causeOf } from '../refused.fixture.ts'
import { newTestCase, note, notesOf, type TestCase, testKey } from '../seal.fixture.ts'
import { openLedger } from './opened.ts'
import { readLedger } from './read-ledger.ts'

/** A case that two lead, the founder before the second; a third reads. */
const shared = async () => {
  const test = await newTestCase()
  const [second, third, outsider] = [await testKey(2), await testKey(3), await testKey(66)]
  const holders = [test.founder, second, third]
  const common = await test.change(test.founder, { holders, leads: [test.founder, second] })
  return { test, second, third, outsider, common, prev: test.ledger.heads }
}

const inForce = ({ ledger }: TestCase): readonly string[] => ledger.standing.inForce.map(({ hash }) => hash)

/** The same, whichever of the branches came first. */
const sameInAnyOrder = async (test: TestCase): Promise<void> => {
  const { begin, entries } = test.stored()
  const again = await readLedger({ begin, entries: entries.toReversed() })
  expect(again.standing.inForce.map(({ hash }) => hash).toSorted()).toEqual(inForce(test).toSorted())
  expect([...again.standing.voided].toSorted()).toEqual([...test.ledger.standing.voided].toSorted())
}

describe('who was removed', () => {
  it('undoes it by nothing that they write as if it were still before', async () => {
    const { test, second, outsider, common, prev } = await shared()
    const removed = await test.change(test.founder, { holders: [test.founder] }, { replaces: [common], prev })
    // The server helps: the removed lead never saw that.
    const fork = await test.change(
      second,
      { holders: [test.founder, second, outsider], leads: [test.founder, second] },
      { replaces: [common], prev },
    )
    expect(inForce(test)).toEqual([removed])
    const further = await test.change(
      second,
      { holders: [test.founder, second], leads: [test.founder, second] },
      { replaces: [fork], prev: [fork] },
    )
    expect(inForce(test)).toEqual([removed])
    expect([...test.ledger.standing.voided].toSorted()).toEqual([fork, further].toSorted())
    await sameInAnyOrder(test)
    expect(await causeOf(() => test.write(fork, note('to the outsider')))).toBe('seal.old-keyring')
    await test.write(removed, note('to those who read'))
    expect(await notesOf(test.ledger, outsider)).toEqual([])
  })

  it('writes nothing that counts to readers whom they chose; it is shown', async () => {
    const { test, second, outsider, common, prev } = await shared()
    await test.change(test.founder, { holders: [test.founder] }, { replaces: [common], prev })
    const fork = await test.change(
      second,
      { holders: [test.founder, second, outsider], leads: [test.founder, second] },
      { replaces: [common], prev },
    )
    const late = await test.write(fork, note('late'), { by: second, prev: [fork] })
    const opened = await openLedger(test.ledger, test.founder)
    expect(opened.versions).toEqual([])
    expect(opened.quarantined).toEqual([{ entry: late, from: keyId(second.record), code: 'seal.no-authority' }])
  })

  it('cannot have removed one who leads before them', async () => {
    const { test, second, common } = await shared()
    for (const leads of [[second], [second, test.founder]])
      expect(await causeOf(() => test.change(second, { holders: [test.founder, second], leads }, { replaces: [common] }))).toBe(
        'seal.no-authority',
      )
    expect(await causeOf(() => test.change(second, { holders: [test.founder], leads: [test.founder] }, { replaces: [common] }))).toBe(
      'taken',
    )
  })

  it('by recovery is removed, whoever it was, even where they name another recovery meanwhile', async () => {
    const { test, second, common, prev } = await shared()
    const own = await testKey(67, 'recovery')
    const recovered = await test.change(test.recovery, { holders: [second] }, { replaces: [common], prev })
    const fork = await test.change(test.founder, { holders: [test.founder] }, { replaces: [common], prev, recovery: own.record })
    expect(inForce(test)).toEqual([recovered])
    expect([...test.ledger.standing.voided]).toEqual([fork])
    await sameInAnyOrder(test)
    expect(await causeOf(() => test.change(own, { holders: [test.founder] }, { replaces: [recovered] }))).toBe('seal.no-authority')
  })

  it('begins no compartment, and none of their own is another’s', async () => {
    const { test, second, third, common } = await shared()
    expect(await causeOf(() => test.change(third, { holders: [third] }, { replaces: [], kind: 'protection' }))).toBe('seal.no-authority')
    const protection = await test.change(
      test.founder,
      { holders: [test.founder, third], leads: [third] },
      { replaces: [], kind: 'protection' },
    )
    expect(await causeOf(() => test.change(second, { holders: [second] }, { replaces: [protection], kind: 'protection' }))).toBe(
      'seal.no-authority',
    )
    expect(await causeOf(() => test.change(test.founder, { holders: [test.founder] }, { replaces: [protection] }))).toBe(
      'seal.no-authority',
    )
    expect(await causeOf(() => test.change(third, { holders: [third] }, { replaces: [protection, common] }))).toBe('seal.old-keyring')
    expect(await causeOf(() => test.change(third, { holders: [third] }, { replaces: ['0'.repeat(64)] }))).toBe('seal.old-keyring')
  })
})

describe('two changes at once that remove no lead', () => {
  const both = async () => {
    const all = await shared()
    const { test, second, third, common, prev } = all
    const leads = [test.founder, second]
    const without: readonly Key[] = [test.founder, second]
    const fourth = await testKey(4)
    const left = await test.change(test.founder, { holders: without, leads }, { replaces: [common], prev })
    const right = await test.change(second, { holders: [...without, third, fourth], leads }, { replaces: [common], prev })
    return { ...all, leads, left, right, fourth }
  }

  it('are both in force, and nobody writes until one who leads both has settled it', async () => {
    const { test, left, right, second, leads } = await both()
    expect(inForce(test).toSorted()).toEqual([left, right].toSorted())
    await sameInAnyOrder(test)
    for (const keyring of [left, right]) expect(await causeOf(() => test.write(keyring, note('x')))).toBe('seal.two-keyrings')
    expect(await causeOf(() => test.change(second, { holders: leads, leads }, { replaces: [left] }))).toBe('seal.old-keyring')
    const settled = await test.change(second, { holders: leads, leads }, { replaces: [left, right] })
    expect(inForce(test)).toEqual([settled])
    await test.write(settled, note('settled'))
    expect(await notesOf(test.ledger, second)).toEqual(['settled'])
  })

  it('are settled by recovery as well', async () => {
    const { test, left, right, fourth } = await both()
    const settled = await test.change(test.recovery, { holders: [fourth] }, { replaces: [left, right] })
    expect(inForce(test)).toEqual([settled])
  })

  it('what was written in either before the other was known counts', async () => {
    const { test, left, right, second } = await both()
    const one = await test.write(left, note('in the left'), { prev: [left] })
    const other = await test.write(right, note('in the right', 1), { by: second, prev: [right] })
    expect(test.ledger.heads).toEqual([one, other].toSorted())
    expect(await notesOf(test.ledger, test.founder)).toEqual(['in the left', 'in the right'])
  })
})
