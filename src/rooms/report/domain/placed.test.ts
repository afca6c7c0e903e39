import { expect, it } from 'vitest'
import { saidThere } from './placed.ts'

it.each([
  [[], 'all'],
  [['room', 'room'], 'all'],
  [['source', 'rule'], 'none'],
  [['room', 'source'], 'some'],
  // Of one it is not known: it may have been said there, or not.
  [['room', null], 'some'],
  [['source', null], 'some'],
  [[null], 'some'],
] as const)('of statements placed by %j tells that %s were said there', (placed, there) => expect(saidThere(placed)).toBe(there))
