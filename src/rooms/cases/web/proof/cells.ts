import type { ProofCell } from '../../contract/proof.ts'
import type { CaseFile, Things } from '../../domain/case-file.ts'
import type { Desk } from '../store/desk.ts'

/** Where a cell stands in the matrix of a charge. */
export type CellPlace = Pick<ProofCell, 'charge' | 'element' | 'exhibit'>

const keyOf = ({ charge, element, exhibit }: CellPlace): string => `${charge} ${element} ${exhibit}`

/** Versions of the cell of a place: none where nothing is written, more than one where it was written twice at once. */
export type CellsAt = (place: CellPlace) => Things<'cell'>
const NONE: Things<'cell'> = []

export const cellsAt = ({ cell }: Pick<CaseFile, 'cell'>): CellsAt => {
  const byPlace = Map.groupBy(cell, ({ content }) => keyOf(content))
  return (place) => byPlace.get(keyOf(place)) ?? NONE
}

/**
 * Writes a cell in the place of all versions that stand there, also of those that two devices began apart.
 * @param content null takes the cell away
 */
export const writeCell = async (
  desk: Desk,
  ctx: string,
  { standing, content }: { standing: Things<'cell'>; content: ProofCell | null },
): Promise<void> => {
  const [first, ...others] = [...new Set(standing.map(({ id }) => id))].map((id) => standing.filter((one) => one.id === id))
  if (first) await desk.change(ctx, 'cell', { standing: first, content })
  else if (content) await desk.add(ctx, 'cell', content)
  for (const other of others) await desk.change(ctx, 'cell', { standing: other, content: null })
}
