import type { Handle } from '#kernel/db/handles.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import { type Draft, draftOf } from '../../domain/draft.ts'
import { reportWords } from '../../messages.ts'
import { dataHashOf } from '../make/make-report.ts'
import { readProgramme } from '../sql/package.ts'

export type Composed = { readonly source: ProgrammePackage; readonly dataHash: string; readonly draft: Draft }

/**
 * Composing takes a quarter of a second, turning a page of what was composed must not; a few states are kept, by the hash of their data. As
 * many as a region has countries, each of which sees its own, and some more; each takes about nine megabytes.
 */
const KEPT = 12
const kept = new Map<string, Draft>()

/** The report of a programme as this actor would see it made. */
export const composedOf = async (handle: Handle, spot: { programmeId: string; now: string }): Promise<Composed> =>
  composed(await readProgramme(handle, spot))

/** The report of a package. Two who see the same data share the work. */
export const composed = (source: ProgrammePackage): Composed => {
  const dataHash = dataHashOf(source)
  const draft = kept.get(dataHash) ?? draftOf(source, reportWords, dataHash)
  kept.delete(dataHash)
  kept.set(dataHash, draft)
  const [oldest] = kept.keys()
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
  return { source, dataHash, draft }
}
