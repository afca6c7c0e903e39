import { describe, expect, it } from 'vitest'
import { fixturePackage } from '#test/fixture-package.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import { reportWords } from '../../messages.ts'
import { exportedReviews, firstReviews, movedTexts, reviewEdition, UNKNOWN } from './moved.ts'
import { readingOver } from './reading.ts'
import { isNeverRead, sayMove } from './say-move.ts'
import { textKey, UNREAD } from './texts.ts'

const readingOf = (source: ProgrammePackage) =>
  readingOver(reviewEdition(source, reportWords('es')), (text) => text.replaceAll(/\W/g, '').toLowerCase())
const withReviews = (source: ProgrammePackage): ProgrammePackage => ({
  ...source,
  tables: { ...source.tables, reviewed_marks: firstReviews(source, () => readingOf(source)) },
})

const passages: ProgrammePackage['passages'] = {
  summary: fixturePackage.passages['summary'] ?? { es: '', en: '' },
  'chapter-legal': { es: 'Nada se dice de Panamá.', en: 'Nothing is said of Panama.' },
  'country-HN': { es: 'Algo falta.', en: 'Something is missing.' },
  statistics: { es: 'Hubo {{figure indicator=victims_detected country=HN year=2009}}.', en: 'There were some.' },
}
const reviewed = withReviews({ ...fixturePackage, passages })

type Tables = ProgrammePackage['tables']
const changed = (change: (tables: Tables) => Partial<Tables>): ProgrammePackage => ({
  ...reviewed,
  tables: { ...reviewed.tables, ...change(reviewed.tables) },
})
const movedBy = (change: (tables: Tables) => Partial<Tables>) => {
  const source = changed(change)
  return new Map(movedTexts(source, readingOf(source)).map(({ text, moves }) => [textKey(text), moves]))
}
const recoded = (subject: string, to: Partial<Tables['codings'][number]>) => (tables: Tables) => ({
  codings: tables.codings.map((coding) => (coding.subject === subject ? { ...coding, ...to } : coding)),
})

const marksOf = (text: string) =>
  new Map(reviewed.tables.reviewed_marks.flatMap((row) => (row.text === text ? [[row.mark, row.value]] : [])))

