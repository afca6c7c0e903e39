import { expect, it } from 'vitest'
import { ballotOf } from './ballot-of.ts'
import { tallyOf } from './tally.ts'

const vote = (country: string) => ({ country, choice: 'for', how: 'room', recorded: true, at: '2026-03-02T10:00:00.000Z' }) as const
const presences = [
  { country: 'HN', how: 'room', holder: null, position: 1 },
  { country: 'PA', how: 'remote', holder: null, position: 2 },
  { country: 'BZ', how: 'proxy', holder: 'HN', position: 3 },
] as const
const ballots = [
  { country: 'HN', choice: 'for', position: 1, byHand: false },
  { country: 'BZ', choice: 'for', position: 2, byHand: false },
  { country: 'GT', choice: 'for', position: 3, byHand: false },
  { country: 'SV', choice: 'for', position: 4, byHand: true },
] as const
const item = {
  tally: tallyOf({ quorum: null, majority: null }, ['BZ', 'GT', 'HN', 'PA', 'SV'], { presences, ballots }),
  votes: [vote('HN'), vote('BZ'), vote('GT'), { ...vote('SV'), recorded: false }],
}

it('tells how each country was counted', () => {
  expect(ballotOf(item, 'HN')).toMatchObject({ how: 'room', vote: { choice: 'for' }, isSilent: false })
  expect(ballotOf(item, 'BZ')).toMatchObject({ how: 'proxy', holder: 'HN', vote: { choice: 'for' } })
  expect(ballotOf(item, 'PA')).toEqual({ how: 'remote', holder: undefined, vote: undefined, counts: false, isSilent: true })
})
it('tells of whoever has left whether its vote counts: as it does where it was cast by hand', () => {
  expect(ballotOf(item, 'GT')).toMatchObject({ how: 'absent', vote: { choice: 'for' }, counts: false, isSilent: false })
  expect(ballotOf(item, 'SV')).toMatchObject({ how: 'left', vote: { choice: 'for' }, counts: true, isSilent: false })
})
