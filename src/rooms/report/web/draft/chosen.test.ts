import { describe, expect, it } from 'vitest'
import { numbersOf, saidMark } from './chosen.ts'

describe('a mark', () => {
  it('stands for one number, or for several and the ranges between', () => {
    expect(numbersOf('61')).toEqual([61])
    expect(numbersOf('3,5–7')).toEqual([3, 5, 6, 7])
  })

  it('is read out with a space after each comma', () => expect(saidMark('45,47,50–52')).toBe('45, 47, 50–52'))
})
