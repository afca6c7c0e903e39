import { recomputable } from '#stats/recomputable.ts'
import { heldBack } from '#stats/revision.ts'
import { isSmall, type Published } from '#stats/table.ts'
import { published, type Why, withhold } from '#stats/withhold.ts'
import { CELL_IDS, cellId, SUMS } from '../../contract/counts/measures.ts'
import type { CountsRelease } from '../../contract/counts/release.ts'
import type { Summed } from './summed.ts'

type Told = Pick<CountsRelease, 'cells' | 'zeros'>
type Before = Told | null

/** In the order of the table, whatever that of the record. */
const publishedOf = ({ cells }: Pick<Told, 'cells'>): Published => new Map(CELL_IDS.map((id) => [id, cells[id] ?? null]))

/** Why a release is not taken, by the first cell that stands in the way. */
export type CountsFault = { readonly why: 'small' | 'recomputable' | 'held'; readonly cell: string }

/**
 * What keeps a table of counts from being published; nothing where it may. Both ask it: the device before it signs, and the server of what it is sent. It needs
 * no number that is withheld.
 * @param before what was published of the same office and year; its word on zeros stays
 */
export const countsFault = (told: Told, before: Before): CountsFault | undefined => {
  const now = publishedOf(told)
  const bare = [...now].find(([, value]) => value !== null && (isSmall(value) || (value === 0 && !told.zeros)))
  if (bare) return { why: 'small', cell: bare[0] }
  const [open] = recomputable(now, SUMS)
  if (open !== undefined) return { why: 'recomputable', cell: open }
  const [held] = before ? heldBack(publishedOf(before), now) : []
  return held === undefined ? undefined : { why: 'held', cell: held }
}

/** What leaves of a table of counts, why the rest does not, and by which cells all of it is held back. */
export type Leaving = {
  readonly cells: Record<string, number | null>
  readonly why: ReadonlyMap<string, Why>
  readonly held: readonly string[]
}

/** Who was helped stands in parts that protect: as long as one is closed to all who counted, the number is not the whole and does not leave. */
const unknownIn = ({ unprotected }: Pick<Summed, 'unprotected'>): ReadonlySet<string> =>
  new Set(unprotected > 0 ? [cellId('TIP', 'assisted')] : [])

export const leavingOf = (all: Pick<Summed, 'cells' | 'unprotected'>, zeros: boolean, before: Before): Leaving => {
  const counts = all.cells
  const earlier = before ? publishedOf(before) : undefined
  const told = { sums: SUMS, zeros, before: earlier, unknown: unknownIn(all) }
  const now = published(counts, told)
  return { cells: Object.fromEntries(now), why: withhold(counts, told), held: earlier ? heldBack(earlier, now) : [] }
}
