import { expect, it } from 'vitest'
import { heardInRoom } from './heard-in-room.ts'

it('is whoever is in the room, and whom they represent; nobody remote, and nobody who voted by hand', () => {
  const present = [
    { country: 'GT', how: 'room' },
    { country: 'PA', how: 'remote' },
  ] as const
  const represented = [
    { country: 'BZ', holder: 'GT' },
    { country: 'SV', holder: 'PA' },
  ]
  const tally = { members: ['BZ', 'GT', 'HN', 'PA', 'SV'], present: [...present], represented }
  expect(heardInRoom({ tally, votes: [{ country: 'GT', recorded: true }] })).toEqual(['BZ', 'GT'])
  expect(heardInRoom({ tally, votes: [{ country: 'GT', recorded: false }] })).toEqual(['BZ'])
})
