import { describe, expect, it } from 'vitest'
import type { Document } from '#documents/model.ts'
import { numberDocument } from '#documents/number.ts'
import { LANGS } from '#kernel/i18n/translate.ts'
import { fixture, fixturePackage, passages } from '#test/fixture-package.ts'
import type { ProgrammePackage } from '../contract/package.ts'
import { reportWords } from '../messages.ts'
import { compose } from './compose.ts'
import { plain, textsOf } from './printed.fixture.ts'

const release = { version: null, dataHash: 'abc' }
const composed = (source: ProgrammePackage, lang: 'es' | 'en' = 'en') => compose(source, reportWords(lang), release)
const withTables = (tables: Partial<ProgrammePackage['tables']>, prose = passages) => ({
  tables: { ...fixture, ...tables },
  passages: prose,
})

const find = ({ blocks }: Document, id: string) => blocks.find((block) => 'id' in block && block.id === id)

describe.each(LANGS)('a report in %s', (lang) => {
  it('can be numbered and printed: every reference and link leads somewhere', () => {
    const { document, problems } = composed(fixturePackage, lang)
    expect(problems).toEqual([])
    const numbered = numberDocument(document)
    const headed = new Map(numbered.references.map((r) => [r.key, r.heading]))
    expect([headed.get('HN-1'), headed.get('REG-9')]).toEqual([
      expect.stringMatching(/^(Enunciado|Statement) R1-HN-POL-1\/001$/),
      expect.stringMatching(/^(Texto publicado|Published text) REG-9$/),
    ])
    expect(numbered.references.map((r) => r.key).toSorted()).toEqual([
      'HN-1',
      'HN-2',
      'HN-3',
      'HN-4',
      'PA-1',
      'PA-2',
      'REG-1',
      'REG-9',
      'press-2009',
    ])
  })

  it('cites what the text of a finding or gap names and does not count, and says where it names nothing', () => {
    const naming = <Row extends { text_es: string; text_en: string }>(rows: readonly Row[], ids: string) =>
      rows.map((row, at) => (at === 0 ? { ...row, text_es: `De 3 [${ids}].`, text_en: `Of 3 [${ids}].` } : row))
    const [finding, gap] = [fixture.findings[0]?.code ?? '', fixture.gaps[0]?.code ?? '']
    const written = (ids: string) => withTables({ findings: naming(fixture.findings, ids), gaps: naming(fixture.gaps, ids) })
    const { document, problems } = composed(written('@HN-1, @PA-2'), lang)
    expect(problems).toEqual([])
    for (const id of [`finding-${finding}`, `gap-${gap}`])
      expect(JSON.stringify(document)).toMatch(new RegExp(`"${id}".{0,2500}"keys":\\["HN-1","PA-2"\\]`))
    expect(composed(written('@HN-99'), lang).problems.map(({ where, found }) => [where, found])).toEqual([
      [`finding ${finding}.${lang}`, 'HN-99'],
      [`gap ${gap}.${lang}`, 'HN-99'],
    ])
  })

  it('cites a document as a whole, with its address and what else was taken from it', () => {
    const [first, ...rest] = fixture.sources
    const addressed = first ? [{ ...first, url: 'https://example.org/report' }, ...rest] : []
    const cites = { ...passages, summary: { es: 'Celebró talleres [@report-2010].', en: 'It held workshops [@report-2010].' } }
    const { document, problems } = composed(withTables({ sources: addressed }, cites), lang)
    expect(problems).toEqual([])
    const entry = document.references.find(({ key }) => key === 'report-2010')
    expect(entry?.heading).toMatch(/^(Fuente|Source) report-2010$/)
    expect(plain(entry?.runs ?? [])).toMatch(/^An institute\. A report, 2010 \((fuente académica|academic source)\)\.$/)
    const [whole, address, drawn] = (entry?.details ?? []).map(plain)
    expect(whole).toMatch(/^(Fuente citada en su conjunto|Source cited as a whole)\.$/)
    expect(address).toBe('https://example.org/report')
    const counts = [fixture.statements, fixture.published_claims, fixture.figures, fixture.recommendations].map(
      (rows) => rows.filter(({ source }) => source === 'report-2010').length,
    )
    expect(drawn?.match(/\d+/g)?.map(Number)).toEqual(counts.filter((count) => count > 0))
  })

  it('cites with each recommendation the document in which it was read, and says how many were read there', () => {
    const { document } = composed(fixturePackage, lang)
    for (const table of ['table-recommendations-own', 'table-recommendations-HN']) {
      const rows = document.blocks.flatMap((block) => (block.kind === 'table' && block.id === table ? block.rows : []))
      expect(rows.map((cells) => plain(cells.at(-2)?.runs ?? []))).toEqual([expect.stringMatching(/^(Emisor|Issuer), 2009\[press-2009\]$/)])
    }
    const entry = numberDocument(document).references.find(({ key }) => key === 'press-2009')
    expect(entry?.citedIn.map(({ text }) => text)).toEqual(['8.1', '8.2'])
    expect(plain(document.references.find(({ key }) => key === 'press-2009')?.details.at(-1) ?? [])).toMatch(
      /2 (recomendaciones|recommendations)\.$/,
    )
  })

  it('calls classes what a source gives of an indicator without numbers', () => {
    const [indicator] = fixture.indicators
    const [one] = fixture.figures
    if (!indicator || !one) throw new Error('the test package has no figures')
    const indicators = [...fixture.indicators, { ...indicator, code: 'tier', value_type: 'label' as const, stage: null }]
    const classed = ['91', '92'].map((id, at) => {
      return { ...one, id, indicator: 'tier', year: 2011 + at, kind: 'label' as const, value: null, printed: '2WL', source: 'report-2010' }
    })
    const { document } = composed(withTables({ indicators, figures: [...fixture.figures, ...classed] }), lang)
    const drawn = plain(document.references.find(({ key }) => key === 'report-2010')?.details.at(-1) ?? [])
    expect(drawn).toMatch(/1 (cifra|figure)\b.* 2 (clasificaciones|classifications)\.$/)
  })

  it('prints the list of references also where recommendations alone have a source', () => {
    const statements = fixture.statements.map((one) => ({ ...one, source: null }))
    const { document } = composed(
      withTables(
        {
          statements,
          codings: [],
          finding_evidence: [],
          findings: [],
          gaps: [],
          gap_findings: [],
          published_claims: [],
          recommendation_gaps: [],
        },
        {},
      ),
      lang,
    )
    expect(numberDocument(document).references.map(({ key }) => key)).toEqual(['press-2009'])
  })

  it('leads from the source under a figure to where it is to be read', () => {
    const addressed = fixture.sources.map((source) => ({ ...source, url: `https://example.org/${source.code}` }))
    const { document } = composed(withTables({ sources: addressed }), lang)
    const notes = document.blocks.flatMap((block) => (block.kind === 'figure' ? (block.notes ?? []).flat() : []))
    const links = notes.flatMap((run) => (run.kind === 'link' ? [run.href] : []))
    expect(links).toContain(`https://example.org/${fixture.figures[0]?.source}`)
  })

  it('says of what was said in the workshops that it was, and of nothing that a source placed it', () => {
    const said = fixture.statements.map((one) => ({ ...one, source: null, allocated_by: 'room' as const }))
    const heads = (statements: typeof said | typeof fixture.statements) => {
      const { document } = composed(withTables({ statements }), lang)
      return document.blocks.flatMap((block) => (block.kind === 'table' ? block.columns.map(({ header }) => plain(header)) : []))
    }
    const placed = expect.stringMatching(/ubicados por la fuente|placed by the source/iu)
    expect(heads(said)).not.toContainEqual(placed)
    expect(heads([...said.slice(0, 1), ...fixture.statements.slice(1)])).toContainEqual(placed)
  })

  it('heads the table of each country by what its own statements are', () => {
    const said = (who: string) =>
      fixture.statements.map((one) => (one.id.startsWith(who) ? { ...one, allocated_by: 'room' as const } : one))
    const headOf = (statements: typeof fixture.statements, country: string) => {
      const block = find(composed(withTables({ statements }), lang).document, `table-country-${country}`)
      return block?.kind === 'table' ? block.columns.map(({ header }) => plain(header)).at(-1) : expect.unreachable('no table')
    }
    const [threats, bySource, some] = [/^(Amenazas|Threats)$/, /^(Ubicados|Placed) /, /^(Dichos allí|Said there), /]
    expect(headOf(said('HN'), 'HN')).toMatch(threats)
    expect(headOf(said('HN'), 'PA')).toMatch(bySource)
    expect(headOf(said('PA-1'), 'PA')).toMatch(some)
    // Of a country that said nothing there is nobody to ask who placed it.
    expect(
      headOf(
        said('HN').filter(({ id }) => !id.startsWith('PA')),
        'PA',
      ),
    ).toMatch(threats)
  })

  it('is the same for the same package', () => expect(composed(fixturePackage, lang)).toEqual(composed(fixturePackage, lang)))

  it('is made of a programme without prose, findings, gaps, figures or recommendations', () => {
    const bare = withTables(
      {
        findings: [],
        finding_evidence: [],
        gaps: [],
        gap_findings: [],
        recommendations: [],
        recommendation_gaps: [],
        indicators: [],
        figures: [],
      },
      {},
    )
    const { document, problems } = composed(bare, lang)
    expect(problems).toEqual([])
    expect(numberDocument(document).references).toHaveLength(7)
  })

  it('is made of a programme with one round, whose statements nobody has coded', () => {
    const fresh = withTables(
      {
        rounds: fixture.rounds.slice(0, 1),
        workshops: fixture.workshops.filter((w) => w.round === 1),
        statements: fixture.statements.slice(0, 5),
        codings: [],
        findings: [],
        finding_evidence: [],
        gaps: [],
        gap_findings: [],
        recommendations: [],
        recommendation_gaps: [],
        published_claims: [],
      },
      {},
    )
    const { document } = composed(fresh, lang)
    expect(() => numberDocument(document)).not.toThrow()
  })
})

