import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Key, keyId } from '../key.ts'
import { SealRefused } from '../refused.ts'
import { newTestCase, note, testKey } from '../seal.fixture.ts'
import { openLedger } from './opened.ts'
import { readLedger } from './read-ledger.ts'
import { inForceOf, presentReaders } from './readers.ts'

const THREE = [0, 1, 2]
/**
 * One thing that somebody tries who led a case and was removed, by themself or by a second key: on which part, in the place of which keyring of it, for
 * whom; and how much of the case they say to know. A server helps them to all that came since.
 */
const attempt = fc.record({
  what: fc.constantFrom('begin', 'change', 'write'),
  part: fc.nat(5),
  replaced: fc.nat(3),
  holders: fc.subarray(THREE, { minLength: 1 }),
  leads: fc.shuffledSubarray(THREE, { minLength: 1 }),
  knows: fc.constantFrom('before', 'own', 'all', 'both'),
  by: fc.constantFrom(1, 1, 2),
})
type Attempt = typeof attempt extends fc.Arbitrary<infer One> ? One : never

/** A case that a founder led with another, with a part that each of them began; the other was removed from what the founder leads. */
const setting = async () => {
  const test = await newTestCase()
  const [other, second] = [await testKey(2), await testKey(3)]
  const both = { holders: [test.founder, other], leads: [test.founder, other] }
  const shared = await test.change(test.founder, both)
  const given = await test.change(test.founder, both, { kind: 'identity', replaces: [] })
  const own = await test.change(other, { holders: [other, test.founder], leads: [other] }, { kind: 'identity', replaces: [] })
  const before = test.ledger.heads
  await test.change(test.founder, { holders: [test.founder] }, { replaces: [shared] })
  await test.change(test.founder, { holders: [test.founder] }, { kind: 'identity', replaces: [given] })
  return { test, people: [test.founder, other, second] as const, parts: [test.first, given, own], before, own }
}
type Setting = Awaited<ReturnType<typeof setting>>

const trying = ({ test, people, parts, before }: Setting) => {
  let last: string | undefined
  const knownBy = (knows: Attempt['knows']): readonly string[] => {
    if (knows === 'all') return test.ledger.heads
    if (knows === 'before' || last === undefined) return before
    return knows === 'own' ? [last] : [...new Set([...before, last])]
  }
  return async ({ what, part, replaced, knows, by, ...named }: Attempt): Promise<void> => {
    const author: Key = people[by]
    const [prev, compartment] = [knownBy(knows), parts[part % parts.length] ?? test.first]
    const keyrings = test.ledger.keyrings.filter((one) => one.compartment === compartment)
    const old = keyrings[replaced % keyrings.length]?.hash ?? compartment
    const keysOf = (all: readonly number[]) => all.flatMap((n) => people[n] ?? [])
    const readers = { holders: keysOf(named.holders), leads: keysOf(named.leads.filter((n) => named.holders.includes(n))) }
    const kind = compartment === test.first ? 'building' : 'identity'
    if (what === 'write') last = await test.write(old, note('false', 7), { by: author, prev })
    else last = await test.change(author, readers, { kind, replaces: what === 'begin' ? [] : [old], prev })
    if (what === 'begin') parts.push(last)
  }
}

it('whatever who was removed hands in, nobody else reads or is handed the case by it, and nothing of it counts in what others began', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 1, maxLength: 6 }), async (attempts) => {
      const all = await setting()
      const { test, parts, own } = all
      const founder = [keyId(test.founder.record)]
      const tries = trying(all)
      for (const one of attempts)
        await tries(one).catch((error: unknown) => {
          if (!(error instanceof SealRefused)) throw error
        })
      for (const compartment of parts.slice(0, 2))
        expect(inForceOf(test.ledger, compartment).flatMap(({ keyring }) => keyring.holders.map(keyId))).toEqual(founder)
      expect([...presentReaders(test.ledger)]).toEqual(founder)
      const { versions } = await openLedger(test.ledger, test.founder)
      expect(versions.filter(({ compartment }) => compartment !== own)).toEqual([])
      const { begin, entries } = test.stored()
      const again = await readLedger({ begin, entries: entries.toReversed() })
      const inForce = ({ standing }: typeof again) => standing.inForce.map(({ hash }) => hash).toSorted()
      expect(inForce(again)).toEqual(inForce(test.ledger))
    }),
    { numRuns: 25 },
  )
}, 120_000)
