import { describe, expect, it } from 'vitest'
import { fixture } from '#test/fixture-package.ts'
import type { ProgrammePackage } from '../contract/package.ts'
import { reportWords } from '../messages.ts'
import { compose } from './compose.ts'
import { groundsOf } from './rests-on.ts'
import { plain, textsOf } from './printed.fixture.ts'

type Tables = ProgrammePackage['tables']
const withTables = (tables: Partial<Tables>): ProgrammePackage => ({ tables: { ...fixture, ...tables }, passages: {} })
const composed = (tables: Partial<Tables>, lang: 'es' | 'en' = 'en') =>
  compose(withTables(tables), reportWords(lang), { version: null, dataHash: 'abc' })
const said = (tables: Partial<Tables>, id: string, lang: 'es' | 'en' = 'en') =>
  composed(tables, lang).sentences.find((sentence) => sentence.id === id)?.generated

const evidence = (...rows: readonly [subject: string, stance: 'supports' | 'contrary'][]): Partial<Tables> => ({
  finding_evidence: rows.map(([subject, stance]) => ({ finding: 'F-001', subject, stance })),
})
const recorded = fixture.workshops.map((w) => ({ ...w, provenance: 'recorded' as const }))
const claimOf = (year: string | null): Partial<Tables> => ({
  published_claims: fixture.published_claims.map((claim) => ({ ...claim, year })),
  sources: fixture.sources.map((source) => ({ ...source, year: null })),
})
describe('an evidence line', () => {
  it('prints what is against where nothing is in support', () => {
    expect(said(evidence(['PA-2', 'contrary']), 'strength-none:F-001:2')).toBe('2013 onwards: no statements in support; 1 against.')
    expect(said(evidence(['PA-2', 'contrary']), 'strength-none:F-001:2', 'es')).toBe(
      '2013 en adelante: sin enunciados a favor; 1 en contra.',
    )
    const published = evidence(['HN-1', 'contrary'], ['HN-2', 'contrary'], ['REG-9', 'supports'])
    expect(said(published, 'strength-reported:F-001:1')).toBe(
      '2007–2012: reported only (published texts, cited and not counted); 2 against.',
    )
    expect(said(published, 'strength-reported:G-01:1', 'es')).toBe(
      '2007–2012: solo publicado (textos que se citan y no se cuentan); 2 en contra.',
    )
  })

  it('says "reported only" of the years of the publication and of no others', () => {
    const only = (year: string | null, lang: 'es' | 'en' = 'en') =>
      composed({ ...evidence(['REG-9', 'supports']), ...claimOf(year) }, lang)
        .sentences.filter(({ id }) => id.includes(':F-001'))
        .map(({ generated }) => generated)
    expect(only('2009')).toEqual([
      '2007–2012: reported only (published texts, cited and not counted).',
      '2013 onwards: no statements in support.',
    ])
    expect(only('2005')).toEqual([
      '2007–2012: no statements in support.',
      '2013 onwards: no statements in support.',
      'Of other years or undated: 1 published text, not counted.',
    ])
    expect(only(null, 'es').at(-1)).toBe('De otros años o sin fecha: 1 texto publicado, que no se cuenta.')
  })

  it('speaks of workshops only where workshops were held', () => {
    expect(said({ workshops: recorded }, 'strength:F-001:1')).toContain('4 statements from 3 of 4 workshops and 2 of 2 countries')
    expect(said({}, 'strength:F-001:1', 'es')).toContain('4 enunciados, de 3 grupos (de 4) y 2 países (de 2)')
    expect(said({ workshops: recorded }, 'strength:F-001:1', 'es')).toContain('de 3 talleres (de 4)')
  })

  it('says of regional texts that they are on the region, and not that they are of no country', () => {
    expect(said(evidence(['REG-1', 'supports']), 'strength:F-001:1')).toBe(
      '2007–2012: limited evidence, 1 statement from 1 of 4 groups, on the region as a whole.',
    )
    expect(said(evidence(['REG-1', 'supports']), 'strength:F-001:1', 'es')).toContain('de 1 grupo (de 4), sobre la región en su conjunto.')
  })

  it('tells two rounds of the same years apart by their names, there and over the table', () => {
    const alike = { rounds: fixture.rounds.map((round) => ({ ...round, from_year: 2026, to_year: null })) }
    const rests = evidence(['HN-1', 'supports'])
    expect(said({ ...alike, ...rests }, 'strength-none:F-001:2')).toBe('Round two: no statements in support.')
    expect(said({ ...alike, ...rests }, 'strength:F-001:1', 'es')).toMatch(/^Round one \(es\): sustento limitado/)
    expect(said(alike, 'coverage:2')).toMatch(/^The second round \(Round two\) holds/)
    const printed = JSON.stringify(composed(alike).document)
    expect([...printed.matchAll(/Evidence, ([^"]*)/g)].map(([, round]) => round)).toEqual(['Round one', 'Round two'])
    // Rounds that bear one name as well are told apart by their number.
    const twins = { rounds: alike.rounds.map((round) => ({ ...round, name_es: 'Talleres', name_en: 'Workshops' })) }
    expect(said({ ...twins, ...rests }, 'strength-none:F-001:2')).toBe('Workshops (2): no statements in support.')
  })

  it('names to an editor the texts that it rests on, those of other years too', () => {
    const source = withTables({ ...evidence(['REG-9', 'supports'], ['PA-2', 'contrary']), ...claimOf('2005') })
    const grounds = groundsOf(source, ['strength-outside:F-001', 'strength-outside:G-01', 'strength-none:G-01:2'])
    expect([...grounds.values()].map((rows) => rows.map(({ id }) => id))).toEqual([
      ['F-001', 'REG-9'],
      ['G-01', 'REG-9'],
      ['G-01', 'PA-2'],
    ])
  })
})

describe('the rounds compared', () => {
  it('say where later texts speak only to the contrary, and where none speaks', () => {
    expect(said({}, 'rounds')).toBe(
      'Of 2 pairs of gap and country, 1 persists in the texts of the second round and none appears there for the first time. In one, the texts of the second round speak only to the contrary, although those of the first support the gap.',
    )
    const silent = { finding_evidence: fixture.finding_evidence.filter((e) => e.subject !== 'PA-2') }
    expect(said(silent, 'rounds', 'es')).toContain('Uno no se evaluó: ')
    expect(said(silent, 'rounds')).not.toContain('contrary')
  })

  it('speak of others only where something stands before them', () => {
    const later = { finding_evidence: fixture.finding_evidence.filter((e) => e.subject !== 'PA-2' && e.subject !== 'HN-4') }
    expect(said(later, 'rounds')).toContain('none appears there for the first time. 2 were not assessed')
    expect(said(later, 'rounds', 'es')).toContain('ninguno aparece en ella por primera vez. 2 no se evaluaron')
    const [gap] = fixture.gaps
    const gaps = gap ? [gap, { ...gap, code: 'G-77' }] : []
    const gap_findings = fixture.gap_findings.flatMap((row) => [row, { ...row, gap: 'G-77' }])
    const silent = { gaps, gap_findings, finding_evidence: fixture.finding_evidence.filter((e) => e.subject !== 'PA-2') }
    expect(said(silent, 'rounds')).toContain(' Another 2 were not assessed')
    expect(said(silent, 'rounds', 'es')).toContain(' Otros 2 no se evaluaron')
  })

  it('mark it in the figure, in its alternative text and in its table', () => {
    const { blocks } = composed({}).document
    const figure = blocks.find((block) => block.kind === 'figure' && block.id === 'figure-gaps')
    const table = blocks.find((block) => block.kind === 'table' && block.id === 'table-gaps')
    expect(figure?.kind === 'figure' && figure.svg).toContain('second round: only to the contrary')
    expect(figure?.kind === 'figure' && figure.svg).not.toContain('not assessed')
    expect(figure?.kind === 'figure' && figure.alt).toContain(
      'with only texts to the contrary in the second round: 1; not assessed in it: 0.',
    )
    expect(table?.kind === 'table' && table.rows.map((row) => row.map((cell) => plain(cell.runs)))).toEqual([
      ['G-01', '2 / 1', '1 / 0 (1)'],
    ])
  })
})

describe('a figure of findings', () => {
  it('that would outgrow its page is set as several, each with its share of the rows', () => {
    const long = 'A title of a finding that is much longer than most and so takes several lines in the narrow column of the names '
    const findings = fixture.findings.slice(0, 1).flatMap((finding) =>
      Array.from({ length: 20 }, (_, at) => ({
        ...finding,
        code: `F-${String(at + 1).padStart(3, '0')}`,
        title_en: long.repeat(2).slice(0, 160).trim(),
      })),
    )
    const countries = ['HN', 'PA', 'BZ', 'CR', 'SV', 'GT', 'NI'].flatMap((code) =>
      fixture.countries.slice(0, 1).map((row) => ({ ...row, code })),
    )
    const { blocks } = composed({ countries, findings, finding_evidence: [], gap_findings: [] }).document
    const figures = blocks.flatMap((block) => (block.kind === 'figure' && block.id.startsWith('figure-findings-technical') ? [block] : []))
    expect(figures.length).toBeGreaterThan(1)
    expect(figures.map(({ id }) => id)).toContain('figure-findings-technical-2')
    expect(plain(figures[0]?.caption ?? [])).toContain(`conditions (1 of ${figures.length}):`)
    const shown = figures.flatMap(({ svg }) => [...svg.matchAll(/F-\d{3}/g)].map(([code]) => code))
    expect(shown).toEqual(findings.map(({ code }) => code))
    for (const { svg } of figures) {
      const [width = 0, height = 0] = ['width', 'height'].map((side) => Number(new RegExp(`<svg[^>]* ${side}="(\\d+)"`).exec(svg)?.[1]))
      expect(height / width).toBeLessThanOrEqual(1.36)
    }
  })
})

describe('the sentence on coverage', () => {
  it('tells statements in cells from those on the region', () => {
    expect(said({}, 'coverage:1')).toBe(
      'The first round (2007–2012) holds 5 statements in 4 groups: 4 in 3 of the 4 cells (each of one country and one sector), in 2 countries, and 1 on the region as a whole, which counts in no cell or country. Of those in the cells, the allocation rule placed 2; one cell holds no others.',
    )
    expect(said({}, 'coverage:2', 'es')).toBe(
      'La segunda ronda (2013 en adelante) reúne 2 enunciados en 2 grupos: 2 en 2 de las 4 celdas, de 2 países. Todos están donde la fuente o el propio taller los sitúa.',
    )
    expect(said({ workshops: recorded }, 'coverage:1')).toContain('holds 5 statements in 4 workshops: 4 in')
  })

  it('counts no workshop without statements, nor does the opening of the chapter; the caption of the figure, which shows all, tells both', () => {
    const empty = fixture.workshops.map((one) => ({ ...one, code: `${one.code}-EMPTY` }))
    const { sentences, document } = composed({ workshops: [...fixture.workshops, ...empty] })
    const named = (id: string) => sentences.find((sentence) => sentence.id === id)?.generated
    expect(named('coverage:1')).toContain('holds 5 statements in 4 groups')
    expect(named('opening-method')).toContain('7 statements from 6 groups')
    const captions = document.blocks.flatMap((block) => (block.kind === 'figure' ? [plain(block.caption)] : []))
    expect(captions).toContain('Round one: 5 statements in 4 of 8 groups; 3 of 4 cells hold statements')
  })

  it('does not say again of a later round what cells are and where the region counts', () => {
    const later = {
      workshops: fixture.workshops.map((w) => ({ ...w, round: w.code === 'R1-REG' ? 2 : w.round })),
      statements: fixture.statements.map((s) => ({ ...s, allocated_by: s.id === 'HN-4' ? ('rule' as const) : s.allocated_by })),
    }
    expect(said(later, 'coverage:2')).toBe(
      'The second round (2013 onwards) holds 3 statements in 3 groups: 2 in 2 of the 4 cells, in 2 countries, and 1 on the region, outside the cells. The allocation rule placed one of those in the cells; one cell holds no others.',
    )
    expect(said(later, 'coverage:2', 'es')).toBe(
      'La segunda ronda (2013 en adelante) reúne 3 enunciados en 3 grupos: 2 en 2 de las 4 celdas, de 2 países, y uno sobre la región, fuera de las celdas. La regla de reparto ubicó uno de los que están en las celdas, y en una celda no hay más que esos.',
    )
  })

  it('says that the source put all of them only where the rule placed none, in the cells or out of them', () => {
    const placed = (regional: 'rule' | 'source') => ({
      statements: fixture.statements.map((s) => ({ ...s, allocated_by: s.id === 'REG-1' ? regional : ('source' as const) })),
    })
    expect(said(placed('source'), 'coverage:1')).toContain('All stand where the source or the workshop itself puts them.')
    expect(said(placed('rule'), 'coverage:1')).toMatch(/country\. Of those in the cells, the allocation rule placed none\.$/)
    expect(said(placed('rule'), 'coverage:1', 'es')).toContain('la regla de reparto no ubicó ninguno.')
  })
})

describe('references and what they lead to', () => {
  it('tell the findings that a text contradicts from those it supports', () => {
    const { document } = composed({})
    const last = (key: string) => plain(document.references.find((r) => r.key === key)?.details?.at(-1) ?? [])
    expect(last('PA-2')).toBe('Contrary to F-001')
    expect(last('HN-1')).toBe('F-001 → G-01 → R-REG-01, R-HN-01')
    const both = { finding_evidence: [...fixture.finding_evidence, { finding: 'F-002', subject: 'HN-1', stance: 'contrary' as const }] }
    expect(
      plain(
        composed(both, 'es')
          .document.references.find((r) => r.key === 'HN-1')
          ?.details?.at(-1) ?? [],
      ),
    ).toBe('F-001 → G-01 → R-REG-01, R-HN-01. En sentido contrario a F-002')
  })

  it('name the body that published in the language of the reader', () => {
    const sources = fixture.sources.map((source) => ({ ...source, organisation_es: source.code === 'press-2009' ? 'Un diario' : null }))
    const named = (lang: 'es' | 'en') =>
      ['HN-1', 'figure-trend-victims'].map((key) => {
        const { references, blocks } = composed({ sources }, lang).document
        const figure = blocks.find((block) => block.kind === 'figure' && block.id === key)
        if (figure?.kind === 'figure') return (figure.notes ?? []).map(plain).join(' ')
        return plain(references.find((r) => r.key === key)?.details?.[1] ?? [])
      })
    for (const words of named('es')) expect(words).toContain('Un diario')
    for (const words of named('en')) expect(words).toContain('A newspaper')
    expect(named('es').join(' ')).not.toContain('A newspaper')
  })

  it('print the publisher’s own address or a copy’s that is marked, the day of reading and the licence', () => {
    const where = (change: object, lang: 'es' | 'en') => {
      const sources = fixture.sources.map((source) => ({ ...source, ...change }))
      const said = plain(composed({ sources }, lang).document.references.find((r) => r.key === 'HN-1')?.details?.[1] ?? [])
      return said.slice(said.indexOf('https://'))
    }
    const read = {
      url: 'https://own.example/r',
      address: 'own' as const,
      read_on: '2026-03-03',
      licence: 'CC BY 4.0.',
      note_en: 'Page 4.',
      note_es: 'Página 4.',
    }
    expect(where({ ...read, read_at: 'https://copy.example/r' }, 'en')).toMatch(
      /^https:\/\/own\.example\/r \(read in a copy: https:\/\/copy\.example\/r\)\. Read on/,
    )
    expect(where(read, 'en')).toBe('https://own.example/r Read on 3 March 2026. Licence: CC BY 4.0. Note: Page 4.')
    expect(where(read, 'es')).toBe('https://own.example/r Leída el 3 de marzo de 2026. Licencia: CC BY 4.0. Nota: Página 4.')
    expect(where({ url: 'https://copy.example/r', address: 'unknown' }, 'es')).toBe(
      'https://copy.example/r (copia; no se conoce la dirección propia de quien publica).',
    )
    expect(where({ url: 'https://www.refworld.org/r' }, 'en')).toBe(
      'https://www.refworld.org/r (a copy, on a site that keeps what others published).',
    )
  })

  it('tell apart what speaks against a finding and is in none of its numbers', () => {
    const contrary = (subject: string) => ({ finding: 'F-002', subject, stance: 'contrary' as const })
    const supporting = fixture.finding_evidence.filter((e) => e.finding !== 'F-002')
    const printed = (...subjects: string[]) => {
      const { document } = composed({ finding_evidence: [...supporting, ...subjects.map(contrary)] })
      return textsOf(document.blocks).find((words) => words.startsWith('What F-002 says.'))
    }
    expect(printed('HN-1', 'REG-9')).toContain('To the contrary:[HN-1]; not counted:[REG-9].')
    expect(printed('REG-9')).toContain('To the contrary, not counted:[REG-9].')
    expect(printed('HN-1')).toContain('To the contrary:[HN-1].')
  })

  it('give a description that stands in both languages in the reader’s, and a title as it is', () => {
    const title = (given: string, lang: 'es' | 'en') =>
      plain(
        composed({ sources: fixture.sources.map((s) => ({ ...s, title: given })) }, lang).document.references.find((r) => r.key === 'HN-1')
          ?.details?.[1] ?? [],
      )
    expect(title('[Nota de 2009 / Item of 2009]', 'es')).toContain(' [Nota de 2009]')
    expect(title('[Nota de 2009 / Item of 2009]', 'en')).toContain(' [Item of 2009]')
    expect(title('Trata / Tráfico', 'en')).toContain('Trata / Tráfico')
  })

  it('close the sentence on what no finding takes up', () =>
    expect(textsOf(composed(evidence(['HN-1', 'supports'])).document.blocks)).toContain(
      'Four statements of this chapter neither support nor contradict any finding:[HN-2 PA-1 REG-1 HN-4].',
    ))
})

describe('an example', () => {
  it('has no author: nobody of the programme wrote it', () => {
    const partners = [{ part: 'executing' as const, name_es: 'Organismo', name_en: 'A body', note_es: null, note_en: null, source: null }]
    const authors = (provenance: 'reconstruction' | 'recorded') =>
      composed({ partners, programme: fixture.programme.map((row) => ({ ...row, provenance })) }).document
    expect(authors('reconstruction').authors).toEqual([])
    expect(authors('reconstruction').edition.colophon).toContain('Executing agency of the programme: A body.')
    expect(authors('recorded').authors).toEqual(['A body'])
  })
})