describe('numbers in the report', () => {
  it('follow the data: a statement less changes prose, finding and gap', () => {
    const before = textsOf(composed(fixturePackage).document.blocks)
    expect(before).toContain('There are 5 statements in two countries [HN-1 REG-9]. Something is missing (G-01).')
    expect(before).toContain(
      'Weakness. 2007–2012: moderate evidence, 4 statements from 3 of 4 groups and 2 of 2 countries. 2013 onwards: limited evidence, 1 statement from 1 of 2 groups and 1 of 2 countries; 1 against.',
    )
    const fewer = withTables({
      statements: fixture.statements.filter((s) => s.id !== 'PA-1'),
      finding_evidence: fixture.finding_evidence.filter((e) => e.subject !== 'PA-1'),
      codings: fixture.codings.filter((c) => c.subject !== 'PA-1'),
    })
    const after = textsOf(composed(fewer).document.blocks)
    expect(after).toContain('There are 4 statements in one countries [HN-1 REG-9]. Something is missing (G-01).')
    expect(
      after.some((text) => text.startsWith('Weakness. 2007–2012: limited evidence, 3 statements from 2 of 3 groups and 1 of 1 country.')),
    ).toBe(true)
  })

  it('a recoded statement moves to another chapter', () => {
    const moved = withTables({ codings: fixture.codings.map((c) => (c.subject === 'HN-3' ? { ...c, condition: 'operational' } : c)) })
    const sentence = (source: ProgrammePackage) => composed(source).sentences.find((s) => s.id === 'chapter-compared:technical')?.generated
    expect(sentence(fixturePackage)).toContain('holds 4 statements of weakness or threat and 0 of strength or opportunity')
    expect(sentence(moved)).toContain('holds 4 statements of weakness or threat and 1 of strength or opportunity')
  })

  it('tell where findings of a chapter rest on statements that its numbers leave out', () => {
    const sentence = (tables: Partial<ProgrammePackage['tables']>, lang: 'es' | 'en' = 'en') =>
      composed(withTables(tables), lang).sentences.find((s) => s.id === 'chapter-compared:technical')?.generated
    const elsewhere = { codings: fixture.codings.map((c) => (c.subject === 'HN-1' ? { ...c, condition: 'legal' } : c)) }
    expect(sentence(elsewhere)).toMatch(
      /These are the statements coded under those conditions; findings also rest on statements coded under other conditions\.$/,
    )
    expect(sentence(elsewhere, 'es')).toMatch(
      /Son los codificados en esas condiciones; los hallazgos descansan también en enunciados codificados en otras\.$/,
    )
    expect(sentence({})).not.toContain('coded under other conditions')
  })
})

