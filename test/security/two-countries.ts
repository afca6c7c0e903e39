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
const supports = (where: Where) => ({ finding: 'F-001', subject: statementOf(where), stance: 'supports' as const })

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

const REWRITTEN = {
  sentence: 'strength:F-001:1',
  text_es: 'En otras palabras.',
  text_en: 'In other words.',
  inputs: '{}',
  generated_es: null,
  generated_en: null,
  note: null,
}

/** With the workshops of some of the places that are not released, or all of them. */
export const packageWith = (unreleased: readonly Where[] = closed): ProgrammePackage => ({
  passages,
  tables: {
    ...tables,
    programme: [recorded],
    workshops: [...tables.workshops, ...unreleased.map(workshop)],
    statements: [...tables.statements, ...unreleased.map(statement)],
    codings: [...tables.codings, ...unreleased.map(coding)],
    finding_evidence: [...tables.finding_evidence, ...unreleased.map(supports)],
    recommendations: [...tables.recommendations, recommendation('R-GT-01', 'GT')],
    recommendation_gaps: [...tables.recommendation_gaps, { recommendation: 'R-GT-01', gap: 'G-01' }],
    followups: ASKED.map(followup),
    sentence_overrides: [REWRITTEN],
  },
})
export const UNRELEASED = closed
