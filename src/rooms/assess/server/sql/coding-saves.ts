import { sql } from 'kysely'
import type { Reader } from '#kernel/db/handles.ts'
import { CodingSave } from '../../contract/statement.ts'
import { type AssessTables, seen } from '../tables.ts'
import { memosOf } from './codings.ts'

type Db = Reader<AssessTables>
type OfStatements = { readonly programmeId: string; readonly ids: readonly string[] }
export type CodingSaves = { readonly codings: CodingSave[]; readonly coded: boolean }

const Read = CodingSave.omit({ version: true, at: true, by: true })

const earlier = (db: Db, { programmeId, ids }: OfStatements) =>
  seen(db, 'coding_version')
    .select(['subject', 'version', 'changed_at as at', 'coder as by', 'was'])
    .where('programme_id', '=', programmeId)
    .where(sql<boolean>`subject = any(${ids}::text[])`)
    .orderBy('version')
    .execute()

const standing = (db: Db, { programmeId, ids }: OfStatements) =>
  seen(db, 'coding')
    .select(['subject', 'version', 'changed_at as at', 'coder as by', 'condition', 'themes', 'seriousness'])
    .where('programme_id', '=', programmeId)
    .where(sql<boolean>`subject = any(${ids}::text[])`)
    .execute()

const evidenceOf = (db: Db, { programmeId, ids }: OfStatements) =>
  seen(db, 'finding_evidence')
    .select(['subject', 'finding', 'stance'])
    .where('programme_id', '=', programmeId)
    .where(sql<boolean>`subject = any(${ids}::text[])`)
    .orderBy('position')
    .orderBy('finding')
    .execute()

/** Every save of how these statements were read, the first before the others; what a reader's walls hide is not there. */
export const codingSavesOf = async (db: Db, asked: OfStatements): Promise<ReadonlyMap<string, CodingSaves>> => {
  if (asked.ids.length === 0) return new Map()
  const before = Map.groupBy(await earlier(db, asked), ({ subject }) => subject)
  const now = new Map((await standing(db, asked)).map((one) => [one.subject, one]))
  const memos = await memosOf(db, asked.programmeId, asked.ids)
  const links = Map.groupBy(await evidenceOf(db, asked), ({ subject }) => subject)
  const present = (id: string): CodingSave[] => {
    const found = now.get(id)
    if (!found) return []
    const { subject, ...coding } = found
    const evidence = (links.get(subject) ?? []).map(({ finding, stance }) => ({ finding, stance }))
    return [{ ...coding, memo: memos.get(subject) ?? null, evidence }]
  }
  const past = (id: string): CodingSave[] =>
    (before.get(id) ?? []).map(({ version, at, by, was }) => ({ version, at, by, ...Read.parse(was) }))
  return new Map(asked.ids.map((id) => [id, { codings: [...past(id), ...present(id)], coded: now.has(id) }]))
}