describe('a small programme that holds its own workshops', () => {
  const said = (tables: Partial<ProgrammePackage['tables']>, lang: 'es' | 'en' = 'en') => {
    const { document, sentences } = composed(withTables(tables, {}), lang)
    return { document, of: (id: string) => sentences.find((sentence) => sentence.id === id)?.generated }
  }
  const [first] = fixture.recommendations
  const own = first && { ...first, source: null, term_es: 'un año', term_en: 'one year', indicator_es: 'casos', indicator_en: 'cases' }
  const small: Partial<ProgrammePackage['tables']> = {
    rounds: fixture.rounds.slice(0, 1),
    workshops: fixture.workshops.filter((w) => w.round === 1),
    statements: fixture.statements.slice(0, 5).map((s) => ({ ...s, source: null })),
    codings: [],
    finding_evidence: [],
    published_claims: [],
    indicators: [],
    figures: [],
    treaties: [],
    recommendations: own ? [own] : [],
    recommendation_gaps: fixture.recommendation_gaps.slice(0, 1),
  }

  it('reads of its statements and its one recommendation in their number', () => {
    expect(said(small).of('uncoded')).toBe('5 statements are not yet coded and so stand in no chapter.')
    expect(said(small, 'es').of('uncoded')).toContain('no figuran en ningún capítulo')
    expect(said(small).of('follow-up')).toBe('No follow-up to the only recommendation has been reported.')
    expect(said(small, 'es').of('follow-up')).toBe('La única recomendación no tiene seguimiento informado.')
    expect(said({}).of('follow-up')).toContain('any of the 2 recommendations is recorded in this edition')
  })

  it('says in one sentence that nothing was said on the conditions of a chapter', () =>
    expect(said(small).of('chapter-bare:technical')).toBe('No statement speaks of technical and operational conditions.'))

  it('says which grades it is too small to reach', () => {
    expect(said(small).of('grades-reached')).toBe(
      'The programme has 2 countries. The grade strong asks for statements from at least 3 countries, so no evidence here can be graded strong.',
    )
    const one = { ...small, countries: fixture.countries.slice(0, 1), statements: fixture.statements.slice(0, 3) }
    expect(said(one).of('grades-reached')).toContain('so no evidence here can be graded above limited')
  })

  it('prints term and indicator of a recommendation that has them, and says where one is missing', () => {
    const table = JSON.stringify(find(said(small).document, 'table-recommendations-own'))
    for (const words of ['Term', 'one year', 'Indicator', 'cases', 'not stated']) expect(table).toContain(`"${words}"`)
    expect(JSON.stringify(find(said({}).document, 'table-recommendations-own'))).not.toContain('Indicator')
  })

  it('prints as the programme’s own only what it recommends itself', () => {
    const recommendations = (small.recommendations ?? fixture.recommendations).map((one) => ({ ...one, of_programme: 'no' as const }))
    const printed = JSON.stringify(said({ ...small, recommendations }).document)
    for (const own of ['table-recommendations-own', 'The programme itself published']) {
      expect(JSON.stringify(said(small).document)).toContain(own)
      expect(printed).not.toContain(own)
    }
    expect(printed).toMatch(/table-recommendations-(?:regional|[A-Z]{2})/)
  })

  it('says of its numbers of statements what they measure, and explains no mark that it does not print', () => {
    const caption = (tables: Partial<ProgrammePackage['tables']>) => JSON.stringify(find(said(tables).document, 'table-countries'))
    expect(caption(small)).toContain('per country, a measure of what was said')
    const even = { ...small, statements: [], finding_evidence: [] }
    expect(caption(even)).toContain('Statements by country and quadrant: 0 in every country')
    const notes = textsOf(said(small).document.blocks)
    expect(notes).toContain('This annex gives the same values as the figures.')
    expect(notes.join(' ')).not.toMatch(/2WL|prosecuted/)
  })

  it('names in each block of a passage which one it is part of, and in no other block', () => {
    const prose = { summary: { es: 'Una cosa.\n\n- Otra.', en: 'One thing.\n\n- Another.' } }
    const { blocks } = composed({ tables: fixture, passages: prose }, 'es').document
    const own = blocks.filter((block) => 'passage' in block)
    expect(own.map((block) => [block.kind, 'passage' in block && block.passage])).toEqual([
      ['paragraph', 'summary'],
      ['list', 'summary'],
    ])
  })

  it('prints what is written in one language in the other too, and says that it is not translated', () => {
    const findings = fixture.findings.map((f) => (f.code === 'F-001' ? { ...f, title_en: '', text_en: '' } : f))
    const [title_es, text_es] = [findings[0]?.title_es ?? '', findings[0]?.text_es ?? '']
    const source = { tables: { ...fixture, findings }, passages: { summary: { es: 'Una cosa.', en: '' } } }
    const { document, problems } = composed(source, 'en')
    expect(problems).toEqual([])
    const printed = JSON.stringify(document.blocks)
    for (const text of [title_es, text_es.slice(0, 20)]) expect(printed).toContain(`[not translated] ${text}`)
    expect(document.blocks.flatMap((block) => ('passage' in block && 'runs' in block ? [JSON.stringify(block.runs)] : []))).toEqual([
      expect.stringContaining('[not translated]'),
      expect.stringContaining('Una cosa.'),
    ])
    expect(JSON.stringify(composed(source, 'es').document)).not.toContain('[sin traducir]')
  })

  it('names over a figure the conditions that its findings are on', () => {
    const findings = fixture.findings.map((f) => (f.code === 'F-001' ? { ...f, condition: 'operational' } : f))
    expect(JSON.stringify(find(said({ findings }).document, 'figure-findings-technical'))).toContain('Findings on operational conditions')
  })
})

