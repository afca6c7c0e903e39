import { expect, it } from 'vitest'
import { idleStand } from './idle-stand.ts'

const SECOND = 1_000
const at = (seconds: number, minutes: number) => idleStand(seconds * SECOND, minutes)

it('warns a minute before a desk is locked, for every time that can be chosen; half a minute where it locks after one', () => {
  for (const minutes of [2, 5, 10, 15, 30]) {
    expect(at(minutes * 60 - 61, minutes)).toEqual({ kind: 'working' })
    expect(at(minutes * 60 - 60, minutes)).toEqual({ kind: 'warned', seconds: 60 })
    expect(at(minutes * 60 - 1, minutes)).toEqual({ kind: 'warned', seconds: 60 })
    expect(at(minutes * 60, minutes)).toEqual({ kind: 'over' })
  }
  expect(at(29, 1)).toEqual({ kind: 'working' })
  expect(at(30, 1)).toEqual({ kind: 'warned', seconds: 30 })
  expect(at(60, 1)).toEqual({ kind: 'over' })
})

it('locks after a sleep without a warning: the time is looked up and not counted', () => expect(at(8 * 3600, 10)).toEqual({ kind: 'over' }))
