import { describe, expect, it } from 'vitest'
import type { ConflictLine, FigureLine } from '../contract/statistics.ts'
import { brokenDown, breakdownOf } from './breakdowns.ts'
import { categoryIn } from '../domain/category-words.ts'
import { classesOf } from './classes.ts'
import { figureOf } from './figure-of.ts'
import { figureAt, pointsOf, seriesFrom, sourcesOfTotals, yearsOf } from './series.ts'
import { inOrder, stripOf } from './strips.ts'
import { periodOf, sourceName } from './words-of.ts'

const figure = (change: Partial<FigureLine> = {}): FigureLine => ({
  id: JSON.stringify(change),
  indicator: 'victims_detected',
  country: 'HN',
  source: 'portal',
  year: 2010,
  period: 'calendar-year',
  periodEs: null,
  periodEn: null,
  breakdown: 'none',
  category: 'all',
  sex: 'total',
  age: 'all',
  kind: 'exact',
  value: 12,
  low: null,
  high: null,
  printed: '12',
  scopeEs: null,
  scopeEn: null,
  ...change,
})
const hidden = { kind: 'suppressed', value: null, low: 0, high: 4, printed: '<5' } as const
const withheld = { kind: 'withheld', value: null, printed: '·' } as const

describe('a series', () => {
  const lines = [
    figure({ year: 2009, ...hidden }),
    figure({ year: 2012, period: 'part-of-year' }),
    figure({ year: 2013, period: 'cumulative', value: 400, printed: '400' }),
    figure({ source: 'press' }),
    figure({ breakdown: 'exploitation', category: 'Forced labour' }),
  ]
  const figures = lines.map(figureOf)

  it('comes from one source, the one with most totals first', () => expect(sourcesOfTotals(figures)).toEqual(['portal', 'press']))
  it('draws hidden values as bands, parts of a year apart, and leaves missing years and sums of years out', () => {
    const [honduras, panama] = seriesFrom(figures, 'portal', ['HN', 'PA'])
    if (!honduras || !panama) throw new Error('two countries were asked for')
    expect(pointsOf(honduras)).toEqual([
      { year: 2009, value: { low: 0, high: 4 }, printed: '<5' },
      { year: 2012, value: 12, printed: '12', part: true },
    ])
    expect(yearsOf([honduras, panama])).toEqual([2009, 2012])
    expect([figureAt(honduras, undefined)?.year, figureAt(honduras, 2009)?.printed, figureAt(honduras, 2010)]).toEqual([
      2012,
      '<5',
      undefined,
    ])
    expect([pointsOf(panama), figureAt(panama, undefined)]).toEqual([[], undefined])
  })
})

describe('a breakdown', () => {
  it('is told from a total, with sex and age as one of them', () => {
    expect([figure(), figure({ sex: 'female' }), figure({ age: 'child' }), figure({ breakdown: 'citizenship' })].map(breakdownOf)).toEqual([
      null,
      'sex_age',
      'sex_age',
      'citizenship',
    ])
  })
  it('keeps each cell as it is printed, adds nothing up and leaves out what no source gives', () => {
    const parts = [
      figure({ sex: 'female', year: 2010, ...withheld }),
      figure({ sex: 'male', year: 2011, value: 7, printed: '7' }),
      figure({ sex: 'male', year: 2011, scopeEn: 'in shelters only', value: 99, printed: '99' }),
      figure({ sex: 'male', year: 2011, country: 'PA' }),
      figure(),
    ]
    const { years, rows } = brokenDown(parts, { by: 'sex_age', country: 'HN', source: 'portal' })
    expect(years).toEqual([2010, 2011])
    expect(rows.map(({ sex, cells }) => [sex, cells.get(2010)?.printed, cells.get(2011)?.printed])).toEqual([
      ['female', '·', undefined],
      ['male', undefined, '7'],
    ])
  })
  it('shows of many citizenships those with most persons first', () => {
    const of = (category: string, value: number) => figure({ breakdown: 'citizenship', category, value, printed: String(value) })
    const { rows } = brokenDown([of('Albania', 1), of('Nationals', 40)], { by: 'citizenship', country: 'HN', source: 'portal' })
    expect(rows.map(({ category }) => category)).toEqual(['Nationals', 'Albania'])
  })
  it('speaks Spanish where there is a word, and says when there is none', () => {
    expect(['Forced labour', 'Honduras', 'Belize', 'Viet Nam'].map((category) => categoryIn(category, 'es').words)).toEqual([
      'trabajo forzoso',
      'Honduras',
      'Belice',
      'Vietnam',
    ])
    expect(categoryIn('Some other form', 'es')).toEqual({ words: 'Some other form', printed: true })
    expect(categoryIn('Forced labour', 'en')).toEqual({ words: 'Forced labour', printed: false })
  })
})

it('classes stand in their order, each with a mark of its own', () => {
  const classes = classesOf(['3', '2WL', '1', '2', '2WL'])
  expect(classes.map(({ key }) => key)).toEqual(['1', '2', '2WL', '3'])
  expect(new Set(classes.map(({ mark }) => `${mark.fill} ${mark.pattern}`)).size).toBe(4)
})

describe('conflicts', () => {
  const conflict = (country: string, year: number, figures: readonly FigureLine[] = []): ConflictLine => ({
    country,
    year,
    stage: 'victims',
    low: 0,
    high: 0,
    figures: [...figures],
  })
  it('stand by country as the programme has them, then by year', () =>
    expect(
      inOrder([conflict('PA', 2010), conflict('HN', 2012), conflict('HN', 2009)], ['HN', 'PA']).map(
        ({ country, year }) => `${country} ${year}`,
      ),
    ).toEqual(['HN 2009', 'HN 2012', 'PA 2010']))
  it('mark each figure with its publisher, and hidden ones as bands', () => {
    const strip = stripOf([conflict('HN', 2010, [figure(hidden), figure({ source: 'press', value: 20, printed: '20' })])], {
      publisher: ({ source }) => source.toUpperCase(),
      country: (code) => (code === 'HN' ? 'Honduras' : code),
    })
    expect(strip).toEqual({
      sources: [
        { letter: 'A', label: 'PORTAL' },
        { letter: 'B', label: 'PRESS' },
      ],
      rows: [
        {
          group: 'Honduras',
          label: '2010',
          marks: [
            { source: 0, value: { low: 0, high: 4 }, printed: '<5' },
            { source: 1, value: 20, printed: '20' },
          ],
        },
      ],
    })
  })
})

it('a source says its year once, and a period is in the words of its source', () => {
  const source = {
    code: 'a',
    organisationEs: 'la UNODC',
    organisationEn: 'UNODC',
    titleEs: '',
    titleEn: '',
    kind: 'intergovernmental',
    url: null,
    address: null,
    readAt: null,
    readOn: null,
    licence: null,
    retiredOn: null,
    noteEs: null,
    noteEn: null,
    year: '2023',
  }
  expect(sourceName({ ...source, titleEn: 'Data portal' }, 'en')).toBe('UNODC, Data portal, 2023')
  expect(sourceName({ ...source, titleEn: 'Export of 30 May 2023' }, 'en')).toBe('UNODC, Export of 30 May 2023')
  expect(sourceName({ ...source, titleEs: 'Portal de datos' }, 'es')).toBe('la UNODC, Portal de datos, 2023')
  expect(periodOf(figure(), 'es')).toBe('año calendario')
  expect(periodOf(figure({ periodEs: 'enero a junio', periodEn: 'January to June' }), 'en')).toBe('January to June')
})