describe('problems', () => {
  const problemsOf = (es: string, en = 'Good.') => composed({ tables: fixture, passages: { summary: { es, en } } }, 'es').problems
  it.each([
    ['Texto [@XX-1].', 'unknown-reference', 'XX-1'],
    // One mark for both: it would be printed as it was typed.
    ['Texto [@F-001, F-002].', 'bad-reference', '[@F-001, F-002]'],
    ['Texto [@F-001', 'open-reference', '[@F-001'],
    ['Texto [@] GT.003.', 'bad-reference', '[@] GT.003'],
    ['Hay {{statements mood=good}}.', 'bad-token', '{{statements mood=good}}'],
    ['Hay {{constructor}}.', 'bad-token', '{{constructor}}'],
    ['Hay {{statements constructor=1}}.', 'bad-token', '{{statements constructor=1}}'],
    [
      'Hay {{figure indicator=victims_detected country=PA year=2009}}.',
      'bad-token',
      '{{figure indicator=victims_detected country=PA year=2009}}',
    ],
    ['Son {{quoted of=HN-1 number=7}} víctimas.', 'bad-token', '{{quoted of=HN-1 number=7}}'],
    ['Son {{quoted of=HN-2 of=HN-1 number=1}} víctimas.', 'bad-token', '{{quoted of=HN-2 of=HN-1 number=1}}'],
    ['Son {{quoted of=HN-1|HN-2 number=1}} víctimas.', 'bad-token', '{{quoted of=HN-1|HN-2 number=1}}'],
    ['Son {{quoted of=HN-1 number=1|7}} víctimas.', 'bad-token', '{{quoted of=HN-1 number=1|7}}'],
    ['Son {{quoted of=HN-1 number=1 round=1}} víctimas.', 'bad-token', '{{quoted of=HN-1 number=1 round=1}}'],
    ['Hay 12 enunciados.', 'unbound-number', '12'],
    ['Los enunciados son 1.204,5.', 'unbound-number', '1.204,5'],
    ['Son 7, o eso se dijo.', 'unbound-number', '7'],
    ['# Título', 'markup', 'heading'],
    ['Vea [esto](https://example.org).', 'markup', 'link'],
  ])('%j is one', (es, code, found) => expect(problemsOf(es)).toEqual([{ where: 'prose/summary.es', code, found }]))

  it.each([
    'En 2009 y en 1998.',
    'La Ley 9095 y el artículo 172.',
    'El taller R1-HN-POL-1 y el código XCAS26.',
    'Hay {{figure indicator=victims_detected country=HN year=2010}} víctimas.',
    'Son {{quoted of=HN-1 number=1}} víctimas.',
  ])('%j is none', (es) => expect(problemsOf(es)).toEqual([]))
})

