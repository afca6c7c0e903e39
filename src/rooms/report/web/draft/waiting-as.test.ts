import { expect, it } from 'vitest'
import { heldBy, isAskedToHold } from './waiting-as.ts'

const move = { label: { es: 'F-001', en: 'F-001' }, record: null, was: null, now: null }
const read = { settle: null, countsClosed: false, leftOut: false, moves: [move] }
const stale = { ...read, settle: 'stale' as const }
const closed = { ...stale, countsClosed: true }

it('of one that its reader cannot settle yet the word is asked that it holds, and is said not to be enough', () => {
  expect([read, stale, closed].map(heldBy)).toEqual(['yes', 'settled', 'closed'])
  expect([read, stale, closed].map(isAskedToHold)).toEqual([true, false, true])
  expect(isAskedToHold({ ...closed, moves: [] })).toBe(false)
})
