import { expect, it } from 'vitest'
import { sinceSent } from './since-sent.ts'

it.each([
  ['17 1 4 2', '17 1 4 2', ''],
  ['17 1 4 2 ', '17 1 4 2', ''],
  ['17 1 4 218 3 3 1', '17 1 4 2', '18 3 3 1'],
  ['18 3', '17 1 4 2', '18 3'],
  ['', '17 1 4 2', ''],
])('of %j after %j was sent stays %j', (typed, sent, left) => expect(sinceSent(typed, sent)).toBe(left))
