import { among, both, findsKind, type FoundKind, foundIn } from '#kernel/find/kind.ts'
import { readRecommendations } from './abilities.ts'
import { type RecommendTables, seen } from './tables.ts'

const recommendation = findsKind<RecommendTables>({
  kind: 'recommendation',
  name: 'recommend.found.recommendations',
  can: readRecommendations,
  rows: async (db, asked) => {
    const codes = await foundIn(db, 'recommendation', asked)
    if (codes.length === 0) return []
    const rows = await seen(db, 'recommendation')
      .select([
        'code',
        'country',
        'text_es',
        'text_en',
        'addressee_es',
        'addressee_en',
        'issuer_es',
        'issuer_en',
        'indicator_es',
        'indicator_en',
      ])
      .where('programme_id', '=', asked.programmeId)
      .where(among('code', codes))
      .orderBy('position')
      .orderBy('code')
      .execute()
    return rows.map((row) => ({
      id: row.code,
      code: row.code,
      country: row.country,
      title: [],
      texts: [
        ...both(row.text_es, row.text_en),
        ...both(row.addressee_es, row.addressee_en),
        ...both(row.issuer_es, row.issuer_en),
        ...both(row.indicator_es, row.indicator_en),
      ],
    }))
  },
})

/** What of this room the search finds. */
export const recommendFinds: readonly FoundKind[] = [recommendation]
