import { type ChainKind, describesKind } from '#kernel/chain/kind.ts'
import { type ChainLink, restsOn } from '#kernel/chain/link.ts'
import { type IndicatorsTables, seen } from './tables.ts'

/** An indicator rests on each source that its figures are from: a figure has no page of its own. */
export const indicatorsLinks: readonly ChainLink[] = [
  restsOn<IndicatorsTables>('indicator', 'source', (db, programmeId) =>
    seen(db, 'figure').select(['indicator as from', 'source as to']).where('programme_id', '=', programmeId).distinct(),
  ),
]

export const indicatorsKinds: readonly ChainKind[] = [
  describesKind<IndicatorsTables>('indicator', (db, programmeId, ids) =>
    seen(db, 'indicator')
      .select(['code as id', 'name_es as es', 'name_en as en'])
      .where('programme_id', '=', programmeId)
      .where('code', 'in', ids)
      .execute(),
  ),
]
