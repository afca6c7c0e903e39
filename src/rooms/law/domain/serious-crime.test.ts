import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JURISDICTIONS } from '../contract/systems.ts'
import { partyOn } from './party-on.ts'
import { seedLaw } from './seed.ts'
import { groupAggravates, seriousCrime } from './serious-crime.ts'
import { spanOf } from './span.ts'

const { law } = seedLaw()
const of = (system: 'BZ' | 'CR' | 'HN' | 'PA' | 'SV' | 'INT', kind: 'TIP' | 'SOM', date: string) => ({ system, kind, span: spanOf(date) })

describe('a serious crime (UNTOC art. 2(b))', () => {
  it('is one by the penalty of its day, which is told with its source and grade', () => {
    const { answer, penalties } = seriousCrime(law, of('HN', 'SOM', '2022-05-01'))
    expect(answer).toBe('yes')
    expect(penalties.map(({ penalty }) => [penalty.of.en, penalty.maximumYears, penalty.grade])).toEqual([
      ['basic', 6, 'text'],
      ['organised group', 8, 'text'],
      ['public official', undefined, 'text'],
    ])
  })

  it('tells the penalty of the days of the facts, and both while it is not known which it was', () => {
    const told = (date: string) => seriousCrime(law, of('HN', 'TIP', date)).penalties.map(({ penalty }) => penalty.maximumYears)
    expect(told('2021-03-31')).toEqual([8])
    expect(told('2021')).toEqual([8, 15])
    expect(told('2022-03')).toEqual([8, 15])
    expect(told('2023-03')).toEqual([15])
  })

  it('stays unknown where no penalty of that day is on file, where only a fine is, and under the protocols, which punish nothing', () => {
    expect(seriousCrime(law, of('CR', 'TIP', '2012-05-01')).answer).toBe('unknown')
    expect(seriousCrime(law, of('BZ', 'SOM', '2022-05-01')).answer).toBe('unknown')
    expect(seriousCrime(law, of('INT', 'TIP', '2022-05-01'))).toEqual({ answer: 'unknown', penalties: [] })
  })

  it('stays unknown in a year in which the wordings may differ', () => {
    expect(seriousCrime(law, of('PA', 'TIP', '2024')).answer).toBe('unknown')
    expect(seriousCrime(law, of('PA', 'TIP', '2025')).answer).toBe('yes')
  })

  it('is none where every penalty on file is lower, and unknown where only what aggravates reaches four years', () => {
    const lowered = (years: readonly (readonly [number | undefined, boolean])[]) => {
      const changed = structuredClone(law)
      const offence = changed.systems.find(({ system }) => system === 'HN')?.offences.find((one) => one.class === 'TIP')
      for (const version of offence?.versions ?? [])
        version.penalties = years.map(([maximumYears, aggravated]) => ({
          of: { es: 'x', en: 'x' },
          value: { es: 'x', en: 'x' },
          source: 'hn-219',
          grade: 'text' as const,
          ...(maximumYears === undefined ? {} : { maximumYears }),
          ...(aggravated ? { aggravated: true as const } : {}),
        }))
      return seriousCrime(changed, of('HN', 'TIP', '2023')).answer
    }
    expect(lowered([[3, false]])).toBe('no')
    expect(lowered([[4, false]])).toBe('yes')
    expect(
      lowered([
        [3, false],
        [8, true],
      ]),
    ).toBe('unknown')
    expect(
      lowered([
        [3, false],
        [undefined, false],
      ]),
    ).toBe('unknown')
    expect(
      lowered([
        [8, false],
        [undefined, false],
      ]),
    ).toBe('yes')
    expect(lowered([[8, true]])).toBe('unknown')
  })

  it('is never denied by a law of which nothing is on file', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(fc.constantFrom(...JURISDICTIONS), fc.constantFrom('TIP' as const, 'SOM' as const), day, (system, kind, at) => {
        const { answer, penalties } = seriousCrime(law, { system, kind, span: spanOf(at.toISOString().slice(0, 10)) })
        return answer === 'unknown' || penalties.some(({ penalty }) => penalty.maximumYears !== undefined)
      }),
    )
  })
})

it('names an organised group where it aggravates, and nothing where nothing is on file', () => {
  expect(groupAggravates(law, of('PA', 'SOM', '2020')).map(({ aggravator }) => aggravator.effect.en)).toEqual([
    '20 to 30 years of imprisonment',
  ])
  expect(groupAggravates(law, of('PA', 'TIP', '2020'))).toEqual([])
})

it('holds a State bound from the thirtieth day after it ratified; what is not on file is unknown', () => {
  const asked = { system: 'HN', treaty: 'UNTOC' } as const
  expect(partyOn(law, { ...asked, span: spanOf('2004-01-01') })).toMatchObject({ answer: 'yes', standing: { date: '2003-12-02' } })
  expect(partyOn(law, { ...asked, span: spanOf('2003-12-31') }).answer).toBe('unknown')
  expect(partyOn(law, { ...asked, span: spanOf('2003') }).answer).toBe('unknown')
  expect(partyOn(law, { system: 'INT', treaty: 'TIP', span: spanOf('2020') })).toEqual({ answer: 'unknown', standing: null })
})
