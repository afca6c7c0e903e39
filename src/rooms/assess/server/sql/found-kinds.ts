import { among, both, findsKind, type FoundKind, foundIn, type Said } from '#kernel/find/kind.ts'
import { statementCode } from '../../domain/assessment.ts'
import { readAnalysis } from '../analysis-abilities.ts'
import { type AssessTables, seen } from '../tables.ts'

/** What was said is rather shown than its public wording, to whoever may read it. */
const statement = findsKind<AssessTables>({
  kind: 'statement',
  name: 'assess.found.statements',
  can: readAnalysis,
  rows: async (db, asked) => {
    const { programmeId } = asked
    const ids = [...new Set([...(await foundIn(db, 'statement', asked)), ...(await foundIn(db, 'statement_text', asked))])]
    if (ids.length === 0) return []
    const rows = await seen(db, 'statement')
      .select(['id', 'workshop', 'country', 'number'])
      .where('programme_id', '=', programmeId)
      .where(among('id', ids))
      .orderBy('position')
      .orderBy('id')
      .limit(asked.most)
      .execute()
    return rows.map(({ id, workshop, country, number }) => ({
      id,
      code: statementCode(workshop, number),
      country,
      title: [],
      texts: [],
    }))
  },
  texts: async (db, { programmeId, ids }) => {
    const rows = await seen(db, 'statement')
      .select(['id', 'language', 'public_es', 'public_en'])
      .where('programme_id', '=', programmeId)
      .where(among('id', ids))
      .execute()
    const said = await seen(db, 'statement_text')
      .select(['statement', 'text'])
      .where('programme_id', '=', programmeId)
      .where(among('statement', ids))
      .execute()
    const spoken = new Map(said.map(({ statement: id, text }) => [id, text]))
    return new Map(
      rows.map(({ id, language, public_es, public_en }) => {
        const text = spoken.get(id)
        const own: Said[] = typeof text === 'string' ? [{ lang: language, text }] : []
        return [id, [...own, ...both(public_es, public_en)]]
      }),
    )
  },
})

const titled = (table: 'finding' | 'gap', name: string): FoundKind =>
  findsKind<AssessTables>({
    kind: table,
    name,
    can: readAnalysis,
    rows: async (db, asked) => {
      const codes = await foundIn(db, table, asked)
      if (codes.length === 0) return []
      const rows = await seen(db, table)
        .select(['code', 'title_es', 'title_en', 'text_es', 'text_en'])
        .where('programme_id', '=', asked.programmeId)
        .where(among('code', codes))
        .orderBy('position')
        .orderBy('code')
        .execute()
      return rows.map(({ code, title_es, title_en, text_es, text_en }) => ({
        id: code,
        code,
        country: null,
        title: both(title_es, title_en),
        texts: both(text_es, text_en),
      }))
    },
  })

/** What of this room the search finds. */
export const assessFinds: readonly FoundKind[] = [statement, titled('finding', 'assess.found.findings'), titled('gap', 'assess.found.gaps')]
