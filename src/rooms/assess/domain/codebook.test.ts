import { describe, expect, it } from 'vitest'
import starter from '../contract/starter-codebook.json' with { type: 'json' }
import { codable, mayStandBelow } from './codebook.ts'
import { nextCode } from './next-code.ts'
import { neighbours } from './near.ts'

const themes = [
  { code: 'a', parent: null },
  { code: 'b', parent: 'a' },
  { code: 'c', parent: 'b' },
  { code: 'd', parent: 'c' },
  { code: 'other', parent: null },
]

describe('the place of a theme', () => {
  it('is free at the top and below what is there', () => {
    expect([mayStandBelow(themes, 'new', null), mayStandBelow(themes, 'new', 'c'), mayStandBelow(themes, 'd', 'a')]).toEqual([
      true,
      true,
      true,
    ])
  })
  it('is neither below itself nor below what stands under it', () => {
    expect([mayStandBelow(themes, 'b', 'b'), mayStandBelow(themes, 'b', 'd'), mayStandBelow(themes, 'new', 'nowhere')]).toEqual([
      false,
      false,
      false,
    ])
  })
  it('keeps the whole branch within four levels', () => {
    expect([mayStandBelow(themes, 'new', 'd'), mayStandBelow(themes, 'a', 'other')]).toEqual([false, false])
    expect(mayStandBelow(themes, 'b', 'other')).toBe(true)
  })
})

describe('the starter codebook', () => {
  it('has headings with at least two themes each, every theme under one', () => {
    const [headings, below] = [starter.filter(({ parent }) => parent === null), codable(starter)]
    expect(below.size).toBe(starter.length - headings.length)
    for (const { code } of headings) expect(starter.filter(({ parent }) => parent === code).length, code).toBeGreaterThanOrEqual(2)
    expect(starter.filter(({ parent }) => parent !== null && !headings.some(({ code }) => code === parent))).toEqual([])
  })
})

describe('the next code', () => {
  it('follows the highest, and a hole stays one', () => {
    expect([nextCode('F-', 3, ['F-001', 'F-072']), nextCode('G-', 2, [])]).toEqual(['F-073', 'G-01'])
    expect(nextCode('G-', 2, ['G-99'])).toBeUndefined()
  })
})

describe('neighbours', () => {
  const said = ['1', '2', '3', '4', '5', '6'].map((id) => ({ id, workshop: 'w', quadrant: id === '3' ? 'S' : 'W' }))
  it('are the two before and the two behind in the same quadrant', () => {
    const near = (id: string) => neighbours(said)({ id, workshop: 'w', quadrant: 'W' }).map((s) => s.id)
    expect([near('4'), near('1'), near('6')]).toEqual([
      ['1', '2', '5', '6'],
      ['2', '4'],
      ['4', '5'],
    ])
    expect(neighbours(said)({ id: '3', workshop: 'w', quadrant: 'S' })).toEqual([])
  })
})
