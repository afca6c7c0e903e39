import { describe, expect, it } from 'vitest'
import { DIMENSIONS, type Dimension, type DimensionName, dimensionReading, screen, screeningLists, type Seen } from './screening.ts'

const counts = (list: 'adult' | 'child') => screeningLists.dimensions.map(({ indicators }) => indicators.filter((one) => one[list]).length)
const dimension = (...weights: readonly ('S' | 'M' | 'W')[]): Dimension => ({
  id: 'exploitation',
  title: { es: 'x', en: 'x' },
  indicators: weights.map((adult) => ({ text: { es: 'x', en: 'x' }, adult, child: null })),
})
const all = (one: Dimension): Seen => ({ present: new Set(one.indicators.keys()), reviewed: true })
const nothing: Seen = { present: new Set(), reviewed: true }

/** Each named dimension with all of its indicators, the others looked for and not found. */
const seen = (...names: readonly DimensionName[]) =>
  Object.fromEntries(screeningLists.dimensions.map((one) => [one.id, names.includes(one.id) ? all(one) : nothing])) as Record<
    DimensionName,
    Seen
  >

describe('the lists', () => {
  it('have as many indicators in each dimension as the library record of the survey gives', () => {
    expect(counts('adult')).toEqual([10, 10, 16, 9, 15, 7])
    expect(counts('adult').reduce((a, b) => a + b)).toBe(67)
    expect(counts('child').reduce((a, b) => a + b)).toBe(65)
    expect(screeningLists.dimensions.map(({ id }) => id)).toEqual(DIMENSIONS)
    expect(screeningLists.forcedLabour).toHaveLength(11)
  })
  it('of children have none that is weak', () =>
    expect(screeningLists.dimensions.flatMap(({ indicators }) => indicators.filter(({ child }) => child === 'W'))).toEqual([]))
})

describe('a dimension', () => {
  it.each([
    [['S', 'S'], true],
    [['S', 'M'], true],
    [['S', 'W'], true],
    [['M', 'M', 'M'], true],
    [['M', 'M', 'W'], true],
    [['S'], false],
    [['M', 'M'], false],
    [['M', 'W', 'W'], false],
    [['W', 'W', 'W'], false],
    [[], false],
  ] as const)('of %j is positive: %s', (weights, expected) => {
    const one = dimension(...weights)
    expect(dimensionReading(one, 'adult', all(one))).toEqual({ lower: expected, upper: expected })
  })
  it('that nobody went through may be positive, and is not known to be', () =>
    expect(dimensionReading(dimension('S', 'S'), 'adult', { present: new Set(), reviewed: false })).toEqual({ lower: false, upper: true }))
  it('counts what the list of children does not have for nothing', () =>
    expect(dimensionReading(dimension('S', 'S'), 'child', all(dimension('S', 'S')))).toEqual({ lower: false, upper: false }))
})

describe('the class', () => {
  it.each([
    [[], 'none'],
    [['exploitation'], 'exploited'],
    [['deception', 'exploitation'], 'deceivedAndExploited'],
    [['deception', 'exploitation', 'coercionAtDestination'], 'forcedLabour'],
    [['coercion', 'exploitation', 'coercionAtDestination'], 'forcedLabour'],
    [['coercion', 'exploitation'], 'noClass'],
    [['deception'], 'noClass'],
  ] as const)('of an adult with %j is %s', (names, expected) =>
    expect(screen('adult', seen(...names), true)).toEqual({ lower: expected, upper: expected }),
  )
  it('of a child is that of an act and exploitation', () => {
    expect(screen('child', seen('exploitation'), true).lower).toBe('child')
    expect(screen('child', seen('exploitation'), false).lower).toBe('noClass')
    expect(screen('child', seen('deception'), true).lower).toBe('noClass')
    expect(screen('child', seen(), true).lower).toBe('none')
  })
  it('of signs of which no dimension has enough is not that there are none', () => {
    const some = {
      ...seen(),
      deception: { present: new Set([0]), reviewed: true },
      exploitation: { present: new Set([0]), reviewed: true },
    }
    expect(screen('adult', some, true).lower).toBe('belowThreshold')
  })
  it('has a least and a most while something was not looked for', () => {
    const open = { ...seen('exploitation', 'deception'), coercionAtDestination: { present: new Set<number>(), reviewed: false } }
    expect(screen('adult', open, true)).toEqual({ lower: 'deceivedAndExploited', upper: 'forcedLabour' })
  })
})
