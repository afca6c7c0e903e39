import type { Writer } from '#kernel/db/handles.ts'
import { SOURCE_KINDS } from '../contract/source.ts'
import { refuse } from './problems.ts'
import { type SourceSeen, sourceSeen, takeSourceTurn } from './sql/sources.ts'
import type { ProgrammeTables } from './tables.ts'

/** The source as it is now, where its editor has read this save of it and a person may change it. */
export const sourceForChange = async (tx: Writer<ProgrammeTables>, subject: SourceSeen, version: number): Promise<SourceSeen> => {
  await takeSourceTurn(tx, subject.programmeId)
  const now = (await sourceSeen(tx, subject.programmeId, subject.code)) ?? subject
  if (!SOURCE_KINDS.some((kind) => kind === now.kind)) refuse('source.of-the-house')
  if (now.version !== version) refuse('source.changed', { version: now.version })
  return now
}
