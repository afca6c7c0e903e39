import type { ProgrammePackage } from '#report/package.ts'
import { fixturePackage } from '#test/fixture-package.ts'

/**
 * A programme of Honduras and Guatemala, each with a released, a sealed and an open workshop, the region too: what security tests look at.
 * The test package is its released part. Nobody said any of it.
 */
export const STATES = ['open', 'sealed', 'released'] as const
export const PLACES = ['HN', 'GT', 'REG'] as const
export type State = (typeof STATES)[number]
export type Country = (typeof PLACES)[number]
export type Where = { readonly country: Country; readonly state: State }

/** Every workshop that a row of the matrix may speak of. */
export const WHERE: readonly Where[] = PLACES.flatMap((country) => STATES.map((state) => ({ country, state })))
export const named = ({ country, state }: Where): string => `${state} workshop of ${country}`

const RELEASED = { HN: ['R1-HN-POL-1', 'HN-1'], GT: ['R1-GT-POL-1', 'GT-1'], REG: ['R1-REG', 'REG-1'] } as const
export const workshopOf = ({ country, state }: Where): string =>
  state === 'released' ? RELEASED[country][0] : `R1-${country}-${state === 'sealed' ? 'PRO-8' : 'PRO-9'}`
export const statementOf = ({ country, state }: Where): string => (state === 'released' ? RELEASED[country][1] : `${country}-${state}-1`)

/** Words of which each stands in one place alone, and only in Guatemala's workshops that were not released. */
export const CANARIES = ['zopilote', 'quetzalito', 'cenzontle', 'guardabarranco', 'tucancillo'] as const
const [SAID, WORDING, MEMO, PLACE, ROOM] = CANARIES
const marked = ({ country, state }: Where, word: string): string => (country === 'GT' && state !== 'released' ? word : 'algo')

const { tables, passages } = JSON.parse(
  JSON.stringify(fixturePackage).replaceAll('PA', 'GT').replaceAll('Panama', 'Guatemala'),
) as ProgrammePackage
type Tables = ProgrammePackage['tables']
const first = <Row>(rows: readonly Row[]): Row => {
  const [row] = rows
  if (!row) throw new Error('the test package has lost a row')
  return row
}

const closed = WHERE.filter(({ state }) => state !== 'released')
const workshop = (where: Where): Tables['workshops'][number] => ({
  ...first(tables.workshops),
  code: workshopOf(where),
  country: where.country,
  sectors: where.country === 'REG' ? [] : ['prosecution'],
  method: 'board',
  provenance: 'recorded',
  state: where.state,
  place: marked(where, PLACE),
})
const statement = (where: Where): Tables['statements'][number] => ({
  ...first(tables.statements),
  id: statementOf(where),
  workshop: workshopOf(where),
  number: 1,
  text: `se dijo ${marked(where, SAID)} en la sala ${marked(where, ROOM)}`,
  public_es: `falta ${marked(where, WORDING)}`,
  public_en: `missing ${marked(where, WORDING)}`,
  source: null,
  allocated_by: 'room',
})
const coding = (where: Where): Tables['codings'][number] => ({
  ...first(tables.codings),
  subject: statementOf(where),
  memo: `nota ${marked(where, MEMO)}`,
})
/** Written from closed rooms of Guatemala alone; its words are every member's, and what it rests on is not. */
const RESTS_ON_CLOSED = { ...first(tables.findings), code: 'F-003' }
const evidence = (where: Where) => {
  const findings = where.country === 'GT' ? ['F-001', RESTS_ON_CLOSED.code] : ['F-001']
  return findings.map((finding) => ({ finding, subject: statementOf(where), stance: 'supports' as const }))
}

/** A workshop that is not released, with all that hangs on it. */
type Closed = {
  readonly workshop: Tables['workshops'][number]
  readonly statement: Tables['statements'][number]
  readonly coding: Tables['codings'][number]
  readonly evidence: readonly Tables['finding_evidence'][number][]
}
const closedRoom = (where: Where): Closed => {
  return { workshop: workshop(where), statement: statement(where), coding: coding(where), evidence: evidence(where) }
}

/** In Guatemala one sealed workshop of one statement, as there: all else of it is other, and no workshop is open. */
const otherRoom = (): Closed => {
  const [where, id, code] = [{ country: 'GT', state: 'sealed' } as const, 'GT-quite-other', 'R1-GT-PRO-5']
  const said = { ...statement(where), id, workshop: code, quadrant: 'O' as const, text: 'x', public_es: null, public_en: 'y', year: 2011 }
  return {
    workshop: { ...workshop(where), code, place: null, method: 'paper', participants: 30 },
    statement: said,
    coding: { ...coding(where), subject: id, condition: 'legal', themes: ['data'], memo: null },
    evidence: [],
  }
}
/** What other countries may know of it is the same; what only Guatemala knows is not. */
export const otherwise = (): ProgrammePackage =>
  packageWith([...closed.filter(({ country }) => country !== 'GT').map(closedRoom), otherRoom()])

const recommendation = (code: string, country: string) => ({ ...first(tables.recommendations), code, country })
const followup = (code: string) => ({
  recommendation: code,
  round: 1,
  date: '2026-02-01',
  reported_by: 'An office',
  status: 'in-progress' as const,
  evidence_es: null,
  evidence_en: null,
  source: null,
  verified_by: null,
  verified_on: null,
})

const recorded = { ...first(tables.programme), provenance: 'recorded' as const, label_es: null, label_en: null }
const ASKED = ['R-HN-01', 'R-GT-01', 'R-REG-01']

/** With the numbers of what is released: the report may be put to the countries. */
const REWRITTEN = {
  sentence: 'strength:F-001:1',
  text_es: 'En otras palabras.',
  text_en: 'In other words.',
  inputs: '{"contrary":0,"countries":2,"ofCountries":2,"ofWorkshops":4,"statements":4,"workshops":3}',
  generated_es: null,
  generated_en: null,
  note: null,
}

/** The programme with all its workshops, released and not. */
export const packageWith = (unreleased: readonly Closed[] = closed.map(closedRoom)): ProgrammePackage => ({
  passages,
  tables: {
    ...tables,
    programme: [recorded],
    workshops: [...tables.workshops, ...unreleased.map((room) => room.workshop)],
    statements: [...tables.statements, ...unreleased.map((room) => room.statement)],
    codings: [...tables.codings, ...unreleased.map((room) => room.coding)],
    finding_evidence: [...tables.finding_evidence, ...unreleased.flatMap((room) => room.evidence)],
    findings: [...tables.findings, RESTS_ON_CLOSED],
    gap_findings: [...tables.gap_findings, { gap: 'G-01', finding: RESTS_ON_CLOSED.code }],
    recommendations: [...tables.recommendations, recommendation('R-GT-01', 'GT')],
    recommendation_gaps: [...tables.recommendation_gaps, { recommendation: 'R-GT-01', gap: 'G-01' }],
    followups: ASKED.map(followup),
    sentence_overrides: [REWRITTEN],
    // Of a finding that no release prints, so that it holds up none.
    reviewed_marks: [{ text: `finding:${RESTS_ON_CLOSED.code}`, mark: '@HN-1', value: 'stance=supports' }],
  },
})