describe('a text that a person wrote', () => {
  it('is reviewed as things stand, each once, and then nothing has moved', () => {
    expect([...new Set(reviewed.tables.reviewed_marks.map(({ text }) => text))]).toEqual([
      'passage:summary',
      'passage:chapter-legal',
      'passage:country-HN',
      'passage:statistics',
      'finding:F-001',
      'finding:F-002',
      'gap:G-01',
    ])
    expect(movedBy(() => ({}))).toEqual(new Map())
    expect(firstReviews(reviewed, () => expect.unreachable('nothing is left to review'))).toEqual([])
  })
  it('is to be read where nobody has', () => {
    const unread = movedTexts({ ...fixturePackage, passages }, readingOf(fixturePackage))
    expect(unread).toHaveLength(7)
    expect(unread[0]?.moves).toEqual([{ mark: 'read', was: null, now: 'yes' }])
  })
  it('moves with the code of a statement that it cites, that bears on it, or that is said of what it is about', () => {
    const moved = movedBy(recoded('PA-1', { condition: 'legal' }))
    // Not the summary, which does not cite it; the chapter cites nothing, and yet "nothing is said of Panama" is no longer true.
    expect([...moved.keys()]).toEqual(['passage:chapter-legal', 'finding:F-001'])
    expect(moved.get('passage:chapter-legal')).toEqual([
      { mark: 'statements round=1 country=PA condition=legal quadrant=W', was: null, now: '1' },
    ])
    expect(moved.get('finding:F-001')).toMatchObject([{ mark: '@PA-1', was: expect.stringContaining('condition=technical') }])
  })
  it('moves with the stance of evidence, and with its wording', () => {
    const turned = movedBy(({ finding_evidence }) => ({
      finding_evidence: finding_evidence.map((one) => (one.subject === 'HN-4' ? { ...one, stance: 'contrary' as const } : one)),
    }))
    expect(turned.get('finding:F-001')).toMatchObject([{ mark: '@HN-4', now: expect.stringContaining('stance=contrary') }])
    expect(turned.get('gap:G-01')?.map(({ mark }) => mark)).toEqual(['statements round=2 country=HN gap=G-01', '@F-001'])
    const worded = movedBy(({ statements }) => ({
      statements: statements.map((one) => (one.id === 'HN-1' ? { ...one, public_es: 'Otra cosa' } : one)),
    }))
    expect([...worded.keys()]).toEqual(['passage:summary', 'finding:F-001'])
  })
  it('moves with a theme that is coded elsewhere: of a finding how often, of a chapter in which countries', () => {
    const named = (moved: ReturnType<typeof movedBy>) => moved.get('gap:G-01')?.filter(({ mark }) => mark.startsWith('countrynames'))
    const elsewhere = movedBy(recoded('PA-2', { themes: ['data', 'training'] }))
    expect(elsewhere.get('finding:F-002')).toEqual([{ mark: 'statements round=2 country=PA theme=training', was: null, now: '1' }])
    expect(named(elsewhere)).toEqual([{ mark: 'countrynames round=2 theme=training', was: 'HN', now: 'HN PA' }])
    // Honduras speaks of training already: its page is asked, and neither gap nor summary.
    const again = movedBy(recoded('HN-3', { themes: ['training'] }))
    expect([named(again) ?? [], again.get('passage:summary')]).toEqual([[], undefined])
    const [mark, more] = ['statements round=1 country=HN theme=training', { was: '2', now: '3' }]
    expect(again.get('passage:country-HN')).toContainEqual({ mark, ...more })
  })
  const mark = 'statements round=1 country=HN theme=training'
  const { statements, codings } = fixturePackage.tables
  const alike = <Row>(rows: readonly Row[], of: (row: Row) => string, id: string) => rows.filter((row) => of(row) === id)
  /** Honduras speaks of training four times now, and somebody read F-001 when it did as often as is said. */
  const readWhen = (was: string | null): ProgrammePackage => {
    const more = alike(statements, ({ id }) => id, 'HN-2').map((one) => ({ ...one, id: 'HN-5', number: 3 }))
    const coded = alike(codings, ({ subject }) => subject, 'HN-2').map((one) => ({ ...one, subject: 'HN-5' }))
    const tables = { ...fixturePackage.tables, statements: [...statements, ...more], codings: [...codings, ...coded] }
    const source = withReviews({ passages, tables: { ...tables, ...recoded('HN-3', { themes: ['training'] })(tables) } })
    const marks = source.tables.reviewed_marks.filter((row) => was !== null || row.mark !== mark || row.text !== 'finding:F-001')
    const reviewed_marks = marks.map((row) => (row.mark === mark && was !== null ? { ...row, value: was } : row))
    return { ...source, tables: { ...source.tables, reviewed_marks } }
  }
  it.each([
    [null, true],
    ['1', true],
    ['2', true],
    ['3', false],
    ['7', false],
    ['8', true],
  ])('moves, a finding, when its theme is spoken of four times where that was %s', (was, isAsked) => {
    const source = readWhen(was)
    const moved = new Map(movedTexts(source, readingOf(source)).map(({ text, moves }) => [textKey(text), moves]))
    expect(moved.get('finding:F-001')).toEqual(isAsked ? [{ mark, was, now: '4' }] : undefined)
    // A page of a country speaks of all that was said there.
    if (was !== null) expect(moved.get('passage:country-HN')).toContainEqual({ mark, was, now: '4' })
  })
  it.each([
    // It may not rise again and again unasked.
    ['3', '3'],
    // What it was may have been said in a workshop that was taken back.
    ['5', '4'],
  ])('goes out, a finding read when its theme was spoken of %s times, as read at %s', (was, told) => {
    const rows = exportedReviews(readWhen(was), readingOf(readWhen(was))).filter(({ text }) => text === 'finding:F-001')
    expect(rows).toContainEqual({ text: 'finding:F-001', mark, value: told })
    expect(rows).toContainEqual({ text: 'finding:F-001', mark: 'read', value: 'yes' })
  })
  it('moves with the source of a statement, and with what is asked of a country', () => {
    const sourced = movedBy(({ statements }) => ({
      statements: statements.map((one) => (one.id === 'HN-1' ? { ...one, source: 'report-2010' } : one)),
    }))
    expect([...sourced.keys()]).toEqual(['passage:summary', 'passage:country-HN', 'finding:F-001'])
    const asked = movedBy(({ recommendations }) => ({
      recommendations: recommendations.map((one) => (one.country === 'HN' ? { ...one, term_es: 'Un año', term_en: 'A year' } : one)),
    }))
    expect(asked.get('passage:country-HN')).toMatchObject([{ mark: expect.stringMatching(/^@R-HN/) }])
    expect(asked.get('passage:summary')).toEqual([{ mark: 'recommendations states=term', was: null, now: '1' }])
  })
  it('moves with each correction of a source that it cites, and of no other', () => {
    const citing = { es: 'Lo dice un informe [@report-2010].', en: 'A report says so [@report-2010].' }
    const source = withReviews({ ...fixturePackage, passages: { ...passages, summary: citing } })
    const correctedBy = (code: string, to: Partial<Tables['sources'][number]>) => {
      const sources = source.tables.sources.map((one) => (one.code === code ? { ...one, ...to } : one))
      const corrected = { ...source, tables: { ...source.tables, sources } }
      return movedTexts(corrected, readingOf(corrected)).map(({ text, moves }) => [textKey(text), moves.map(({ mark }) => mark)])
    }
    for (const to of [
      { year: '2011' },
      { year: null },
      { kind: 'press' },
      { organisation: 'Another' },
      { organisation_es: 'Otro' },
      { title: 'Another' },
      { url: 'https://example.org/' },
      { note_es: 'Una copia.' },
      { note_en: 'A copy.' },
    ] as const)
      expect(correctedBy('report-2010', to), JSON.stringify(to)).toEqual([['passage:summary', ['@report-2010']]])
    expect(correctedBy('press-2009', { title: 'Another' })).toEqual([])
  })
  it('moves with what a finding itself is said to be', () => {
    const turned = movedBy(({ findings }) => ({
      findings: findings.map((one) => (one.code === 'F-002' ? { ...one, quadrant: 'W' as const } : one)),
    }))
    expect(turned.get('finding:F-002')).toMatchObject([{ mark: 'own' }])
  })
  it('moves with figures that it prints or might have, with answers and with claims', () => {
    const [figure] = reviewed.tables.figures
    if (!figure) expect.unreachable('the fixture has figures')
    expect([...movedBy(({ figures }) => ({ figures: [...figures, { ...figure, id: '9', country: 'PA', year: 2010 }] })).keys()]).toEqual([
      'passage:statistics',
    ])
    const printed = movedBy(({ figures }) => ({
      figures: figures.map((one) => (one === figure ? { ...one, printed: '13', value: 13 } : one)),
    }))
    expect([...printed.keys()]).toEqual(['passage:statistics'])
    expect(movedBy(recoded('REG-9', { condition: 'legal' })).get('passage:chapter-legal')).toEqual([
      { mark: 'claims country=REG condition=legal', was: null, now: '1' },
    ])
  })
  it('moves as a rewritten sentence with what it rests on, though its numbers stay', () => {
    const override = { sentence: 'strength:F-002:1', text_es: 'Solo la fiscalía.', text_en: 'Only the prosecution.', inputs: '{}' }
    const sentence_overrides = [{ ...override, generated_es: null, generated_en: null, note: null }]
    const written = withReviews({ ...reviewed, tables: { ...reviewed.tables, sentence_overrides } })
    const finding_evidence = written.tables.finding_evidence.map((one) => (one.subject === 'HN-3' ? { ...one, subject: 'HN-1' } : one))
    const source = { ...written, tables: { ...written.tables, finding_evidence } }
    const moved = movedTexts(source, readingOf(source)).find(({ text }) => text.kind === 'sentence')
    expect(moved?.moves.map(({ mark }) => mark).toSorted()).toContain('@HN-1')
  })
  it('keeps of thousands of pieces of evidence no more in a cell than a package may hold', () => {
    const value = Math.max(...reviewed.tables.reviewed_marks.map(({ value: kept }) => kept?.length ?? 0))
    expect(value).toBeLessThan(300)
  })
})

