import { sql } from 'kysely'
import { type Handle, knowing } from '#kernel/db/handles.ts'
import type { Indicator, IndicatorFigure } from '../../contract/package.ts'
import { type IndicatorsTables, seen } from '../tables.ts'

const countOf = async (handle: Handle, table: 'indicator' | 'figure', programmeId: string): Promise<number> => {
  const { count } = await seen(knowing<IndicatorsTables>(handle), table)
    .select(sql<number>`count(*)`.as('count'))
    .where('programme_id', '=', programmeId)
    .executeTakeFirstOrThrow()
  return count
}

/** Puts indicators after the others; what is there under the same code is said anew. */
export const keepIndicators = async (handle: Handle, programmeId: string, indicators: readonly Indicator[]): Promise<void> => {
  const [tx, from] = [knowing<IndicatorsTables>(handle), await countOf(handle, 'indicator', programmeId)]
  for (const [at, indicator] of indicators.entries())
    await tx
      .insertInto('indicator')
      .values({ programme_id: programmeId, position: from + at, ...indicator })
      .onConflict((conflict) => conflict.constraint('indicator_key').doUpdateSet({ ...indicator }))
      .execute()
}

/** Puts figures after the others; one that is there under the same id becomes what it is now, where it stands. */
export const keepFigures = async (handle: Handle, programmeId: string, figures: readonly IndicatorFigure[]): Promise<void> => {
  const [tx, from] = [knowing<IndicatorsTables>(handle), await countOf(handle, 'figure', programmeId)]
  for (const [at, figure] of figures.entries())
    await tx
      .insertInto('figure')
      .values({ programme_id: programmeId, position: from + at, ...figure })
      .onConflict((conflict) => conflict.constraint('figure_key').doUpdateSet({ ...figure }))
      .execute()
}
