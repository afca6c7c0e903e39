import { sql } from 'kysely'
import { type Handle, knowing, rowsOf } from '#kernel/db/handles.ts'
import { FormPack } from '../../../contract/pack.ts'
import { TestForm } from '../../../contract/test-form.ts'
import { seen, type TrainTables } from '../../tables.ts'

/** Recorded again it stays as it was: its hash is its name. */
export const addTestForm = async (handle: Handle, row: TrainTables['test_form']): Promise<void> => {
  await knowing<TrainTables>(handle)
    .insertInto('test_form')
    .values(row)
    .onConflict((conflict) => conflict.constraint('test_form_key').doNothing())
    .execute()
}

const forms = (handle: Handle, programmeId: string) =>
  seen(knowing<TrainTables>(handle), 'test_form').where('programme_id', '=', programmeId)

/** What a device may have of forms. Their keys are not read for it. */
export const packSeen = async (
  handle: Handle,
  { programmeId, test }: { readonly programmeId: string; readonly test: string },
): Promise<FormPack> => {
  const { pack } = await forms(handle, programmeId).select('pack').where('sha256', '=', test).executeTakeFirstOrThrow()
  return JSON.parse(pack) as FormPack
}

/** Forms with their keys, by hash: for scoring and for reading sheets, here on the server. */
export const testFormsSeen = async (
  handle: Handle,
  programmeId: string,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, TestForm>> => {
  if (hashes.length === 0) return new Map()
  const rows = await forms(handle, programmeId)
    .select(['sha256', 'content'])
    .where('sha256', 'in', [...new Set(hashes)])
    .orderBy('recorded_at')
    .orderBy('sha256')
    .execute()
  return new Map(rows.map(({ sha256, content }) => [sha256, TestForm.parse(JSON.parse(content))]))
}

/** For which version forms were made, by its hash and as people call it. */
export const formVersion = async (handle: Handle, { programmeId, form }: { readonly programmeId: string; readonly form: string }) => {
  const [row] = await rowsOf(
    handle,
    sql<{ readonly sha256: string | null; readonly named: string }>`
    select content::jsonb #>> '{forms,syllabus,sha256}' as sha256,
      concat_ws(' ', content::jsonb #>> '{forms,syllabus,code}', content::jsonb #>> '{forms,syllabus,semver}') as named
      from test_form where programme_id = ${programmeId} and sha256 = ${form}`,
  )
  return row
}

type LineRow = {
  readonly sha256: string
  readonly pack: string
  readonly recordedAt: string
  readonly syllabus: string
  readonly version: string | null
}

/** The latest first. */
export const formLines = async (handle: Handle, programmeId: string) => {
  const rows = await rowsOf(
    handle,
    sql<LineRow>`
    select sha256, pack, recorded_at as "recordedAt", concat_ws(' ', content::jsonb #>> '{forms,syllabus,code}', content::jsonb #>> '{forms,syllabus,semver}')
      as syllabus, content::jsonb #>> '{forms,syllabus,sha256}' as version
      from test_form where programme_id = ${programmeId} order by recorded_at desc, sha256 limit 200`,
  )
  return rows.map(({ pack, ...row }) => ({ ...row, ...contentsOf(FormPack.parse(JSON.parse(pack))) }))
}

/** What a list says of forms: how many questions each has, and that a published example measures nobody. */
export const contentsOf = ({ notice, forms: all }: FormPack) => ({
  notice,
  forms: all.map(({ name, items }) => ({ name, items: items.length })),
})
