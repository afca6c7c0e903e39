import { describe, expect, it } from 'vitest'
import { stepOf } from './grid-keys.ts'

const last = { row: 3, column: 6 }
const from = (row: number, column: number) => ({ row, column })

describe('keys of a grid', () => {
  it.each([
    ['ArrowRight', false, from(0, 0), from(0, 1)],
    ['ArrowLeft', false, from(0, 1), from(0, 0)],
    ['ArrowDown', false, from(0, 2), from(1, 2)],
    ['ArrowUp', false, from(1, 2), from(0, 2)],
    ['Home', false, from(2, 4), from(2, 0)],
    ['End', false, from(2, 4), from(2, 6)],
    ['Home', true, from(2, 4), from(0, 0)],
    ['End', true, from(0, 0), last],
  ])('%s (Ctrl %s) from %j leads to %j', (key, ctrl, at, to) => expect(stepOf(key, ctrl, at, last)).toEqual(to))

  it.each([
    ['ArrowRight', from(1, 6)],
    ['ArrowLeft', from(1, 0)],
    ['ArrowUp', from(0, 3)],
    ['ArrowDown', from(3, 3)],
    ['a', from(1, 1)],
  ])('%s at %j leads nowhere', (key, at) => expect(stepOf(key, false, at, last)).toBeNull())
})
