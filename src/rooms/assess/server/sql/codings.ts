import { sql } from 'kysely'
import type { Reader, Writer } from '#kernel/db/handles.ts'
import type { FindingEvidence } from '../../contract/package.ts'
import { type AssessTables, seen } from '../tables.ts'
import { after } from './place.ts'

type Db = Reader<AssessTables> | Writer<AssessTables>
type Tx = Writer<AssessTables>
export type CodedSubject = {
  readonly programmeId: string
  readonly id: string
  readonly country: string
  /** Of a statement; none of a published claim. */
  readonly workshop: string | null
}

/** A statement or a published claim in sight, with the country it speaks of; undefined where there is none. */
export const subjectSeen = async (db: Db, programmeId: string, id: string): Promise<CodedSubject | undefined> => {
  const statement = await seen(db, 'statement')
    .innerJoin('workshop', (join) =>
      join.onRef('workshop.programme_id', '=', 'statement.programme_id').onRef('workshop.code', '=', 'statement.workshop'),
    )
    .select(['statement.programme_id as programmeId', 'statement.id', 'workshop.country', 'statement.workshop'])
    .where('statement.programme_id', '=', programmeId)
    .where('statement.id', '=', id)
    .executeTakeFirst()
  if (statement) return statement
  const claim = await seen(db, 'published_claim')
    .select(['programme_id as programmeId', 'id', 'country'])
    .where('programme_id', '=', programmeId)
    .where('id', '=', id)
    .executeTakeFirst()
  return claim && { ...claim, workshop: null }
}

/** What coders noted, by subject, where this actor may read what was said. */
export const memosOf = async (db: Db, programmeId: string, subjects: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const rows = await seen(db, 'coding_memo')
    .select(['subject', 'memo'])
    .where('programme_id', '=', programmeId)
    .where(sql<boolean>`subject = any(${subjects}::text[])`)
    .execute()
  return new Map(rows.map(({ subject, memo }) => [subject, memo]))
}

export const codingOf = async (db: Db, { programmeId, id }: CodedSubject) => {
  const coding = await seen(db, 'coding')
    .select(['coder', 'condition', 'themes', 'seriousness', 'version', 'changed_at as changedAt'])
    .where('programme_id', '=', programmeId)
    .where('subject', '=', id)
    .executeTakeFirst()
  return coding && { ...coding, memo: (await memosOf(db, programmeId, [id])).get(id) ?? null }
}
export type StoredCoding = NonNullable<Awaited<ReturnType<typeof codingOf>>>

const evidenceOf = (db: Db, { programmeId, id }: CodedSubject) =>
  seen(db, 'finding_evidence')
    .select(['finding', 'stance'])
    .where('programme_id', '=', programmeId)
    .where('subject', '=', id)
    .orderBy('position')
    .orderBy('finding')
    .execute()

/** The save after the last that was ever made, also where the coding was withdrawn in between. */
export const nextVersion = async (db: Db, { programmeId, id }: CodedSubject, now: StoredCoding | undefined): Promise<number> => {
  if (now) return now.version + 1
  const { last } = await seen(db, 'coding_version')
    .select((of) => of.fn.max('version').as('last'))
    .where('programme_id', '=', programmeId)
    .where('subject', '=', id)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

/** Puts what stands now, with its evidence, into the history. */
export const keepEarlier = async (tx: Tx, subject: CodedSubject, { version, changedAt, coder, ...was }: StoredCoding): Promise<void> => {
  const whole = JSON.stringify({ ...was, evidence: await evidenceOf(tx, subject) })
  await tx
    .insertInto('coding_version')
    .values({
      programme_id: subject.programmeId,
      subject: subject.id,
      workshop: subject.workshop,
      version,
      changed_at: changedAt,
      coder,
      was: sql`${whole}::jsonb`,
    })
    .execute()
}

export const removeCoding = async (tx: Tx, { programmeId, id }: CodedSubject): Promise<void> => {
  await tx.deleteFrom('coding').where('programme_id', '=', programmeId).where('subject', '=', id).execute()
  await tx.deleteFrom('finding_evidence').where('programme_id', '=', programmeId).where('subject', '=', id).execute()
}

type NewCoding = Omit<StoredCoding, 'changedAt'> & { readonly changedAt: string }

/** Writes a coding in place of the one there was; it keeps its place in the order. */
export const putCoding = async (
  tx: Tx,
  { programmeId, id, workshop }: CodedSubject,
  { changedAt, memo, ...coding }: NewCoding,
): Promise<void> => {
  const values = { ...coding, changed_at: changedAt }
  await tx
    .insertInto('coding')
    .values({ programme_id: programmeId, subject: id, workshop, position: await after(tx, 'coding', programmeId), ...values })
    .onConflict((conflict) => conflict.constraint('coding_key').doUpdateSet(values))
    .execute()
  await tx.deleteFrom('coding_memo').where('programme_id', '=', programmeId).where('subject', '=', id).execute()
  if (memo !== null) await tx.insertInto('coding_memo').values({ programme_id: programmeId, subject: id, workshop, memo }).execute()
}

/** Links a subject to the findings it bears on, and to no others; links that stay keep their place. */
export const putEvidence = async (
  tx: Tx,
  { programmeId, id, workshop }: CodedSubject,
  evidence: readonly Pick<FindingEvidence, 'finding' | 'stance'>[],
): Promise<void> => {
  const findings = evidence.map(({ finding }) => finding)
  await tx
    .deleteFrom('finding_evidence')
    .where('programme_id', '=', programmeId)
    .where('subject', '=', id)
    .$if(findings.length > 0, (query) => query.where('finding', 'not in', findings))
    .execute()
  if (evidence.length === 0) return
  const first = await after(tx, 'finding_evidence', programmeId)
  await tx
    .insertInto('finding_evidence')
    .values(evidence.map((link, at) => ({ programme_id: programmeId, subject: id, workshop, ...link, position: first + at })))
    .onConflict((conflict) => conflict.constraint('finding_evidence_key').doUpdateSet((of) => ({ stance: of.ref('excluded.stance') })))
    .execute()
}

/** Saves of the codings of some statements, by statement; what a coder noted of it, where this actor may read what was said. */
export const savesOf = async (db: Db, programmeId: string, ids: readonly string[]) => {
  if (ids.length === 0) return new Map<string, never>()
  const memos = await memosOf(db, programmeId, ids)
  const rows = await seen(db, 'coding')
    .select(['subject', 'coder', 'version', 'seriousness', 'changed_at as changedAt'])
    .where('programme_id', '=', programmeId)
    .where(sql<boolean>`subject = any(${ids}::text[])`)
    .execute()
  return new Map(rows.map(({ subject, ...save }) => [subject, { ...save, memo: memos.get(subject) ?? null }]))
}
