import { beforeAll, describe, expect, it } from 'vitest'
import type { Block, Document } from '#documents/model.ts'
import { structureProblems } from '#documents/structure.ts'
import { faultsOf } from '#ui/charts/check-chart.ts'
import type { Impact } from '../../contract/impact.ts'
import { ImpactAbout } from '../../contract/impact-about.ts'
import { STATISTICS } from '../impact/registry.ts'
import { composeEvaluation } from './compose-evaluation.ts'
import { keptImpact, planOf, smallImpact, words } from './evaluation.fixture.ts'
import { publishedOf } from './published.ts'

const LANGS = ['es', 'en'] as const

const reportOf = (impact: Impact, lang: 'es' | 'en', about: object = {}): Document =>
  composeEvaluation(
    {
      impact: publishedOf(impact, words),
      plan: planOf(),
      about: ImpactAbout.parse({ schema: 'istmo/impact-about/1', ...about }),
      date: '2026-11-27',
      resultsSha256: 'f'.repeat(64),
    },
    words[lang],
  )

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
const figures = ({ blocks }: Document) => blocks.filter((block) => block.kind === 'figure')
const chapter = ({ blocks }: Document, id: string): readonly Block[] => {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.id === id)
  const length = blocks.slice(from + 1).findIndex((block) => block.kind === 'heading' && block.level === 1)
  return blocks.slice(from, length === -1 ? undefined : from + 1 + length)
}
const said = (blocks: readonly Block[]): string => textsIn(blocks.map((block) => (block.kind === 'figure' ? block.alt : block))).join('\n')

describe('the evaluation report', () => {
  let kept: Impact
  beforeAll(async () => {
    kept = await keptImpact()
  })

  it.each(LANGS)('says the headline first, in plain words and with its interval (%s)', (lang) => {
    const summary = said(chapter(reportOf(kept, lang), 'summary'))
    expect(summary).toContain(
      lang === 'en'
        ? 'had on average 3.9 more right answers than before, out of 24 questions'
        : 'en promedio 3.9 aciertos más que antes, de 24 preguntas',
    )
    expect(summary).toContain(lang === 'en' ? '3.3 to 4.5' : '3.3 a 4.5')
    expect(summary).toContain(kept.design.may[lang])
  })

  it('is a document without fault, and every plot has its table, its words and no fault', () => {
    for (const impact of [kept, smallImpact({ trained: 7, control: 12 }), smallImpact({ trained: 14 }), smallImpact({ trained: 4 })])
      for (const lang of LANGS) {
        const report = reportOf(impact, lang)
        expect(structureProblems(report)).toEqual([])
        for (const { svg, table, alt } of figures(report)) {
          const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? []
          expect(faultsOf({ svg, width: Number(width), height: Number(height) })).toEqual([])
          expect([typeof table, alt === '']).toEqual(['string', false])
        }
      }
  })

  it.each(LANGS)('asks for a look at the planted item, clears none, and says what chance would bring (%s)', (lang) => {
    const report = reportOf(kept, lang)
    const own = report.blocks
      .filter((block) => block.kind === 'table' && block.id.startsWith('bias-1-'))
      .flatMap((block) => (block.kind === 'table' ? block.rows : []))
    expect(own).toHaveLength(43)
    for (const row of own) {
      const [item = '', , , , asked] = row.map(({ runs }) => textsIn(runs.map((run) => ('text' in run ? run.text : ''))).join(''))
      const [look, not] = lang === 'en' ? ['look at this item', 'not enough evidence'] : ['revise este ítem', 'datos insuficientes']
      expect(asked).toBe(item === 'i03' ? look : not)
    }
    expect(said(report.blocks)).not.toMatch(/no bias|sin sesgo|class [abc]\b|clase [abc]\b/i)
    expect(said(chapter(report, 'bias'))).toContain('8.6')
  })

  it('gives of a small study its refusals with what they need, and no number of few people', () => {
    const report = reportOf(smallImpact({ trained: 4 }), 'en')
    expect(said(chapter(report, 'summary'))).toContain('No change can be given of the group “trained”')
    expect(said(chapter(report, 'gains'))).toContain('no result of so few is published')
    expect(said(chapter(report, 'flow'))).toContain('fewer than 5')
    expect(figures(report).map(({ id }) => id)).toEqual(['flow-figure'])
  })

  it('says of each level what was collected, and puts caveats only beside figures that were given', () => {
    const bare = said(chapter(reportOf(kept, 'en'), 'levels'))
    for (const words of ['Not collected.', 'Indicators: not given.', 'Use of assistance requests']) expect(bare).toContain(words)
    expect(bare).not.toContain('better detection')
    const both = { es: 'x', en: 'Investigations' }
    const indicators = [
      { name: both, definition: both, source: both, caveat: both, figures: [{ period: '2025', value: 1234 }, { period: '2026' }] },
    ]
    const given = said(chapter(reportOf(kept, 'en', { indicators }), 'levels'))
    for (const words of ['better detection', 'Investigations', '1,234']) expect(given).toContain(words)
  })

  it('defines each statistic in both languages, from the one registry', () => {
    for (const [name, { method }] of Object.entries(STATISTICS)) {
      for (const lang of LANGS)
        for (const part of ['name', 'means', 'formula']) expect(words[lang](`train.impact.${part}.${name}`)).not.toBe('')
      expect(words.en(`train.impact.formula.${name}`)).toBe(method)
    }
  })
})
