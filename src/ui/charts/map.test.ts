import { describe, expect, it } from 'vitest'
import { wordsOf } from './check-chart.ts'
import { numericCode, outlinedCountries } from './country-codes.ts'
import { areaOf, heartOf, inside } from './land.ts'
import { map, type MapCountry } from './map.ts'
import { outlinesOf } from './outlines.ts'

const labels = { noData: 'no data', withheld: 'withheld', band: 'hidden' }
const region = (value: MapCountry['value'], printed = '') =>
  map({ countries: ['BZ', 'CR', 'SV', 'GT', 'HN', 'NI', 'PA'].map((code) => ({ code, name: `name ${code}`, value, printed })) }, labels)
const radii = (svg: string) => [...svg.matchAll(/<circle [^>]*r="([\d.]+)"/g)].map(([, r]) => Number(r))

describe('map', () => {
  it('names each country once, small ones too', () =>
    expect(
      wordsOf(region(0, '0'))
        .filter((word) => word.startsWith('name'))
        .sort(),
    ).toEqual(['BZ', 'CR', 'GT', 'HN', 'NI', 'PA', 'SV'].map((code) => `name ${code}`)))

  it('draws no circle for 0, and areas in proportion to counts', () => {
    expect(radii(region(0).svg)).toEqual([])
    const two = map(
      {
        countries: [
          { code: 'GT', name: 'G', value: 400, printed: '' },
          { code: 'NI', name: 'N', value: 100, printed: '' },
        ],
      },
      labels,
    )
    const [large = 0, small = 1] = radii(two.svg)
    expect(large / small).toBeCloseTo(2, 2)
  })

  it('tells no data, withheld, hidden and zero apart', () => {
    const pictures = (['no-data', 'withheld', { low: 0, high: 4 }, 0] as const).map((value) => region(value))
    expect(pictures.map((chart) => wordsOf(chart).filter((word) => !word.startsWith('name')))).toEqual([
      ['no data'],
      ['withheld'],
      ['hidden'],
      [],
    ])
    expect(new Set(pictures.map(({ svg }) => svg)).size).toBe(4)
  })

  it('takes a class that it does not know for no data', () => expect(region({ class: '9' }).svg).toBe(region({ class: 'x' }).svg))

  it('lists a country without outline under the map instead of losing it', () => {
    const words = wordsOf(map({ countries: [{ code: 'TK', name: 'Tokelau', value: 3, printed: '3' }] }, labels))
    expect(words).toEqual(['Tokelau', '3'])
  })

  it('stays light enough for a page', () => expect(region(12, '12').svg.length).toBeLessThan(30_000))
})

describe('outlines', () => {
  const english = new Intl.DisplayNames('en', { type: 'region' })
  const letters = (name: string) =>
    new Set(
      name
        .normalize('NFD')
        .replace(/[^A-Za-z ]/g, '')
        .toLowerCase()
        .split(' ')
        .flatMap((word) => (word.length > 3 ? [word.slice(0, 4)] : [])),
    )

  it('carry the country that the code names', () => {
    const { chosen } = outlinesOf(outlinedCountries)
    const strangers = [...chosen].filter(([code, outline]) => {
      const known = letters(english.of(code) ?? '')
      return ![...letters(outline.properties.name)].some((start) => known.has(start))
    })
    // abbreviated or renamed since, all checked by hand
    expect(strangers.map(([code, outline]) => `${code} ${outline.properties.name}`)).toMatchInlineSnapshot(`
      [
        "GS S. Geo. and the Is.",
        "MF St-Martin",
        "BL St-Barthélemy",
        "TF Fr. S. Antarctic Lands",
        "FO Faeroe Is.",
      ]
    `)
  })

  it('are left out for a code that has none', () => {
    expect(numericCode('ZZ')).toBeUndefined()
    expect(outlinesOf(['ZZ']).chosen.size).toBe(0)
  })
})

describe('land', () => {
  const square = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 0, y: 10 },
  ]
  const hole = [
    { x: 4, y: 4 },
    { x: 6, y: 4 },
    { x: 6, y: 6 },
    { x: 4, y: 6 },
  ]

  it('measures and knows inside from outside, holes too', () => {
    expect(areaOf(square)).toBe(100)
    expect(inside({ x: 1, y: 1 }, [square, hole])).toBe(true)
    expect(inside({ x: 5, y: 5 }, [square, hole])).toBe(false)
    expect(inside({ x: 11, y: 5 }, [square, hole])).toBe(false)
  })

  it('finds the middle of a simple shape', () => {
    const { x, y } = heartOf([square])
    expect(Math.hypot(x - 5, y - 5)).toBeLessThan(1)
  })
})
