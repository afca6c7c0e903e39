import type { Tables } from '#sheets/table.ts'
import { type programmeTables, type Source } from '#programme/package.ts'
import { chapterOf } from '#programme/rules'
import type { assessTables, Coding, Finding, FindingEvidence, Gap, PublishedClaim, Statement, Workshop } from '../contract/package.ts'
import { bearingOf, type Bearing } from './bearing.ts'
import { roundOfClaim } from './claim-round.ts'
import { heardByRound, type Heard } from './heard.ts'

export type AssessmentTables = Tables<typeof programmeTables> & Tables<typeof assessTables>

type Read = {
  /** As coded (one of all conditions), and the chapter that presents it. */
  condition: string | null
  chapter: string | null
  themes: readonly string[]
  source: Source | null
  /** Findings that it supports or contradicts, with the gaps they lead to. */
  evidence: readonly Evidence[]
}
export type Evidence = { finding: string; stance: FindingEvidence['stance']; gaps: readonly string[] }

/** A workshop statement with all that one asks of it: where it was said, how it is coded, what rests on it. */
export type SaidStatement = Omit<Statement, 'source' | 'sector'> &
  Read & { kind: 'statement'; code: string; round: number; country: string; sector: string | null; provenance: Workshop['provenance'] }

/** A published claim, read in the same way. It is cited and never counted. `published`: the round in whose years it was; none else. */
export type CitedClaim = Omit<PublishedClaim, 'source'> & Read & { kind: 'claim'; code: string; published: number | null }

/** The coded material of a programme, joined once; every table, sentence and figure is read from it. */
export type Assessment = {
  tables: AssessmentTables
  statements: readonly SaidStatement[]
  claims: readonly CitedClaim[]
  /** Statement or claim by identifier. */
  subject: ReadonlyMap<string, SaidStatement | CitedClaim>
  findings: ReadonlyMap<string, Finding>
  gaps: ReadonlyMap<string, Gap>
  gapsOfFinding: ReadonlyMap<string, readonly string[]>
  findingsOfGap: ReadonlyMap<string, readonly string[]>
  /** What bears on each finding and gap. */
  bearing: { statements: Bearing<SaidStatement>; claims: Bearing<CitedClaim> }
  /** Who was heard, by round. */
  heard: ReadonlyMap<number, Heard>
}

const grouped = <Row, Key, Value>(rows: readonly Row[], key: (row: Row) => Key, value: (row: Row) => Value): Map<Key, Value[]> => {
  const groups = new Map<Key, Value[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(value(row))
    else groups.set(key(row), [value(row)])
  }
  return groups
}

const keyed = <Row, Key>(rows: readonly Row[], key: (row: Row) => Key): Map<Key, Row> => new Map(rows.map((row) => [key(row), row]))

/** Shown number of a statement: its workshop's code and its number there, `R1-GT-PRO-1/003`. */
export const statementCode = (workshop: string, number: number): string => `${workshop}/${String(number).padStart(3, '0')}`

const sectorOf = (statement: Statement, workshop: Workshop): string | null =>
  statement.sector ?? (workshop.sectors.length === 1 ? (workshop.sectors[0] ?? null) : null)

type CodedTables = Pick<AssessmentTables, 'conditions' | 'sources' | 'gap_findings'> & {
  codings: readonly Pick<Coding, 'subject' | 'condition' | 'themes'>[]
  finding_evidence: readonly FindingEvidence[]
}
export type SaidTables = CodedTables & Pick<AssessmentTables, 'workshops' | 'statements'>

const codesOf = (tables: CodedTables): ((id: string, source: string | null) => Read) => {
  const sources = keyed(tables.sources, (s) => s.code)
  const codings = keyed(tables.codings, (c) => c.subject)
  const gapsOfFinding = gapsByFinding(tables)
  const evidence = grouped(
    tables.finding_evidence,
    (e) => e.subject,
    (e): Evidence => ({ finding: e.finding, stance: e.stance, gaps: gapsOfFinding.get(e.finding) ?? [] }),
  )
  return (id, source) => {
    const coding = codings.get(id)
    return {
      condition: coding?.condition ?? null,
      chapter: coding ? chapterOf(tables.conditions, coding.condition) : null,
      themes: coding?.themes ?? [],
      source: (source && sources.get(source)) || null,
      evidence: evidence.get(id) ?? [],
    }
  }
}

const gapsByFinding = ({ gap_findings }: CodedTables) =>
  grouped(
    gap_findings,
    (g) => g.finding,
    (g) => g.gap,
  )

const joinStatements = (tables: SaidTables, readOf: ReturnType<typeof codesOf>): readonly SaidStatement[] => {
  const workshops = keyed(tables.workshops, (w) => w.code)
  return tables.statements.map((statement): SaidStatement => {
    const workshop = workshops.get(statement.workshop)
    if (!workshop) throw new Error(`statement ${statement.id} names the unknown workshop ${statement.workshop}`)
    // Fields one by one: a second spread in one literal takes V8 the longer way, and there are as many of these as statements.
    const { condition, chapter, themes, source, evidence } = readOf(statement.id, statement.source)
    return {
      ...statement,
      condition,
      chapter,
      themes,
      source,
      evidence,
      kind: 'statement',
      code: statementCode(workshop.code, statement.number),
      round: workshop.round,
      country: workshop.country,
      sector: sectorOf(statement, workshop),
      provenance: workshop.provenance,
    }
  })
}

/**
 * Joins the statements alone, for what asks nothing else of a programme.
 * @throws Error when a statement names a workshop that is not in the tables
 */
export const readStatements = (tables: SaidTables): readonly SaidStatement[] => joinStatements(tables, codesOf(tables))

/**
 * Joins the tables of one package. References were checked when the package was read, so a missing one is a bug here.
 * @throws Error when a statement names a workshop that is not in the tables
 */
export const readAssessment = (tables: AssessmentTables): Assessment => {
  const readOf = codesOf(tables)
  const statements = joinStatements(tables, readOf)
  const claims = tables.published_claims.map((claim): CitedClaim => {
    const read = readOf(claim.id, claim.source)
    const published = roundOfClaim({ year: claim.year, source: read.source }, tables.rounds)
    return { ...claim, ...read, kind: 'claim', code: claim.id, published }
  })
  return {
    tables,
    statements,
    claims,
    subject: new Map([...statements, ...claims].map((s) => [s.id, s])),
    findings: keyed(tables.findings, (f) => f.code),
    gaps: keyed(tables.gaps, (g) => g.code),
    gapsOfFinding: gapsByFinding(tables),
    findingsOfGap: grouped(
      tables.gap_findings,
      (g) => g.gap,
      (g) => g.finding,
    ),
    bearing: { statements: bearingOf(statements), claims: bearingOf(claims) },
    heard: heardByRound(tables, statements),
  }
}
