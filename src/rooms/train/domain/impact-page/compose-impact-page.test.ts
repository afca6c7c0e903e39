import { beforeAll, describe, expect, it } from 'vitest'
import { faultsOf } from '#ui/charts/check-chart.ts'
import type { Impact } from '../../contract/impact.ts'
import { ImpactAbout } from '../../contract/impact-about.ts'
import { composeEvaluation } from '../evaluation/compose-evaluation.ts'
import { keptImpact, planOf, smallImpact, words } from '../evaluation/evaluation.fixture.ts'
import { publishedOf } from '../evaluation/published.ts'
import { composeImpactPage } from './compose-impact-page.ts'

const LANGS = ['es', 'en'] as const
const about = ImpactAbout.parse({ schema: 'istmo/impact-about/1', dataKind: 'example' })
const shownOf = (impact: Impact) => ({ impact: publishedOf(impact, words), plan: planOf(), about })

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** Kinds of parts and the side on which numbers stand: they are printed by other names, or not at all. */
const NO_WORDS = new Set(['words', 'points', 'right', ''])

describe('the page of results', () => {
  let kept: Impact
  beforeAll(async () => {
    kept = await keptImpact()
  })

  it.each(LANGS)('says what the printed report says, word for word (%s)', (lang) => {
    const shown = shownOf({ ...kept, dataKind: 'simulated' })
    const { sections } = composeImpactPage(shown, words[lang])
    const printed = new Set(textsIn(composeEvaluation({ ...shown, date: '2026-11-28', resultsSha256: 'f'.repeat(64) }, words[lang]).blocks))
    const said = Object.values(sections).flatMap(({ parts }) => textsIn(parts))
    expect(said.length).toBeGreaterThan(300)
    expect(said.filter((one) => !NO_WORDS.has(one) && !printed.has(one))).toEqual([])
  })

  it.each(LANGS)('has answers for a card: the comparison, then the gain, each with its interval and n (%s)', (lang) => {
    const { answers, dataSays } = composeImpactPage(shownOf(kept), words[lang])
    expect(answers).toHaveLength(4)
    for (const answer of answers) expect(answer).toMatch(/95.*\d.*\d+ (personas|people)/)
    expect(dataSays).toBe(
      lang === 'es' ? 'Nadie ha declarado si estos datos son reales.' : 'Nobody has stated whether these data are real.',
    )
  })

  it.each(LANGS)('says beside a gain what it is of those alone who were linked for certain, or why that cannot be said (%s)', (lang) => {
    const gain = kept.results.find(({ statistic, status }) => statistic === 'crossedGain' && status === 'value')!
    const said = (exact: Partial<Impact['results'][number]>) => {
      const { answers } = composeImpactPage(
        shownOf({ ...kept, results: [...kept.results, { ...gain, statistic: 'crossedGainExact', ...exact }] }),
        words[lang],
      )
      return answers.filter((answer) => /unidas con certeza|linked for certain/.test(answer))
    }
    const fewer = (gain.n ?? 0) - 20
    expect(said({ n: fewer, value: 2.5 })).toEqual([
      expect.stringMatching(new RegExp(`certeza.* 2\\.5 .*${fewer}|certain.* 2\\.5 .*${fewer}`)),
    ])
    // Where everybody was, it is the same number.
    expect(said({})).toEqual([])
  })

  it('points each picture at the table of its section that holds the same numbers, and draws it without fault', () => {
    for (const impact of [kept, smallImpact({ trained: 14, control: 13 })])
      for (const { parts } of Object.values(composeImpactPage(shownOf(impact), words.en).sections)) {
        const tables = new Set(parts.flatMap((part) => (part.kind === 'table' ? [part.id] : [])))
        for (const part of parts) {
          if (part.kind !== 'figure') continue
          const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(part.svg) ?? []
          expect(tables.has(part.table), part.table).toBe(true)
          expect(faultsOf({ svg: part.svg, width: Number(width), height: Number(height) })).toEqual([])
        }
      }
  })

  it('holds tables whose rows are as wide as their heads, and whose columns fill the width', () => {
    for (const impact of [kept, smallImpact({ trained: 14, control: 13 }), smallImpact({ trained: 4 })])
      for (const { parts } of Object.values(composeImpactPage(shownOf(impact), words.es).sections))
        for (const part of parts) {
          if (part.kind !== 'table') continue
          for (const row of part.rows) expect(row, part.id).toHaveLength(part.columns.length)
          expect(
            part.columns.reduce((all, { width }) => all + width, 0),
            part.id,
          ).toBeCloseTo(1, 6)
        }
  })

  it('takes two comparisons of the same people for one', () => {
    const table = composeImpactPage(shownOf(kept), words.en).sections.bias.parts.find(
      (part) => part.kind === 'table' && part.id === 'bias-table',
    )
    const groups = table?.kind === 'table' ? table.rows.map(([group]) => group) : []
    expect(groups).toEqual(['Belize (same people as English)', 'Costa Rica', 'El Salvador', 'Guatemala', 'Honduras', 'Nicaragua', 'Panama'])
  })
})
