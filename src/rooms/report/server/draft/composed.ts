import canonicalize from 'canonicalize'
import type { Actor } from '#kernel/access/actor.ts'
import type { Handle } from '#kernel/db/handles.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import type { Sight } from '#assess/sight.ts'
import { type Draft, draftOf } from '../../domain/draft.ts'
import { reportWords } from '../../messages.ts'
import { writtenOf } from '../make/make-report.ts'
import { editionSightOf } from '../sight.ts'
import { readProgramme } from '../sql/package.ts'
import { keepLately } from './keep-lately.ts'
import { type BeyondAll, sentencesBeyondAll } from './beyond-all.ts'
import { type RecordsSaid, recordsSaid } from './records-said.ts'

type Made = {
  readonly draft: Draft
  /** Where it speaks of which record: gone through when somebody first asks, and kept with it. */
  readonly said: () => RecordsSaid
  /** The sentences that say more than every member may see: composed for all when somebody first asks, of which no more than these is kept. */
  readonly beyondAll: () => BeyondAll
}
export type Composed = Made & { readonly source: ProgrammePackage; readonly dataHash: string; readonly sight: Sight | null }

/**
 * Composing takes a quarter of a second, turning a page of what was composed must not; a few states are kept, by the hash of their data and by who sees them: as
 * many as a region has countries, each of which sees its own, and some more, while what they were made of is no more than this. A draft takes
 * about eleven times the memory of its data as they are written.
 */
const kept = keepLately<Made>({ entries: 12, bytes: 12_000_000 })

const make = (source: ProgrammePackage, line: { readonly dataHash: string; readonly sight: Sight | null }): Made => {
  const draft = draftOf(source, reportWords, line)
  let said: RecordsSaid | null = null
  let beyondAll: BeyondAll | null = null
  return {
    draft,
    said: () => (said ??= recordsSaid(draft, source)),
    beyondAll: () => (beyondAll ??= sentencesBeyondAll(draft, source)),
  }
}

/** The report of a programme as this actor would see it made. */
export const composedOf = async (handle: Handle, spot: { programmeId: string; now: string; actor: Actor }): Promise<Composed> => {
  const source = await readProgramme(handle, spot)
  return composed(source, editionSightOf(spot.actor, { programmeId: spot.programmeId, source }))
}

/** The report of a package. Two who see the same data by the same seats share the work. */
export const composed = (source: ProgrammePackage, sight: Sight | null = null): Composed => {
  const { dataHash, bytes } = writtenOf(source)
  const key = `${dataHash} ${canonicalize(sight) ?? ''}`
  return { source, dataHash, sight, ...kept(key, () => ({ made: make(source, { dataHash, sight }), bytes })) }
}
