import { type Handle, knowing } from '#kernel/db/handles.ts'
import type { SourceLine } from '../../contract/source-line.ts'
import { sourceLine } from '../../domain/source-line.ts'
import { type ProgrammeTables, seen } from '../tables.ts'

/** The register of published documents, as far as a record that cites one shows it. */
export const sourceRefs = async (handle: Handle, programmeId: string): Promise<SourceLine[]> => {
  const rows = await seen(knowing<ProgrammeTables>(handle), 'source')
    .select(['code', 'organisation', 'organisation_es', 'title', 'kind', 'year', 'url', 'note_es', 'note_en'])
    .where('programme_id', '=', programmeId)
    .orderBy('position')
    .execute()
  return rows.map(sourceLine)
}

type NewSource = Omit<ProgrammeTables['source'], 'programme_id' | 'position'>

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
