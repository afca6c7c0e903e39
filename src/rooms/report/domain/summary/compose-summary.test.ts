import { describe, expect, it } from 'vitest'
import { readPdf } from '#documents/pdf/read-pdf.ts'
import { renderPdf } from '#documents/pdf/render-pdf.ts'
import { LANGS, type Lang } from '#kernel/i18n/translate.ts'
import { fixturePackage } from '#test/fixture-package.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import { reportWords } from '../../messages.ts'
import { composeSummary } from './compose-summary.ts'

const words = { es: reportWords('es'), en: reportWords('en') }
const summary = (source: ProgrammePackage, lang: Lang) => composeSummary(source, { lang, words, version: null, dataHash: '0'.repeat(64) })
const tables = (source: ProgrammePackage, lang: Lang) =>
  summary(source, lang).blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))

const long = (length: number) => 'Se pide que las fiscalías y las policías adopten un procedimiento común. '.repeat(20).slice(0, length)
/** As many gaps and recommendations as there may be, each as long as it may be. */
const large: ProgrammePackage = {
  ...fixturePackage,
  tables: {
    ...fixturePackage.tables,
    programme: fixturePackage.tables.programme.map((row) => ({
      ...row,
      name_es: long(200),
      area_es: long(80),
      label_es: long(500),
      disclaimer_es: long(2000),
    })),
    gaps: Array.from({ length: 99 }, (_, at) => ({
      ...fixturePackage.tables.gaps[0]!,
      code: `G-${String(at + 1).padStart(2, '0')}`,
      title_es: long(160),
    })),
    gap_findings: Array.from({ length: 99 }, (_, at) => ({ gap: `G-${String(at + 1).padStart(2, '0')}`, finding: 'F-001' })),
    recommendations: Array.from({ length: 99 }, (_, at) => ({
      ...fixturePackage.tables.recommendations[1]!,
      code: `R-HN-${String(at + 1).padStart(2, '0')}`,
      text_es: long(600),
      addressee_es: long(200),
      term_es: long(200),
    })),
    recommendation_gaps: Array.from({ length: 99 }, (_, at) => ({
      recommendation: `R-HN-${String(at + 1).padStart(2, '0')}`,
      gap: 'G-01',
    })),
  },
}

describe('the summary of one sheet', () => {
  it.each(LANGS)('takes no more than two pages, however much there is (%s)', (lang) => {
    for (const source of [fixturePackage, large]) {
      const { length } = readPdf(renderPdf(summary(source, lang))).pages
      expect(length).toBeGreaterThan(0)
      expect(length).toBeLessThanOrEqual(2)
    }
  })

  it('holds the same rows in both languages, and says how many more the report has', () => {
    const [es, en] = LANGS.map((lang) => tables(large, lang))
    expect(es?.map(({ rows }) => rows.length)).toEqual(en?.map(({ rows }) => rows.length))
    const [, asked] = en ?? []
    expect(JSON.stringify(asked?.notes)).toContain(`${99 - (asked?.rows.length ?? 0)} more recommendations stand in the report`)
  })

  it('tells how much of what was said leads on, and names a gap that no recommendation answers', () => {
    const [aside] = fixturePackage.tables.statements
    const [gap] = fixturePackage.tables.gaps
    const source: ProgrammePackage = {
      ...fixturePackage,
      tables: {
        ...fixturePackage.tables,
        finding_evidence: fixturePackage.tables.finding_evidence.filter(({ subject }) => subject !== aside!.id),
        gap_findings: [],
        recommendation_gaps: fixturePackage.tables.recommendation_gaps.filter((one) => one.gap !== gap!.code),
      },
    }
    const { statements, findings, gaps } = source.tables
    const linked = statements.filter(({ id }) => source.tables.finding_evidence.some(({ subject }) => subject === id)).length
    expect([linked > 0, linked < statements.length]).toEqual([true, true])
    const said = JSON.stringify(summary(source, 'en').blocks.find(({ kind }) => kind === 'paragraph'))
    expect(said).toContain(`Linked to a finding: ${linked} of the ${statements.length}.`)
    expect(said).toContain(`Findings that lead to a gap: 0 of ${findings.length}.`)
    expect(said).toMatch(new RegExp(`answers: \\d+ of ${gaps.length} .*none answers ${gap!.code}`))
  })

  it('prints the rule of the order and each product', () => {
    const [, asked] = tables(fixturePackage, 'en')
    expect(JSON.stringify(asked?.notes)).toContain('strong 4, moderate 3, limited 2, reported only 1, no support 0')
    expect(JSON.stringify(asked?.rows[0])).toContain('3 × 2 × 1 = 6')
  })
})