describe('a rewritten sentence', () => {
  const id = 'rounds'
  const auto = composed(fixturePackage).sentences.find((s) => s.id === id)
  const override = {
    sentence: id,
    text_es: null,
    text_en: 'My own words on {{gaps}} gap.',
    inputs: auto?.inputs ?? '',
    generated_es: null,
    generated_en: null,
    note: null,
  }
  const stateOf = (row: typeof override, lang: 'es' | 'en' = 'en', tables = {}) =>
    composed(withTables({ ...tables, sentence_overrides: [row] }), lang).sentences.find((s) => s.id === id)

  it('is printed in place of the generated one', () => {
    expect(stateOf(override)?.state).toBe('overridden')
    expect(plain(stateOf(override)?.runs ?? [])).toBe('My own words on 1 gap.')
  })

  it('that cites is closed once: by the references where it ends in a colon, else by its own full stop', () => {
    const loose = {
      finding_evidence: fixture.finding_evidence.filter((e) => e.subject === 'HN-1'),
      sentence_overrides: [] as (typeof override)[],
    }
    const printed = (text: string) => {
      const row = { ...override, sentence: 'not-taken-up:technical', text_en: text }
      const { document } = composed(withTables({ ...loose, sentence_overrides: [row] }))
      return textsOf(document.blocks).find((words) => words.startsWith('Taken up nowhere'))
    }
    expect(printed('Taken up nowhere:')).toBe('Taken up nowhere:[HN-2 PA-1 REG-1 HN-4].')
    expect(printed('Taken up nowhere.')).toBe('Taken up nowhere.[HN-2 PA-1 REG-1 HN-4]')
  })

  it('is kept and flagged when its data move', () => {
    const moved = { finding_evidence: fixture.finding_evidence.filter((e) => e.subject !== 'HN-4') }
    const stale = stateOf(override, 'en', moved)
    expect(stale?.state).toBe('stale')
    expect(plain(stale?.runs ?? [])).toBe('My own words on 1 gap.')
  })

  it('written in one language only leaves the other generated', () => {
    expect(stateOf(override, 'es')?.state).toBe('half')
    expect(plain(stateOf(override, 'es')?.runs ?? [])).toBe(stateOf(override, 'es')?.generated)
  })
})

