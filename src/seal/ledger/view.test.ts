import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sha256Hex } from '../canonical.ts'
import type { KeyRecord } from '../key.ts'
import { type Known, settledOf, settledWith, standingIn } from './view.ts'

const AUTHORS = ['A', 'B', 'C', 'D'] as const
const made = fc.record({
  from: fc.constantFrom(...AUTHORS),
  byRecovery: fc.boolean(),
  leads: fc.shuffledSubarray([...AUTHORS], { minLength: 1 }),
})
type Made = typeof made extends fc.Arbitrary<infer One> ? One : never

const keyringOf = ({ from, leads }: Made, replaces: readonly string[]) => ({
  from,
  leads: [...leads],
  replaces: [...replaces],
  holders: [],
  recovery: {} as KeyRecord,
  epoch: '',
})

/** Keyrings of the first compartment and of further ones, as a hostile mind may arrange them: over what, and knowing what, they please. */
const histories = fc
  .array(fc.record({ made, begins: fc.boolean(), knows: fc.array(fc.nat(9), { maxLength: 3 }), replaces: fc.nat(9) }), {
    minLength: 1,
    maxLength: 10,
  })
  .map((steps) =>
    steps.reduce<readonly Known[]>((before, { made: one, begins, knows, replaces }, index) => {
      const hash = sha256Hex(`${index}`)
      const parent = begins ? undefined : before[replaces % Math.max(before.length, 1)]
      const seen = before.filter((other, at) => at === 0 || other === parent || knows.includes(at))
      const knew = new Set(seen.flatMap((other) => [other.hash, ...other.knew]))
      const keyring = keyringOf(one, parent ? [parent.hash] : [])
      return [...before, { hash, keyring, compartment: parent?.compartment ?? hash, knew, byRecovery: one.byRecovery && !!parent }]
    }, []),
  )

const told = ({ inForce, voided }: { inForce: Iterable<string>; voided: Iterable<string> }) => [
  [...inForce].toSorted(),
  [...voided].toSorted(),
]

it('what stands after a keyring that knew of all before it follows from what stood, whatever was arranged before', () =>
  fc.assert(
    fc.property(histories, made, fc.nat(10), (all, one, where) => {
      const before = standingIn(new Map(all.map((known) => [known.hash, known])), new Set(all.map(({ hash }) => hash)))
      // It takes the place of all that is in force in a compartment, or begins one.
      const compartment = [...new Set(before.inForce.map((known) => known.compartment))][where]
      const replaced = before.inForce.filter((known) => known.compartment === compartment).map(({ hash }) => hash)
      const hash = sha256Hex('the last')
      const last: Known = {
        hash,
        keyring: keyringOf(one, replaced),
        compartment: compartment ?? hash,
        knew: new Set(all.map((known) => known.hash)),
        byRecovery: one.byRecovery && replaced.length > 0,
      }
      const after = standingIn(new Map([...all, last].map((known) => [known.hash, known])), new Set([...last.knew, hash]))
      const first = all.filter((known) => known.compartment === all[0]?.compartment)
      const settled = settledWith(settledOf(before), last, () => first)
      expect(told(settled)).toEqual(told({ inForce: after.inForce.map((known) => known.hash), voided: after.voided }))
    }),
    { numRuns: 2_000 },
  ))
