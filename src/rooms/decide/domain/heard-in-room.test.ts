import { expect, it } from 'vitest'
import { heardInRoom } from './heard-in-room.ts'

it('is whoever is in the room, and whom they represent; nobody remote', () => {
  const present = [
    { country: 'GT', how: 'room' },
    { country: 'PA', how: 'remote' },
  ] as const
  const represented = [
    { country: 'BZ', holder: 'GT' },
    { country: 'SV', holder: 'PA' },
  ]
  expect(heardInRoom({ members: ['BZ', 'GT', 'HN', 'PA', 'SV'], present: [...present], represented })).toEqual(['BZ', 'GT'])
})
