import { sql } from 'kysely'
import { type Handle, knowing } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { KeptItem } from '../../../contract/bank.ts'
import type { ItemSeen } from '../../../contract/items-seen.ts'
import type { Bloom } from '../../../contract/syllabus.ts'
import type { Held } from '../../../domain/bank/plan-import.ts'
import { seen, type TrainTables } from '../../tables.ts'

const MOST = 50_000
type Place = { readonly programmeId: string; readonly item: string }

const versions = (handle: Handle, programmeId: string) =>
  seen(knowing<TrainTables>(handle), 'item_version').where('programme_id', '=', programmeId)

/** Of each item the version that was recorded last. */
const latest = (handle: Handle, programmeId: string) =>
  versions(handle, programmeId).distinctOn('item').orderBy('item').orderBy('number', 'desc').limit(MOST)

/** By id, without their texts. */
export const heldItems = async (handle: Handle, programmeId: string): Promise<ReadonlyMap<string, Held>> => {
  const rows = await latest(handle, programmeId)
    .select(['item', 'number', 'sha256', sql<string | null>`content::jsonb ->> 'author'`.as('author')])
    .execute()
  return new Map(rows.map(({ item, ...held }) => [item, held]))
}

type Says = Pick<KeptItem, 'kind' | 'outcome' | 'bloom' | 'pool' | 'stem'> & { readonly notice: unknown }
const says =
  sql<Says>`(select jsonb_build_object('kind', c -> 'kind', 'outcome', c -> 'outcome', 'bloom', c -> 'bloom', 'pool', c -> 'pool',
  'stem', c -> 'stem', 'notice', c -> 'notice') from (select content::jsonb as c) whole)`.as('says')

/** With what a list says of them. */
export const itemLines = (handle: Handle, programmeId: string) =>
  latest(handle, programmeId).select(['item', 'number', 'recorded_by as recordedBy', says]).execute()

/** Which outcome each serves, at what level and in which pool, in the order of their ids: of the items that whoever asks may see. */
export const itemsServing = async (handle: Handle, programmeId: string): Promise<readonly ItemSeen[]> => {
  const rows = await latest(handle, programmeId)
    .select((of) => [
      of.ref('item').as('id'),
      sql<string | null>`content::jsonb ->> 'outcome'`.as('outcome'),
      sql<Bloom>`content::jsonb ->> 'bloom'`.as('bloom'),
      sql<string>`content::jsonb ->> 'pool'`.as('pool'),
    ])
    .execute()
  return rows.flatMap(({ outcome, ...row }) => (outcome === null ? [] : [{ ...row, outcome }]))
}

/** Whole, in the order of their ids. */
export const wholeItems = async (handle: Handle, programmeId: string) => {
  const rows = await latest(handle, programmeId).select(['item', 'number', 'content']).execute()
  return rows.map(({ content, ...row }) => ({ ...row, item: KeptItem.parse(JSON.parse(content)) }))
}

/** @param number a version; the latest where none is named */
export const itemSeen = async (handle: Handle, { programmeId, item, number }: Place & { readonly number?: number | undefined }) => {
  const query = versions(handle, programmeId).where('item', '=', item)
  const found = await (number === undefined ? query : query.where('number', '=', number))
    .select(['programme_id as programmeId', 'number', 'content', 'country', 'recorded_by as recordedBy', 'recorded_at as recordedAt'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found && { ...found, item: KeptItem.parse(JSON.parse(found.content)) }
}
export type ItemKept = NonNullable<Awaited<ReturnType<typeof itemSeen>>>

/** Every version of an item, the latest first. */
export const versionsOfItem = (handle: Handle, { programmeId, item }: Place) =>
  versions(handle, programmeId)
    .where('item', '=', item)
    .select(['number', 'country', 'recorded_at as recordedAt'])
    .orderBy('number', 'desc')
    .limit(1000)
    .execute()

export const addItemVersions = (handle: Handle, rows: readonly TrainTables['item_version'][]): Promise<void> =>
  insertRows(handle, 'item_version', rows)
