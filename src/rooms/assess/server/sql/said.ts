import type { Reader } from '#kernel/db/handles.ts'
import type { FindingEvidence, GapFinding } from '../../contract/package.ts'
import { readStatements, type SaidStatement } from '../../domain/assessment.ts'
import { type AssessTables, seen } from '../tables.ts'
import { frameSeen } from './frame.ts'

type Db = Reader<AssessTables>

const workshopsIn = (db: Db, programmeId: string) =>
  seen(db, 'workshop').selectAll().where('programme_id', '=', programmeId).orderBy('position').orderBy('code').execute()

const statementsIn = (db: Db, programmeId: string) =>
  seen(db, 'statement')
    .select(['id', 'workshop', 'number', 'quadrant', 'sector', 'language', 'year', 'source', 'allocated_by'])
    .where('programme_id', '=', programmeId)
    .orderBy('position')
    .orderBy('id')
    .execute()

const codings = (db: Db, programmeId: string) =>
  seen(db, 'coding').select(['subject', 'condition', 'themes']).where('programme_id', '=', programmeId)

/** Codes of some statements, by statement; one that is not coded is not in it. */
export const codesOf = async (db: Db, programmeId: string, statements: readonly { readonly id: string }[]) => {
  const ids = statements.map(({ id }) => id)
  if (ids.length === 0) return new Map<string, never>()
  const rows = await codings(db, programmeId).where('subject', 'in', ids).execute()
  return new Map(rows.map(({ subject, ...codes }) => [subject, codes]))
}

const evidenceIn = async (db: Db, programmeId: string): Promise<{ finding_evidence: FindingEvidence[]; gap_findings: GapFinding[] }> => ({
  finding_evidence: await seen(db, 'finding_evidence')
    .select(['finding', 'subject', 'stance'])
    .where('programme_id', '=', programmeId)
    .orderBy('position')
    .orderBy('finding')
    .orderBy('subject')
    .execute(),
  gap_findings: await seen(db, 'gap_finding')
    .select(['gap', 'finding'])
    .where('programme_id', '=', programmeId)
    .orderBy('position')
    .orderBy('gap')
    .orderBy('finding')
    .execute(),
})

type Asked = { readonly programmeId: string; readonly now: string }

/**
 * The statements in sight, joined by the same rule as an assessment, for lists: nothing else of the programme is read, and of the statements
 * neither words (`fillWords`) nor, unless it is asked for, what they bear on (`fillEvidence`).
 */
export const saidSeen = async (db: Db, { programmeId, now }: Asked, { evidence }: { readonly evidence: boolean }) => {
  const frame = await frameSeen(db, programmeId, now)
  const workshops = await workshopsIn(db, programmeId)
  const known = new Set(workshops.map(({ code }) => code))
  // A workshop may come into sight between two reads; its statements then show at the next.
  const rows = (await statementsIn(db, programmeId)).filter(({ workshop }) => known.has(workshop))
  const tables = {
    ...frame,
    workshops,
    statements: rows.map((row) => ({ ...row, text: null, public_es: null, public_en: null })),
    codings: await codings(db, programmeId).execute(),
    ...(evidence ? await evidenceIn(db, programmeId) : { finding_evidence: [], gap_findings: [] }),
  }
  return { tables, statements: readStatements(tables) }
}

type Bearing = Pick<SaidStatement, 'id'> & { readonly evidence: readonly Pick<FindingEvidence, 'finding' | 'stance'>[] }

/** Gives statements what they bear on, in the order in which an assessment has it. */
export const fillEvidence = async <Filled extends Bearing>(db: Db, programmeId: string, lines: readonly Filled[]): Promise<Filled[]> => {
  const ids = lines.map(({ id }) => id)
  if (ids.length === 0) return []
  const rows = await seen(db, 'finding_evidence')
    .select(['finding', 'subject', 'stance'])
    .where('programme_id', '=', programmeId)
    .where('subject', 'in', ids)
    .orderBy('position')
    .orderBy('finding')
    .execute()
  const of = Map.groupBy(rows, ({ subject }) => subject)
  return lines.map((line) => ({ ...line, evidence: (of.get(line.id) ?? []).map(({ finding, stance }) => ({ finding, stance })) }))
}

/** Statements that have a public wording in at least one language. */
export const wordedIn = async (db: Db, programmeId: string): Promise<ReadonlySet<string>> => {
  const rows = await seen(db, 'statement')
    .select('id')
    .where('programme_id', '=', programmeId)
    .where((is) => is.or([is('public_es', 'is not', null), is('public_en', 'is not', null)]))
    .execute()
  return new Set(rows.map(({ id }) => id))
}