const takenBack = (tables: Tables) => ({
  workshops: tables.workshops.map((one) => (one.code === 'R1-HN-POL-1' ? { ...one, state: 'sealed' as const } : one)),
})

describe('a workshop that its country took back', () => {
  it('has left, of which nothing else is told: not its codes, and not the cells that they stood in', () => {
    const moved = movedBy(takenBack)
    const told = [...moved.values()].flat().filter(({ mark }) => !mark.startsWith('@F-'))
    expect(moved.get('passage:summary')).toContainEqual({ mark: '@HN-1', was: 'gone', now: null })
    expect(moved.get('passage:country-HN')).toEqual([{ mark: 'country HN', was: 'gone', now: null }])
    expect(JSON.stringify(told)).not.toMatch(/technical|police|quadrant/)
  })
  it('is not found out by the countries that speak of a theme', () => {
    const codings = reviewed.tables.codings.map((one) => (one.subject === 'PA-1' ? { ...one, themes: [] } : one))
    const source = changed((tables) => ({ ...takenBack(tables), codings }))
    const named = movedTexts(source, readingOf(source)).flatMap(({ moves }) => moves.filter(({ mark }) => mark.startsWith('countrynames')))
    // What Panama no longer says is told; that Honduras said it is not.
    expect(named.length).toBeGreaterThan(0)
    expect(JSON.stringify(named)).not.toContain('HN')
    expect(JSON.stringify(named)).toContain('"was":"PA"')
  })
  it('leaves unknown who spoke, where all who did have gone', () => {
    const { tables } = fixturePackage
    const silent = recoded('PA-1', { themes: [] })(tables)
    const read = withReviews({ passages, tables: { ...tables, ...silent } }).tables.reviewed_marks
    const source = { passages, tables: { ...tables, ...takenBack(tables), reviewed_marks: read } }
    const moves = movedTexts(source, readingOf(source)).flatMap(({ moves: all }) => all)
    expect(moves).toContainEqual({ mark: 'countrynames round=1 theme=training', was: UNKNOWN, now: 'PA' })
  })
  it('does not go out with an export, which says that something moved', () => {
    const source = changed(takenBack)
    const rows = exportedReviews(source, readingOf(source))
    expect(rows.filter(({ mark }) => mark === '@HN-1')).toEqual([])
    expect(rows).toContainEqual({ text: 'finding:F-001', mark: 'read', value: 'moved' })
    const again = { ...source, tables: { ...source.tables, reviewed_marks: rows } }
    const moved = movedTexts(again, readingOf(again))
    expect(moved.map(({ text }) => text.id)).toEqual(movedTexts(source, readingOf(source)).map(({ text }) => text.id))
    // What nobody moved goes out as it is.
    expect(rows.filter(({ text }) => text === 'passage:statistics')).toHaveLength(marksOf('passage:statistics').size)
  })
})

