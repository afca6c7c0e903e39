import { expect, it } from 'vitest'
import { heldBy, isAskedToHold, waitingAs } from './waiting-as.ts'

const move = { label: { es: 'F-001', en: 'F-001' }, record: null, was: null, now: null }
const read = { settle: null, countsClosed: false, leftOut: false, moves: [move] }
const stale = { ...read, settle: 'stale' as const }
const closed = { ...stale, countsClosed: true }

it('a sentence that a release leaves out waits with what is left out, and holds up nothing, though it is to be settled', () => {
  expect([read, stale, { ...stale, settle: 'half' as const }].map(waitingAs)).toEqual(['to-read', 'to-settle', 'to-settle'])
  expect([read, stale, closed].map((text) => waitingAs({ ...text, leftOut: true }))).toEqual(['left-out', 'left-out', 'left-out'])
  expect([read, stale, closed].map((text) => heldBy({ ...text, leftOut: true }))).toEqual(['no', 'no', 'no'])
})
it('of one that its reader cannot settle yet the word is asked that it holds, and is said not to be enough', () => {
  expect([read, stale, closed].map(heldBy)).toEqual(['yes', 'settled', 'closed'])
  expect([read, stale, closed].map(isAskedToHold)).toEqual([true, false, true])
  expect(isAskedToHold({ ...closed, moves: [] })).toBe(false)
})
