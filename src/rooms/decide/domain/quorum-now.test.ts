import fc from 'fast-check'
import { expect, it } from 'vitest'
import { quorumNow } from './quorum-now.ts'
import { tallyOf } from './tally.ts'

const how = fc.constantFrom('room' as const, 'remote' as const, 'absent' as const, null)

it('is the quorum by which a vote at this moment is counted', () => {
  fc.assert(
    fc.property(fc.array(how, { minLength: 1, maxLength: 9 }), fc.option(fc.integer({ min: 1, max: 9 })), (hows, quorum) => {
      const members = hows.map((one, at) => ({ country: `C${at}`, how: one }))
      const presences = members.flatMap((one, position) =>
        one.how === null ? [] : [{ country: one.country, how: one.how, holder: null, position }],
      )
      const codes = members.map(({ country }) => country)
      const rule = { quorum, majority: null }
      expect(quorumNow(members, rule)).toEqual(tallyOf(rule, codes, { presences, ballots: [] }).quorum)
    }),
  )
})
it('counts no proxy', () => {
  expect(
    quorumNow(
      [
        { country: 'HN', how: 'proxy' },
        { country: 'PA', how: 'room' },
      ],
      { quorum: null },
    ),
  ).toEqual({ need: 2, have: 1, met: false })
})
