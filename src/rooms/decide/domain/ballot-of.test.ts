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
  { country: 'HN', choice: 'for', position: 1 },
  { country: 'BZ', choice: 'for', position: 2 },
] as const
const item = {
  tally: tallyOf({ quorum: null, majority: null }, ['BZ', 'GT', 'HN', 'PA'], { presences, ballots }),
  votes: [vote('HN'), vote('BZ'), vote('GT')],
}

it('tells how each country was counted', () => {
  expect(ballotOf(item, 'HN')).toMatchObject({ how: 'room', vote: { choice: 'for' }, isSilent: false })
  expect(ballotOf(item, 'BZ')).toMatchObject({ how: 'proxy', holder: 'HN', vote: { choice: 'for' } })
  expect(ballotOf(item, 'PA')).toEqual({ how: 'remote', holder: undefined, vote: undefined, isSilent: true })
})
it('counts no vote of who has left', () => {
  expect(ballotOf(item, 'GT')).toEqual({ how: 'absent', holder: undefined, vote: undefined, isSilent: false })
})
