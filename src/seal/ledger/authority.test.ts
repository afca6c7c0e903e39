import { describe, expect, it } from 'vitest'
import { canonicalText } from '../canonical.ts'
import { keyId, signBy } from '../key.ts'
import { causeOf } from '../refused.fixture.ts'
import { newTestCase, testKey } from '../seal.fixture.ts'
import { Ledger } from './ledger.ts'

describe('who may change what', async () => {
  const [second, third, paper] = [await testKey(2), await testKey(3), await testKey(8, 'recovery')]

  it('begins a compartment with the recovery of the case, and with no other', async () => {
    const test = await newTestCase()
    const begin = (over: object) =>
      causeOf(() => test.change(test.founder, { holders: [test.founder] }, { kind: 'identity', replaces: [], ...over }))
    expect(await begin({ recovery: paper.record })).toBe('seal.no-recovery')
    expect(await begin({})).toBe('taken')
  })

  it('begins a case with keys whose records their own signing halves made', async () => {
    const test = await newTestCase()
    const { begin } = test.stored()
    const { sig: _sig, from: _from, ...entry } = JSON.parse(begin.text) as { sig: string; from: string; founder: object; recovery: object }
    const anew = (over: object) => ({ ...begin, text: canonicalText(signBy('case', { ...entry, ...over }, test.founder)) })
    expect(await causeOf(() => Ledger.begun(anew({})))).toBe('taken')
    for (const name of ['founder', 'recovery'] as const) {
      const other = { [name]: { ...entry[name], madeAt: '2020-01-01T00:00:00.000Z' } }
      expect(await causeOf(() => Ledger.begun(anew(other)))).toBe('seal.bad-signature')
    }
  })

  it('settles two changes by one who leads by both, and not by one who leads by one of them', async () => {
    const test = await newTestCase()
    const all = { holders: [test.founder, second, third], leads: [test.founder, second, third] }
    const shared = await test.change(test.founder, all)
    const prev = test.ledger.heads
    const one = await test.change(
      test.founder,
      { holders: [test.founder, second, third], leads: [test.founder, second] },
      { replaces: [shared], prev },
    )
    const other = await test.change(test.founder, all, { replaces: [shared], prev })
    const settle = (by: typeof second, replaces: readonly string[]) =>
      causeOf(() => test.change(by, all, { replaces: replaces.toSorted() }))
    expect(await settle(third, [one, other])).toBe('seal.no-authority')
    expect(await settle(second, [one])).toBe('seal.old-keyring')
    expect(await settle(second, [one, other])).toBe('taken')
  })

  it('drops nobody who leads since before, in any of those that are settled', async () => {
    const test = await newTestCase()
    const all = { holders: [test.founder, second, third], leads: [test.founder, second, third] }
    const shared = await test.change(test.founder, all)
    const without = (by: typeof second, leads: (typeof second)[]) =>
      causeOf(() => test.change(by, { holders: leads, leads }, { replaces: [shared] }))
    expect(await without(third, [test.founder, third])).toBe('seal.no-authority')
    expect(await without(third, [second, third, test.founder])).toBe('seal.no-authority')
    expect(await without(second, [test.founder, second])).toBe('taken')
    expect(test.keyring([...test.ledger.entries].at(-1)?.hash ?? '').keyring.leads).toEqual(
      [test.founder, second].map(({ record }) => keyId(record)),
    )
  })
})