describe('a move', () => {
  const [es, en] = [reviewEdition(reviewed, reportWords('es')), reviewEdition(reviewed, reportWords('en'))]
  const said = (mark: string, was: string | null, now: string | null) => sayMove(en, { mark, was, now })

  it('is said with the names of codes, each property of a record by itself', () => {
    expect(said('@PA-1', 'said=1 PA police; quadrant=W; condition=technical', 'said=1 PA police; quadrant=S; condition=legal')).toEqual([
      { label: 'R1-PA-POL-1/001, quadrant', record: { kind: 'statement', id: 'PA-1' }, was: 'Weakness', now: 'Strength' },
      { label: 'R1-PA-POL-1/001, condition', record: { kind: 'statement', id: 'PA-1' }, was: 'Technical', now: 'Legal' },
    ])
    const cell = { mark: 'statements round=1 country=PA condition=legal', was: null, now: '1' }
    expect(sayMove(es, cell)).toMatchObject([{ label: 'enunciados · ronda 1 · Panama (es) · Legal (es)', was: '0', now: '1' }])
    // A chapter with all that it presents, and the one condition.
    expect(said('statements round=1 condition=technical', null, '1')).toMatchObject([
      { label: 'statements · round 1 · Technical and operational' },
    ])
    expect(said('statements round=1 condition7=technical', null, '1')).toMatchObject([{ label: 'statements · round 1 · Technical' }])
    expect(said('figures indicator=victims_detected country=HN', '2 ab', '3 cd')).toMatchObject([{ was: '2', now: '3' }])
    expect(said('figures indicator=victims_detected country=HN', '2 ab', '2 cd')).toMatchObject([{ was: null, now: 'other values' }])
    expect(said('@HN-1', 'stance=supports', 'stance=contrary')).toMatchObject([
      { label: 'R1-HN-POL-1/001, side on the finding', was: 'for it', now: 'against it' },
    ])
    expect(said('@HN-1', 'source=press-2009 2009', 'source=press-2009 2010')).toMatchObject([
      { label: 'R1-HN-POL-1/001, source', was: 'A newspaper. An item, 2009', now: 'A newspaper. An item, 2010' },
    ])
    expect(said('statements round=1 country=PA sourcekind=press allocated=rule', '1', null)).toMatchObject([
      { label: 'statements · round 1 · Panama · press · placed by the rule', was: '1', now: '0' },
    ])
    const unread = [{ was: null, now: 'whoever saved the text had not read this' }]
    for (const [mark, now] of [
      ['figures indicator=victims_detected country=HN', '2 ab'],
      ['statements round=1 country=HN', '2'],
      ['@HN-1', 'said=1 HN police; quadrant=W'],
    ] as const)
      for (const was of ['', UNREAD]) expect(said(mark, was, now)).toMatchObject(unread)
    for (const mark of ['quoted of=HN-1 number=12', 'figure indicator=victims_detected country=HN year=2009'])
      expect(said(mark, UNREAD, '12')).toMatchObject(unread)
    // A number of a source that was not there when the text was read.
    expect(said('quoted of=HN-1 number=12', '', '12')).toMatchObject([{ was: 'none', now: '12' }])
    expect(said('countrynames round=1 theme=training', null, 'HN')).toMatchObject([
      {
        label: 'countries with statements · round 1 · Training',
        was: null,
        now: 'now Honduras; whether there were others before is not shown',
      },
    ])
    expect(said('countrynames round=1 theme=training', 'HN PA', 'HN')).toMatchObject([{ was: 'Honduras and Panama', now: 'Honduras' }])
    // Nobody speaks of it any more; or they do, and the text stands on it no longer.
    expect(said('countrynames round=9 theme=training', 'HN PA', null)).toMatchObject([{ was: 'Honduras and Panama', now: 'none' }])
    expect(said('countrynames round=1 theme=training', 'HN PA', null)).toMatchObject([
      { was: 'Honduras and Panama', now: 'no longer counted in this way for this text' },
    ])
    const counted = { round: '1', country: 'PA', condition: 'legal', quadrant: 'W' }
    expect(said('statements round=1 country=PA condition=legal quadrant=W', null, '1')).toMatchObject([{ counted }])
    for (const [mark, now] of [
      ['statements round=1 country=PA', null],
      ['statements issuer=programme', '1'],
      ['claims country=PA', '1'],
      ['statements constructor=1', '1'],
    ] as const)
      expect(said(mark, '2', now)[0]).not.toHaveProperty('counted')
    expect(said('@HN-1', 'wording=a', 'wording=b')).toMatchObject([{ was: null, now: 'changed' }])
    expect(said('countrynames round=1', 'HN PA', 'HN')).toMatchObject([{ was: 'Honduras and Panama', now: 'Honduras' }])
    expect(said('quoted of=HN-1 number=12', '12', '')).toMatchObject([{ was: '12', now: 'none' }])
  })
  it('of a source is its year, its kind, or that its entry reads otherwise', () => {
    const before = 'year=2010; kind=academic; entry=a'
    const record = { kind: 'source', id: 'report-2010' }
    expect(said('@report-2010', before, 'year=2011; kind=office-count; entry=b')).toEqual([
      { label: 'report-2010, year of publication', record, was: '2010', now: '2011' },
      { label: 'report-2010, kind of source', record, was: 'academic source', now: 'count of an office, made in Istmo' },
      { label: 'report-2010, organisation, title, address or note', record, was: null, now: 'changed' },
    ])
    expect(sayMove(es, { mark: '@report-2010', was: before, now: 'year=; kind=press; entry=b' })).toEqual([
      { label: 'report-2010, año de publicación', record, was: '2010', now: 'sin valor' },
      { label: 'report-2010, clase de fuente', record, was: 'fuente académica', now: 'prensa' },
      { label: 'report-2010, organización, título, dirección o nota', record, was: null, now: 'cambió' },
    ])
    // It comes with the words that cite it: where it was not kept, it was not read with them.
    expect(said('@report-2010', null, before)).toMatchObject([{ record, now: 'whoever saved the text had not read this' }])
  })
  it('of a record tells one that is out of sight from one that no longer bears on the text', () => {
    expect(said('@HN-99', 'said=1 HN police', null)).toEqual([
      { label: 'HN-99', record: null, was: null, now: 'no longer in everybody’s sight' },
    ])
    expect(said('@HN-3', 'said=1 HN police', null)).toMatchObject([{ record: { id: 'HN-3' }, now: 'no longer bears on this text' }])
    expect(said('@HN-3', null, 'said=1 HN police')).toMatchObject([{ now: 'was added' }])
  })
  describe('of who speaks', () => {
    const BY_GAP = 'countrynames round=1 gap=G-01'
    const BY_THEME = 'countrynames round=1 theme=training'
    const prose = `{{${BY_GAP}}} {{${BY_THEME}}}`
    const speaking: ProgrammePackage = { ...fixturePackage, passages: { statistics: { es: prose, en: prose } } }
    const silent = (tables: Tables): Tables => ({
      ...tables,
      codings: tables.codings.map((coding) => ({ ...coding, themes: [] })),
      finding_evidence: [],
    })
    /** What the passage is told in both languages as things stand, where somebody read it as they stood. */
    const told = (source: ProgrammePackage, reviewed_marks: Tables['reviewed_marks']) => {
      const now = { ...source, tables: { ...source.tables, reviewed_marks } }
      const moves = movedTexts(now, readingOf(now)).flatMap(({ text, moves: all }) => (text.id === 'statistics' ? all : []))
      return (['es', 'en'] as const).map((lang) =>
        moves
          .flatMap((move) => sayMove(reviewEdition(now, reportWords(lang)), move))
          .map(({ label, was, now: is }) => ({ label, was, now: is })),
      )
    }
    const readAs = (source: ProgrammePackage) => withReviews(source).tables.reviewed_marks

    it('names them where the text was read while nobody did, and says that nobody did', () => {
      const [spanish, english] = told(speaking, readAs({ ...speaking, tables: silent(speaking.tables) }))
      const both = { was: 'ninguno', now: 'Honduras (es) y Panama (es)' }
      expect(spanish).toEqual([
        { label: 'países con enunciados · ronda 1 · G-01', ...both },
        { label: 'países con enunciados · ronda 1 · Training (es)', ...both },
      ])
      expect(english).toEqual([
        { label: 'countries with statements · round 1 · G-01', was: 'none', now: 'Honduras and Panama' },
        { label: 'countries with statements · round 1 · Training', was: 'none', now: 'Honduras and Panama' },
      ])
    })
    it('does not say which they were before where that may not be told, or nothing was kept', () => {
      const { tables } = speaking
      const onlyHonduras = tables.codings.map((coding) => (coding.subject === 'PA-1' ? { ...coding, themes: [] } : coding))
      const read = readAs({ ...speaking, tables: { ...tables, codings: onlyHonduras } })
      // Honduras takes its workshop back, with all that it says of the theme, and Panama comes to speak of it.
      const label = { es: 'países con enunciados · ronda 1 · Training (es)', en: 'countries with statements · round 1 · Training' }
      expect(told({ ...speaking, tables: { ...tables, ...takenBack(tables) } }, read)).toEqual([
        [
          { label: 'Honduras (es)', was: null, now: 'algo de lo dicho allí ya no está a la vista de todos' },
          { label: label.es, was: null, now: 'ahora Panama (es); no se indica si antes había otros' },
        ],
        [
          { label: 'Honduras', was: null, now: 'something said there is no longer in everybody’s sight' },
          { label: label.en, was: null, now: 'now Panama; whether there were others before is not shown' },
        ],
      ])
      const without = read.filter(({ mark }) => mark !== BY_THEME)
      expect(told(speaking, without)).toEqual([
        [{ label: label.es, was: null, now: 'ahora Honduras (es) y Panama (es); no se indica si antes había otros' }],
        [{ label: label.en, was: null, now: 'now Honduras and Panama; whether there were others before is not shown' }],
      ])
    })
    const nowOf = (mark: string, was: string, now: string | null) => [es, en].map((of) => sayMove(of, { mark, was, now })[0]?.now)
    it.each([BY_GAP, BY_THEME, `${BY_THEME} quadrant=S`, 'countrynames round=9 theme=training'])(
      'says of %s, of which the text stands on still, that nobody does any more',
      (mark) => expect(nowOf(mark, 'HN', '')).toEqual(['ninguno', 'none']),
    )
    it.each([BY_GAP, BY_THEME, `${BY_THEME} quadrant=S`, 'countrynames round=9 theme=training quadrant=S', 'countrynames'])(
      'says of %s that it no longer counts for the text',
      (mark) => {
        expect(nowOf(mark, 'HN PA', null)).toEqual(['ya no se cuentan así para este texto', 'no longer counted in this way for this text'])
      },
    )
    it('says of what nobody has read and the text no longer stands on no more than that', () =>
      expect(sayMove(en, { mark: BY_GAP, was: UNREAD, now: null })).toMatchObject([
        { was: null, now: 'no longer counted in this way for this text' },
      ]))
    it('says of a theme of the text that nobody speaks of it any more, and of a token that went that nobody did', () => {
      expect(nowOf('countrynames round=9 theme=training', 'HN', null)).toEqual(['ninguno', 'none'])
      // That nobody did tells nothing once it is no longer counted; who did, whose names went.
      expect(said(BY_THEME, '', null)).toMatchObject([{ was: null, now: 'no longer counted in this way for this text' }])
      expect(said(BY_THEME, 'HN', null)).toMatchObject([{ was: 'Honduras', now: 'no longer counted in this way for this text' }])
      expect(nowOf('countrynames round=9 theme=training', '', null)).toEqual([
        'ya no se cuentan así para este texto',
        'no longer counted in this way for this text',
      ])
    })
    it('does not say that nobody did where the author of the text had not read it', () => {
      const unread = readAs(speaking).map((row) => (row.mark.startsWith('countrynames') ? { ...row, value: UNREAD } : row))
      const [spanish, english] = told(speaking, unread)
      expect(spanish).toMatchObject(Array.from({ length: 2 }, () => ({ was: null, now: 'quien guardó el texto no había leído esto' })))
      expect(english).toMatchObject(Array.from({ length: 2 }, () => ({ was: null, now: 'whoever saved the text had not read this' })))
      // Nor is what nobody has read passed over because nobody speaks any more.
      expect(told({ ...speaking, tables: silent(speaking.tables) }, unread)[1]).toMatchObject(english ?? [])
    })
  })
  describe('of a count that is gone', () => {
    const figure = 'figure indicator=victims_detected country=HN year=2009'
    const none = changed(({ figures }) => ({ figures: figures.map((one) => ({ ...one, printed: '0', value: 0 })) }))
    const [spanish, english] = [es, en].map((of) => (mark: string, was: string) => sayMove(of, { mark, was, now: null }))

    it.each([
      ['statements round=1', '95', 'ya no se cuentan así para este texto', 'no longer counted in this way for this text'],
      ['claims', '7', 'ya no se cuentan así para este texto', 'no longer counted in this way for this text'],
      [figure, '12', 'ya no está en el texto', 'no longer in the text'],
    ])('says of %s, of which there is something still, that the text no longer has it', (mark, was, nowEs, nowEn) => {
      expect(spanish?.(mark, was)).toMatchObject([{ was, now: nowEs }])
      expect(english?.(mark, was)).toMatchObject([{ was, now: nowEn }])
    })
    it('says of a figure of nought that went the same, and how many are left of a cell that was emptied', () => {
      const mark = { mark: figure, was: '0', now: null }
      expect(sayMove(reviewEdition(none, reportWords('en')), mark)).toMatchObject([{ was: '0', now: 'no longer in the text' }])
      expect(english?.('statements round=1 country=PA condition=legal', '2')).toMatchObject([{ was: '2', now: '0' }])
      // Of a token that counted none the words went: a cell that counts none is no cell.
      expect(english?.('statements round=1 country=PA condition=legal', '0')).toMatchObject([
        { was: '0', now: 'no longer counted in this way for this text' },
      ])
    })
    it('does not say that statements are counted no longer that came to a condition', () => {
      const cell = /^statements round=1 country=HN quadrant=\w$/
      const uncoded = changed((tables) => ({ codings: tables.codings.filter(({ subject }) => subject !== 'HN-1') }))
      const reviewed_marks = firstReviews({ ...uncoded, tables: { ...uncoded.tables, reviewed_marks: [] } }, () => readingOf(uncoded))
      const now = changed(() => ({ reviewed_marks }))
      const [moved] = movedTexts(now, readingOf(now)).flatMap(({ moves }) => moves.filter(({ mark }) => cell.test(mark)))
      expect(moved).toMatchObject({ was: '1', now: null })
      expect(moved && sayMove(en, moved)).toMatchObject([{ was: '1', now: 'no longer counted in this way for this text' }])
    })
    it('says no more of one that nobody had read', () => {
      expect(english?.('statements round=1', UNREAD)).toMatchObject([{ was: null, now: 'no longer counted in this way for this text' }])
    })
  })
  describe('of a programme that was exported while texts waited', () => {
    const moving = (tables: Tables): Partial<Tables> => ({
      ...recoded('HN-3', { themes: ['training'] })({ ...tables, ...recoded('HN-1', { condition: 'operational' })(tables) }),
      findings: tables.findings.map((one) => (one.code === 'F-002' ? { ...one, quadrant: 'W' as const } : one)),
      figures: tables.figures.map((one, at) => (at === 0 ? { ...one, printed: '13', value: 13 } : one)),
    })
    const left = changed(moving)
    const brought = { ...left, tables: { ...left.tables, reviewed_marks: exportedReviews(left, readingOf(left)) } }
    const told = (source: ProgrammePackage, lang: 'es' | 'en') => {
      const edition = reviewEdition(source, reportWords(lang))
      return new Map(
        movedTexts(source, readingOf(source)).map(({ text, moves }) => [
          textKey(text),
          moves.flatMap((move) => sayMove(edition, move)).map(({ label, was, now }) => `${label}: ${was ?? ''} → ${now ?? ''}`),
        ]),
      )
    }

    it('says what they stand on now, and neither that there was nothing before nor that a record is new', () => {
      expect([...told(brought, 'en').keys()]).toEqual([...told(left, 'en').keys()])
      expect(told(left, 'en').get('passage:country-HN')).toContain('statements · round 1 · Honduras · Training: 2 → 3')
      const is = (now: string) => `:  → now ${now}; whether this was different before is not shown`
      const page = told(brought, 'en').get('passage:country-HN')
      expect(page).toContain(`statements · round 1 · Honduras · Training${is('3')}`)
      expect(told(brought, 'es').get('passage:country-HN')).toContain(
        'enunciados · ronda 1 · Honduras (es) · Training (es):  → ahora 3; no se indica si antes había otro valor',
      )
      expect(told(brought, 'en').get('passage:summary')).toContain('R1-HN-POL-1/001:  → whether it was added or has changed is not shown')
      expect(told(brought, 'es').get('finding:F-001')).toContain('R1-HN-POL-1/001:  → no se indica si se añadió o si cambió')
      expect(told(brought, 'en').get('finding:F-002')).toContain(`The text, quadrant${is('Weakness')}`)
      expect(told(brought, 'en').get('passage:statistics')?.slice(1)).toEqual([
        `figures · victims_detected · Honduras${is('2')}`,
        `figure · victims_detected · Honduras · 2009${is('13')}`,
      ])
      for (const lang of ['es', 'en'] as const)
        for (const line of [...told(brought, lang).values()].flat())
          expect(line).not.toMatch(/: (?:0|none|sin valor) → |was added$|se añadió$/)
    })
    it('says what a mark was that had not moved until then, and of a text that had not that what came to it was not there', () => {
      const since = told({ ...brought, tables: { ...brought.tables, ...recoded('PA-1', { condition: 'legal' })(brought.tables) } }, 'en')
      expect(since.get('finding:F-001')).toContain('R1-PA-POL-1/001, condition: Technical → Legal')
      expect(since.get('passage:chapter-legal')).toEqual(['statements · round 1 · Panama · Legal · Weakness: 0 → 1'])
    })
  })
  it('of what a finding is said to be says no values where its author had not read them', () => {
    const own = 'quadrant=W; condition=technical; themes=training'
    for (const was of ['', UNREAD])
      expect([es, en].map((of) => sayMove(of, { mark: 'own', was, now: own }))).toEqual([
        [
          {
            label: 'Cuadrante, condición y tema del hallazgo',
            record: null,
            was: null,
            now: 'quien guardó el texto no había leído esto',
          },
        ],
        [
          {
            label: 'Quadrant, condition and theme of the finding',
            record: null,
            was: null,
            now: 'whoever saved the text had not read this',
          },
        ],
      ])
    expect(said('own', own.replace('=W', '=S'), own)).toEqual([
      { label: 'The text, quadrant', record: null, was: 'Strength', now: 'Weakness' },
    ])
  })
  it('of a text says that nobody has read it, also where somebody saved it who had older data before them', () => {
    for (const was of [null, '', UNREAD]) {
      expect(said('read', was, 'yes')).toMatchObject([{ was: null, now: 'no reading of it against the data is on record' }])
      expect(isNeverRead({ mark: 'read', was, now: 'yes' })).toBe(true)
    }
    expect(isNeverRead({ mark: 'read', was: 'moved', now: 'yes' })).toBe(false)
    expect(isNeverRead({ mark: '@HN-1', was: null, now: 'said=1 HN' })).toBe(false)
    expect(said('read', 'moved', 'yes')).toMatchObject([{ now: 'it was still to be read when the programme was exported' }])
  })
  it.each([
    '__proto__',
    'constructor',
    'foo',
    'foo bar=1',
    '@',
    '@HN-1',
    '@constructor',
    'country XX',
    'own',
    'read',
    'figures',
    'treaties country=HN',
    'statements sourcekind=foo',
    'countrynames',
  ])('of %j is said, whoever wrote it', (mark) => {
    const reviewed_marks = [...reviewed.tables.reviewed_marks, { text: 'passage:summary', mark, value: 'x' }]
    const source = changed(() => ({ reviewed_marks }))
    for (const { moves } of movedTexts(source, readingOf(source)))
      for (const move of moves) for (const one of [...sayMove(es, move), ...sayMove(en, move)]) expect(one.label).toBeTypeOf('string')
  })
})