describe('what the report shows', () => {
  const { document } = composed(fixturePackage)
  it('says that the countries were not asked', () =>
    expect(textsOf(document.blocks).join(' ')).toContain('No country has taken a position on this report.'))

  it('prints the reservation that stands, word for word', () => {
    const position = {
      subject: 'report:1',
      country: 'PA',
      office_es: 'Ministerio Público',
      office_en: 'Public Ministry',
      stand: 'accept-with-reservation' as const,
      reservation_es: 'No compartimos la cifra.',
      reservation_en: 'We do not share the figure.',
      taken_on: '2024-02-01',
    }
    const overtaken = { ...position, reservation_es: 'Nada.', reservation_en: 'None of it.', taken_on: '2024-01-15' }
    const quotes = composed(withTables({ positions: [position, overtaken] })).document.blocks.filter((b) => b.kind === 'quote')
    expect(quotes.map((q) => plain(q.runs))).toEqual(['We do not share the figure.'])
    expect(quotes.map((q) => plain(q.source))).toEqual([expect.stringContaining('Public Ministry, 1 February 2024')])
  })

  it('names conflicting figures side by side and no mean of them', () => {
    const table = find(document, 'table-conflicts-victims')
    const cells = table?.kind === 'table' ? table.rows.map((row) => plain(row[2]?.runs ?? [])) : []
    expect(cells).toEqual(['7', '9'])
    expect(JSON.stringify(document.blocks)).not.toContain('"8"')
  })

  it('says under figures that do not agree once, and by its number, which table holds them', () => {
    const { blocks } = numberDocument(document)
    const notes = blocks.flatMap((block) => (block.kind === 'figure' && block.id === 'figure-conflicts-victims' ? block.notes : []))
    const leads = notes.flat().filter((run) => run.kind === 'ref' && run.to === 'table-conflicts-victims')
    expect(leads).toEqual([expect.objectContaining({ text: expect.stringMatching(/^Table\s\d+$/) })])
  })

  it('is called a draft until it is released', () => {
    expect(document.edition).toMatchObject({ version: 'draft', draft: true })
    expect(compose(fixturePackage, reportWords('en'), { ...release, version: '1.0' }).document.edition).not.toHaveProperty('draft')
  })

  it('explains the codes of the list of references by those that its statements bear', () => {
    const said = (tables: Partial<ProgrammePackage['tables']> = {}) => textsOf(composed(withTables(tables)).document.blocks).join(' ')
    expect(said()).toContain(
      'gives the round (R1, R2), the country (REG: the region), the sector (POL: police; PRO: prosecution), the number of the group',
    )
    const other = (code: string) => (code === 'R1-PA-POL-1' ? 'R1-PA-PNC-1' : code)
    const renamed = {
      workshops: fixture.workshops.map((one) => ({ ...one, code: other(one.code) })),
      statements: fixture.statements.map((one) => ({ ...one, workshop: other(one.workshop) })),
    }
    expect(said(renamed)).toContain('the sector (PRO: prosecution), the number')
  })

  it('leads from what it counts to where that stands one by one, before the full stop', () => {
    const { blocks } = numberDocument(document)
    const said = blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.runs.some(({ kind }) => kind === 'value') ? [block.runs] : [],
    )
    const leading = (start: string) => said.find((runs) => JSON.stringify(runs).includes(start)) ?? expect.unreachable(start)
    const ends = (start: string) =>
      leading(start)
        .slice(-3)
        .map((run) => ('to' in run ? run.to : 'text' in run ? run.text : ''))
    expect(ends('sentence:coverage:1')).toEqual([' (', 'annex-statements', ').'])
    expect(ends('sentence:conflicts')).toEqual([' (', 'table-conflicts-victims', ').'])
    expect(leading('sentence:coverage:1').some((run) => 'text' in run && run.text.endsWith('.. ('))).toBe(false)
  })

  it('leads to the annex of statements only where each that it counts is printed there', () => {
    const [first] = fixture.codings
    const uncoded = composed(withTables({ codings: fixture.codings.filter(({ subject }) => subject !== first?.subject) }))
    const of = (edition: typeof uncoded, round: number) => {
      const runs = edition.document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.runs] : []))
      return runs.find((one) => JSON.stringify(one).includes(`sentence:coverage:${round}`)) ?? expect.unreachable('coverage')
    }
    expect(of(uncoded, 1).some(({ kind }) => kind === 'ref')).toBe(false)
    expect(of(composed(fixturePackage), 1).some(({ kind }) => kind === 'ref')).toBe(true)
    const rounds = fixture.rounds.map((row) => (row.number === 2 ? { ...row, number: 3 } : row))
    const middle = { ...fixture.rounds[0]!, number: 2, name_es: 'Segunda', name_en: 'Second' }
    const workshops = fixture.workshops.map((one) => ({ ...one, round: one.round === 1 ? 2 : 3 }))
    const onlyMiddle = composed(
      withTables({ rounds: [fixture.rounds[0]!, middle, ...rounds.filter(({ number }) => number === 3)], workshops }),
    )
    expect(() => numberDocument(onlyMiddle.document)).not.toThrow()
  })

  it('leads to an annex that a text names by its letter, and refuses one that is not there', () => {
    const naming = { ...passages, limits: { es: 'Véase [@annex-treaties].', en: 'See [@annex-treaties].' } }
    const names = { name_es: 'Protocolo', name_en: 'Protocol', status_es: 'Es parte', status_en: 'A party' }
    const named = composed(withTables({ treaties: [{ country: 'HN', treaty: 'tip', ...names, date: null, source: null }] }, naming))
    const without = composed(withTables({ treaties: [] }, naming))
    expect(named.problems).toEqual([])
    expect(JSON.stringify(named.document.blocks).includes('"to":"annex-treaties"')).toBe(true)
    expect(without.problems).toMatchObject([{ code: 'unknown-reference', found: 'annex-treaties' }])
  })

  it('names the table of persons prosecuted and convicted by its number, and says what its numbers are', () => {
    const [indicator] = fixture.indicators
    const [one] = fixture.figures
    if (!indicator || !one) throw new Error('the test package has no figures')
    const codes = ['persons_prosecuted', 'persons_convicted']
    const indicators = [...fixture.indicators, ...codes.map((code) => ({ ...indicator, code, stage: null }))]
    const figures = [...fixture.figures, ...codes.map((code) => ({ ...one, id: code, indicator: code }))]
    const { blocks } = numberDocument(composed(withTables({ indicators, figures })).document)
    const note = blocks.find(
      (block) =>
        block.kind === 'paragraph' && block.note && block.runs.some((run) => run.kind === 'ref' && run.to === 'table-trend-justice'),
    )
    expect(note?.kind === 'paragraph' ? note.runs.map((run) => ('text' in run ? run.text : '')).join('') : '').toMatch(
      /In Table\s\d+, the first number is that of persons prosecuted and the second that of persons convicted/,
    )
  })

  it('never prints what was said in the room without a public wording', () => {
    const raw = withTables({
      statements: fixture.statements.map((s) =>
        s.id === 'HN-1' ? { ...s, text: 'lo dicho en la sala', public_es: null, public_en: null } : s,
      ),
    })
    expect(JSON.stringify(composed(raw, 'es').document)).not.toContain('lo dicho en la sala')
  })
})
