import { type Country, statementOf, type Where, workshopOf } from '#test/security/two-countries.ts'
import { type Cases, everywhere, of, type OperationCases } from '#test/security/case.ts'
import { workbookFor } from './workbook.ts'

const facts = { language: 'es', method: 'paper', provenance: 'recorded' }
const sectors = (country: Country) => (country === 'REG' ? [] : ['prosecution'])
const workshop = (where: Where) => ({ workshop: workshopOf(where) })
const because = (where: Where) => ({ ...workshop(where), reason: 'algo se anotó mal' })
const statement = (where: Where) => ({ id: statementOf(where), version: 1 })
const subject = (where: Where) => ({ subject: statementOf(where), version: 1 })
const reading = { condition: 'technical', themes: ['training'], evidence: [{ finding: 'F-001', stance: 'supports' }] }

const names = { nameEs: 'Uno', nameEn: 'One', definitionEs: 'Uno.', definitionEn: 'One.' }
const said = { titleEs: 'Uno', titleEn: 'One', textEs: 'Uno.', textEn: 'One.', condition: 'technical' }
const finding = { ...said, quadrant: 'W', theme: 'training' }
const gap = { ...said, findings: ['F-001'] }
const round = { round: 1, rows: 'condition', columns: 'country' }
const whole = { 'the programme': of({}) }
const NEW_ID = '0192f7a0-5b1e-7c3d-9a41-0000000fffff'
const inPlaces = (make: (country: Country) => Readonly<Record<string, unknown>>): Cases => ({
  'of HN': of(make('HN')),
  'of GT': of(make('GT')),
  'of REG': of(make('REG')),
})

const workshops: OperationCases = {
  'assess.workshop.list': whole,
  'assess.workshop.show': everywhere(workshop),
  'assess.workshop.record': inPlaces((country) => ({ ...facts, country, round: 1, sectors: sectors(country) })),
  'assess.workshop.edit': everywhere((where) => ({ ...workshop(where), version: 1, ...facts, sectors: sectors(where.country) })),
  'assess.workshop.seal': everywhere(workshop),
  'assess.workshop.reopen': everywhere(because),
  'assess.workshop.release': everywhere((where) => ({ ...workshop(where), acknowledged: true })),
  'assess.workshop.withdraw': everywhere(because),
  'assess.statement.record': everywhere((where) => ({
    ...workshop(where),
    draftId: NEW_ID,
    quadrant: 'W',
    language: 'es',
    text: 'algo más',
  })),
  'assess.statement.edit': everywhere((where) => ({ ...statement(where), text: 'otra cosa' })),
  'assess.wording.propose': everywhere((where) => ({ ...statement(where), publicEs: 'falta otra cosa' })),
  'assess.statement.withdraw': everywhere(statement),
  'assess.statement.history': everywhere(workshop),
  'assess.coverage.show': { 'the first round': of({ round: 1 }) },
  'assess.workbook.template': whole,
  'assess.workbook.check': inPlaces((country) => ({ workbook: workbookFor(country) })),
  'assess.workbook.import': inPlaces((country) => ({ workbook: workbookFor(country) })),
  'assess.workbook.annotate': { 'of GT': of({ workbook: workbookFor('GT') }) },
}

const translation = { lang: 'en', source: 'Uno', text: 'One' }

const analysis: OperationCases = {
  'assess.theme.list': whole,
  'assess.theme.record': { 'a new theme': of({ code: 'shelters', parent: 'capacities', ...names }) },
  'assess.theme.edit': { 'a theme': of({ code: 'training', version: 1, parent: 'capacities', ...names }) },
  'assess.codebook.adopt': { 'a codebook that was begun': of({}) },
  'assess.coding.list': whole,
  'assess.coding.progress': whole,
  'assess.coding.record': {
    ...everywhere((where) => ({ ...subject(where), ...reading })),
    'a published claim': of({ subject: 'REG-9', version: 1, ...reading }),
  },
  'assess.coding.withdraw': { ...everywhere(subject), 'a published claim': of({ subject: 'REG-9', version: 1 }) },
  'assess.statement.find': whole,
  'assess.statement.show': everywhere((where) => ({ id: statementOf(where) })),
  'assess.matrix.show': { 'the first round': of(round) },
  'assess.rounds.compare': { 'both rounds': of({ earlier: 1, later: 2, by: 'gap' }) },
  'assess.finding.list': whole,
  'assess.finding.show': { 'a finding': of({ code: 'F-001' }), 'none of that code': of({ code: 'F-999' }) },
  'assess.finding.record': { 'a new finding': of(finding) },
  'assess.finding.edit': { 'a finding': of({ code: 'F-001', version: 1, ...finding }) },
  'assess.gap.list': whole,
  'assess.gap.show': { 'a gap': of({ code: 'G-01' }), 'none of that code': of({ code: 'G-99' }) },
  'assess.gap.record': { 'a new gap': of(gap) },
  'assess.gap.edit': { 'a gap': of({ code: 'G-01', version: 1, ...gap }) },
  'assess.record.translate': {
    'a text that is translated': of({ kind: 'finding', code: 'F-001', part: 'title', ...translation }),
    'none of that code': of({ kind: 'gap', code: 'G-99', part: 'title', ...translation }),
  },
}

export const cases: OperationCases = { ...workshops, ...analysis }
