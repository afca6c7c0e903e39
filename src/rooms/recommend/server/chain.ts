import { type ChainKind, describesKind } from '#kernel/chain/kind.ts'
import { type ChainLink, restsOn } from '#kernel/chain/link.ts'
import { inEither } from '#kernel/i18n/in-either.ts'
import { REGION } from '#programme/region.ts'
import { type RecommendTables, seen } from './tables.ts'

export const recommendLinks: readonly ChainLink[] = [
  restsOn<RecommendTables>('recommendation', 'gap', (db, programmeId) =>
    seen(db, 'recommendation_gap').select(['recommendation as from', 'gap as to']).where('programme_id', '=', programmeId),
  ),
  restsOn<RecommendTables>('recommendation', 'source', (db, programmeId) =>
    seen(db, 'recommendation')
      .select((of) => [of.ref('code').as('from'), of.ref('source').$notNull().as('to')])
      .where('programme_id', '=', programmeId)
      .where('source', 'is not', null),
  ),
]

export const recommendKinds: readonly ChainKind[] = [
  describesKind<RecommendTables>('recommendation', async (db, programmeId, ids) => {
    const rows = await seen(db, 'recommendation')
      .select(['code as id', 'text_es as es', 'text_en as en', 'country'])
      .where('programme_id', '=', programmeId)
      .where('code', 'in', ids)
      .execute()
    return rows.map(({ country, id, ...text }) => ({
      id,
      es: inEither('es', text),
      en: inEither('en', text),
      country: country === REGION ? null : country,
    }))
  }),
]
