import { beforeAll, describe, expect, it } from 'vitest'
import type { Block, Document } from '#documents/model.ts'
import { structureProblems } from '#documents/structure.ts'
import { faultsOf } from '#ui/charts/check-chart.ts'
import type { Impact } from '../../contract/impact.ts'
import { ImpactAbout } from '../../contract/impact-about.ts'
import { num } from '../impact-page/say.ts'
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

  it.each(LANGS)('says first that the data are no real ones, and puts it at the foot of every page (%s)', (lang) => {
    const kinds = ['real', 'simulated', 'example', 'not-stated'] as const
    const said = kinds.map((dataKind) => reportOf({ ...kept, dataKind }, lang).edition.label)
    expect(new Set(said).size).toBe(4)
    expect(said[3]).toContain(
      lang === 'en' ? 'Nobody has stated whether these data are real.' : 'Nadie ha declarado si estos datos son reales.',
    )
    const [, first] = chapter(reportOf({ ...kept, dataKind: 'simulated' }, lang), 'summary')
    expect(first).toMatchObject({ kind: 'callout', tone: 'caution' })
    expect(textsIn(first).join()).toContain(lang === 'en' ? 'nobody was trained or tested' : 'no se capacitó ni se evaluó a nadie')
  })

  it.each(LANGS)('says the comparison first, then the gain, in plain words and with their intervals (%s)', (lang) => {
    const [, , ...summary] = chapter(reportOf(kept, lang), 'summary')
    const [first = '', beside = '', second = '', third = '', fourth = ''] = summary.slice(0, 5).map((block) => said([block]))
    expect(first).toContain(
      lang === 'en' ? 'was 3.8 right answers higher than that of the waiting list' : 'fue 3.8 aciertos mayor que la de la',
    )
    // Sessions are counted as sessions.
    expect(first).toContain(lang === 'en' ? '2.7 to 4.9; 196 people in 14 sessions' : '2.7 a 4.9; 196 personas en 14 sesiones')
    expect(beside).toContain(lang === 'en' ? 'The groups did not begin alike' : 'Los grupos no empezaron iguales')
    expect(beside).toContain(lang === 'en' ? '(95% interval −0.5 to 3.1, p = 0.146; 0.25 standard' : '−0.5 a 3.1, p = 0.146; 0.25 desv')
    expect(beside).toContain(lang === 'en' ? 'Here adjusting makes it larger.' : 'Aquí, al ajustar, resulta mayor.')
    expect(beside).toContain(
      lang === 'en' ? 'the difference is 4.1 right answers more (95% interval 3.0 to 5.3' : 'la diferencia es de 4.1 aciertos más',
    )
    expect(second).toContain(lang === 'en' ? 'was 2.8 right answers higher' : 'fue 2.8 aciertos mayor')
    expect(second).toContain(lang === 'en' ? 'the difference is 3.2 right answers more' : 'la diferencia es de 3.2 aciertos más')
    expect(third).toContain(
      lang === 'en'
        ? 'gain of the trained people was 3.9 right answers, both halves of the crossed forms counting alike'
        : 'ganancia media de las personas capacitadas fue de 3.9 aciertos, con igual peso para las dos mitades',
    )
    expect(third).toContain(lang === 'en' ? '3.3 to 4.5; 98 people in 7 sessions' : '3.3 a 4.5; 98 personas en 7 sesiones')
    expect(fourth).toContain(lang === 'en' ? 'so a harder form plays no part; remembering' : 'más difícil no influye; recordar')
    // Student's t would say 2.1 to 3.4: the interval is that of sessions.
    expect(fourth).toContain(lang === 'en' ? '2.2 to 3.2; 84 people in 7 sessions' : '2.2 a 3.2; 84 personas en 7 sesiones')
  })

  it('says of groups that began alike nothing of an adjustment, and of those too far apart that none mends it', () => {
    const began = (g: number) => ({
      ...kept,
      results: kept.results.map((one) => (one.statistic === 'baselineDifference' ? { ...one, also: { ...one.also, g } } : one)),
    })
    const summary = (g: number) => said(chapter(reportOf(began(g), 'en'), 'summary'))
    expect(summary(0.05)).not.toContain('did not begin alike')
    expect(summary(-0.06)).toContain('did not begin alike')
    expect(summary(0.25)).not.toContain('no adjustment mends that')
    expect(summary(0.26)).toContain('no adjustment mends that')
  })

  it.each(LANGS)('says in the caption of each table and figure that the data are no real ones (%s)', (lang) => {
    const captions = (dataKind: Impact['dataKind']) =>
      reportOf({ ...kept, dataKind }, lang).blocks.flatMap((block) =>
        block.kind === 'table' || block.kind === 'figure'
          ? [textsIn(block.caption.map((run) => ('text' in run ? run.text : ''))).join('')]
          : [],
      )
    const simulated = captions('simulated')
    expect(simulated.length).toBeGreaterThan(20)
    for (const caption of simulated) expect(caption).toMatch(lang === 'en' ? / · Simulated\sdata$/ : / · Datos\ssimulados$/)
    for (const caption of captions('not-stated')) expect(caption).toMatch(lang === 'en' ? / · Not stated whether/ : / · No consta si/)
    for (const caption of captions('real')) expect(caption).not.toContain(' · ')
  })

  it('says what of it answers whether the training was the cause, by what decided who was trained', async () => {
    const of = (assignment?: object) => keptImpact(planOf(assignment && { assignment }))
    const cause = async (assignment?: object) => said(chapter(reportOf(await of(assignment), 'en'), 'summary'))
    expect(await cause()).toContain('Was there a lottery? Not stated.')
    expect(await cause({ by: 'lottery', unit: 'session' })).toContain('answers it, since according to the plan a lottery decided')
    expect(await cause({ by: 'choice' })).toContain('according to the plan there was no lottery')
    const drawn = async (unit: string) => said(chapter(reportOf(await of({ by: 'lottery', unit }), 'en'), 'chapter-method'))
    expect(await drawn('office')).toContain('Assignment was by office, but errors are clustered in another way')
    expect(await drawn('session')).not.toContain('clustered in another way')
    const one = said(chapter(reportOf(smallImpact({ trained: 14 }), 'en'), 'summary'))
    expect(one).toContain('There is no comparison group, so nothing here answers it')
  })

  it('gives the means of the same people before and after, and how far apart the groups began', () => {
    const [table] = chapter(reportOf(kept, 'en'), 'summary').filter((block) => block.kind === 'table')
    const rows =
      table?.kind === 'table'
        ? table.rows.map((row) => textsIn(row.map(({ runs }) => runs.map((run) => ('text' in run ? run.text : '')))).join(' | '))
        : []
    expect(rows).toContain('trained, after | 98 | 7 | 13.96 (12.38 to 15.54) | 17.81 (16.04 to 19.57) | 3.92 (3.31 to 4.53)')
    expect(rows).toContain('trained − waiting list, after | 196 | 14 | 1.30 (−0.52 to 3.11) | — | 3.79 (2.72 to 4.85)')
    expect(rows).toContain('at the same first score, after | 196 | 14 | — | — | 4.12 (2.95 to 5.29)')
    // At three months everybody had the form of the first test: the mean change stands, with a mark and the interval of sessions.
    expect(rows.find((row) => row.startsWith('trained, at 3 months'))).toMatch(/2\.73 \(2\.22 to 3\.23\)\*$/)
    const notes = said(chapter(reportOf(kept, 'en'), 'summary'))
    expect(notes).toContain('* Same form in both tests: memory of the questions may be part of it.')
    expect(notes).not.toContain('†')
    // The difference of the gains that are shown would be 3.83.
    expect(notes).toContain('uses the plain gains (trained, after: 3.85; waiting list, after: 0.06)')
  })

  it('says who sat a form again, and prints no name that only a program knows', () => {
    const report = reportOf(kept, 'en')
    expect(said(chapter(report, 'summary'))).toContain('168 of 168 people sat a form that they had already answered')
    const body = said(report.blocks)
    for (const key of ['passMark', 'smallestEffect', 'as planned', 'g_z', '|delta|', 'the plan names none']) expect(body).not.toContain(key)
    const words = new Set(body.split(/[^A-Za-z0-9]+/))
    // Others (alpha, power, attrition) are words of the language, or of the names of tables.
    for (const key of Object.keys(STATISTICS).filter((name) => /[A-Z]|^(mcnemar|distractors|icc|gav|gz)$/.test(name)))
      expect(words.has(key), key).toBe(false)
    expect(body).toContain('People who began to pass: no number. No pass mark was set beforehand.')
    // Each test has its reason.
    expect(body).toContain('First score of those lost: no number. After: This needs 10 people in each of the two groups compared')
    expect(body).toContain('At 3 months: Together with other published results it would give away what fewer than 10 people answered')
  })

  it.each(LANGS)(
    'prints the thresholds by which an item is checked, and that the order of rows decided among equal totals (%s)',
    (lang) => {
      const body = said(reportOf(kept, lang).blocks)
      expect(body).toContain(
        lang === 'en'
          ? 'none fell below r = 0.10 with the other items or outside 20% to 90% right'
          : 'r = 0.10 con los demás ni fuera de 20 %',
      )
      expect(body).toContain(
        lang === 'en' ? 'limit of the 27%, the order of rows decided' : 'límite del 27 %, decidió el orden de las filas',
      )
      const low = kept.results.map((one) =>
        one.statistic === 'restCorrelation' && one.scope.item === 'i39' ? { ...one, warnings: ['low-rest-correlation'] } : one,
      )
      expect(said(reportOf({ ...kept, results: low }, 'en').blocks)).toContain('Here stands an item below r = 0.10 with the other items')
    },
  )

  it('prints no count of independent people that whoever divides would not find', () => {
    const body = said(reportOf(kept, 'en').blocks)
    const lines = [...body.matchAll(/; (\d+) people in[^;]*as about (\d+) independent people \(design effect ([\d.]+)\)/g)]
    expect(lines).toHaveLength(2)
    for (const [, n, worth, effect] of lines) expect(Number(worth)).toBe(Math.round(Number(n) / Number(effect)))
  })

  it('parts thousands from five digits on, in Spanish by a space', () => {
    expect([num(words.es, 4122.5, 1), num(words.en, 4122.5, 1)]).toEqual(['4122.5', '4122.5'])
    expect([num(words.es, 41_225, 0), num(words.en, 41_225, 0)]).toEqual(['41\u00a0225', '41,225'])
  })

  it.each(LANGS)('says how many left some unanswered, where that counts as wrong (%s)', async (lang) => {
    const summary = said(chapter(reportOf(kept, lang), 'summary'))
    expect(summary).toContain(
      lang === 'en' ? 'at 3 months, 17 of 84 (trained) and 25 of 84 (waiting list)' : 'a los 3 meses, 17 de 84 (capacitadas) y 25 de 84',
    )
    expect(summary).toContain(
      lang === 'en'
        ? 'the difference between groups is: trained − waiting list, after, 3.83 (2.83 to 4.83); trained − waiting list, at 3 months, 2.73'
        : 'la diferencia entre grupos es: capacitadas − lista de espera, después, 3.83 (2.83 a 4.83)',
    )
    const complete = reportOf(await keptImpact(planOf({ missing: 'complete' })), lang)
    expect(said(chapter(complete, 'summary'))).not.toMatch(/unanswered|sin responder/)
    const totals = lang === 'en' ? 'measures that count an omitted answer as wrong' : 'las medidas que cuentan lo omitido como error'
    expect([said(complete.blocks).includes(totals), said(reportOf(kept, lang).blocks).includes(totals)]).toEqual([true, false])
  })

  it.each(LANGS)('says of whom the groups were apart before, and not that they were so after (%s)', (lang) => {
    const [rows = []] = reportOf(kept, lang).blocks.flatMap((block) =>
      block.kind === 'table' && block.id === 'between-table' ? [block.rows] : [],
    )
    const [first = []] = rows
    expect(textsIn(first.slice(0, 2).map(({ runs }) => runs.map((run) => ('text' in run ? run.text : '')))).join(' | ')).toBe(
      lang === 'en' ? 'Difference before | those tested after' : 'Diferencia previa | quienes hicieron la de después',
    )
  })

  it('says that an interval by sessions may be narrower by chance only where it is', () => {
    const says = (impact: Impact) => said(chapter(reportOf(impact, 'en'), 'chapter-learning')).includes('may come out narrower by chance')
    const wide = (one: Impact['results'][number]) =>
      one.statistic === 'differenceInDifferences' && one.interval ? { ...one, interval: { ...one.interval, low: -9, high: 9 } } : one
    expect([says(kept), says({ ...kept, results: kept.results.map(wide) })]).toEqual([true, false])
  })

  it('says what adjusting for the first score does to the difference', () => {
    const adjusted = (value: number) =>
      said(
        chapter(
          reportOf({ ...kept, results: kept.results.map((one) => (one.statistic === 'ancova' ? { ...one, value } : one)) }, 'en'),
          'summary',
        ),
      )
    // The difference that is not adjusted is 3.8.
    for (const [value, effect] of [
      [4.1, 'it larger'],
      [3.6, 'it smaller'],
      [3.81, 'hardly any difference'],
      [-1, 'it change sides'],
    ] as const)
      expect(adjusted(value)).toContain(`Here adjusting makes ${effect}.`)
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

  it.each(LANGS)('flags the planted item, clears none, prints the rule beside it and what chance would bring (%s)', (lang) => {
    const report = reportOf(kept, lang)
    const [own = []] = report.blocks.flatMap((block) => (block.kind === 'table' && block.id === 'screened-table' ? [block.rows] : []))
    // Five items are in both forms, so that thirty people of each of seven countries answered them.
    expect(own).toHaveLength(35)
    const belize = own.map((row) => row.map(({ runs }) => textsIn(runs.map((run) => ('text' in run ? run.text : ''))).join(''))).slice(0, 5)
    const [look, not] = lang === 'en' ? ['review', 'not enough evidence'] : ['revisar', 'datos insuficientes']
    for (const [item = '', comparison = '', , , , , asked] of belize) {
      expect(comparison).toBe(lang === 'en' ? 'Belize' : 'Belice')
      expect(asked).toBe(item.startsWith('i03') ? look : not)
    }
    expect(said(report.blocks)).not.toMatch(/no bias|sin sesgo|class [abc]\b|clase [abc]\b/i)
    const bias = said(chapter(report, 'chapter-test'))
    // 5 items at 0.20 and 38 at 0.01 in each of seven comparisons.
    for (const words of ['1.4', '9.7', '301', '0.20']) expect(bias).toContain(words)
    // Which test was examined, and which run flags.
    expect(bias).toContain(
      lang === 'en'
        ? 'The items flagged at the first test (before the training)'
        : 'señalados en la primera prueba (antes de la capacitación)',
    )
    expect(bias).toContain(
      lang === 'en' ? 'The second run flags 5 more cases that the first does not: i01, Belize' : 'La segunda vuelta señala además 5 casos',
    )
    expect(said(chapter(report, 'summary'))).toContain(
      lang === 'en' ? 'At the first test, before the training, 3 items are flagged' : 'quedaron señalados 3 ítems',
    )
  })

  it('names an item by its outcome and its question where the tables hold them', () => {
    const bank = kept.bank.map((one) =>
      one.item === 'i03' ? { ...one, outcome: 'M1.O2', text: { es: '¿Qué falta?', en: 'What is missing?' } } : one,
    )
    expect(said(chapter(reportOf({ ...kept, bank }, 'en'), 'chapter-test'))).toContain('i03 (M1.O2), anchor: What is missing?')
  })

  it('gives of a small study its refusals with what they need, and no number of few people', () => {
    const report = reportOf(smallImpact({ trained: 4 }), 'en')
    expect(said(chapter(report, 'summary'))).toContain('The gain of the trained people in the test after the training cannot be given.')
    expect(said(chapter(report, 'chapter-learning'))).toContain('no result of so few is published')
    expect(said(chapter(report, 'chapter-method'))).toContain('fewer than 5')
    expect(figures(report).map(({ id }) => id)).toEqual(['flow-figure'])
  })

  it('says of each level what was collected, and puts caveats only beside figures that were given', () => {
    const bare = said(chapter(reportOf(kept, 'en'), 'levels'))
    for (const words of ['Not collected.', 'No indicators were given.', 'Use of mutual legal assistance requests'])
      expect(bare).toContain(words)
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
