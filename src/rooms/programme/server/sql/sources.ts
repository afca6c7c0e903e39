import type { z } from 'zod'
import { type Handle, knowing, type Writer } from '#kernel/db/handles.ts'
import { waitTurn } from '#kernel/db/turn.ts'
import type { RecordSource } from '../../contract/source.ts'
import type { SourceLine } from '../../contract/source-line.ts'
import { sourceLine } from '../../domain/source-line.ts'
import { type ProgrammeTables, seen } from '../tables.ts'

const columns = [
  'code',
  'organisation',
  'organisation_es',
  'title',
  'kind',
  'year',
  'url',
  'address',
  'read_at',
  'read_on',
  'licence',
  'retired_on',
  'note_es',
  'note_en',
] as const

/** The register of published documents, as far as a record that cites one shows it. */
export const sourceRefs = async (handle: Handle, programmeId: string): Promise<SourceLine[]> => {
  const rows = await seen(knowing<ProgrammeTables>(handle), 'source')
    .select(columns)
    .where('programme_id', '=', programmeId)
    .orderBy('position')
    .execute()
  return rows.map(sourceLine)
}

/** One of them as it stands in the register, with the number of its save; undefined where none is in sight. */
export const sourceSeen = (handle: Handle, programmeId: string, code: string) =>
  seen(knowing<ProgrammeTables>(handle), 'source')
    .select(columns)
    .select(['programme_id as programmeId', 'version'])
    .where('programme_id', '=', programmeId)
    .where('code', '=', code)
    .executeTakeFirst()
export type SourceSeen = NonNullable<Awaited<ReturnType<typeof sourceSeen>>>

/** Two who register or save at once take turns: each source has a code of its own, and no save goes over another. */
export const takeSourceTurn = async (handle: Handle, programmeId: string): Promise<void> => {
  await waitTurn(handle, `sources ${programmeId}`)
}

type Body = Omit<z.output<typeof RecordSource>, 'programmeId'>
type Where = { readonly programmeId: string; readonly code?: string; readonly version?: number }

/** The fields of it that a person writes, and no other. */
export const sourceFields = <Given extends Body>({ programmeId: _programme, code: _code, version: _version, ...body }: Given & Where) =>
  body

/** What a person writes of a source, by the columns that keep it. */
export const sourceRow = (body: Body) => ({
  organisation: body.organisation,
  organisation_es: body.organisationEs,
  title: body.title,
  kind: body.kind,
  year: body.year,
  url: body.url,
  address: body.address,
  read_at: body.readAt,
  read_on: body.readOn,
  licence: body.licence,
  note_es: body.noteEs,
  note_en: body.noteEn,
})

type NewSource = Omit<ProgrammeTables['source'], 'programme_id' | 'position' | 'version'>

/** Puts a source into the register, after the others; what is there under the same code becomes what it says now. */
export const keepSource = async (handle: Handle, programmeId: string, source: NewSource): Promise<void> => {
  const tx = knowing<ProgrammeTables>(handle)
  const { count } = await seen(tx, 'source')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('programme_id', '=', programmeId)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('source')
    .values({ programme_id: programmeId, position: count, ...source })
    .onConflict((conflict) => conflict.constraint('source_key').doUpdateSet(source))
    .execute()
}

/** @returns the number of the save */
export const changeSource = async (
  tx: Writer<ProgrammeTables>,
  { programmeId, code, version }: SourceSeen,
  change: Partial<NewSource>,
): Promise<number> => {
  await tx
    .updateTable('source')
    .set({ ...change, version: version + 1 })
    .where('programme_id', '=', programmeId)
    .where('code', '=', code)
    .execute()
  return version + 1
}
