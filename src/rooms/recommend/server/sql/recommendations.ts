import type { Handle, Reader, Writer } from '#kernel/db/handles.ts'
import { waitTurn } from '#kernel/db/turn.ts'
import { type RecommendTables, seen } from '../tables.ts'

type Db = Reader<RecommendTables> | Writer<RecommendTables>

const fields = [
  'country',
  'text_es as textEs',
  'text_en as textEn',
  'condition',
  'issuer_es as issuerEs',
  'issuer_en as issuerEn',
  'of_programme',
  'year',
  'addressee_es as addresseeEs',
  'addressee_en as addresseeEn',
  'term_es as termEs',
  'term_en as termEn',
  'indicator_es as indicatorEs',
  'indicator_en as indicatorEn',
  'source',
] as const

const stored = (db: Db, programmeId: string) =>
  seen(db, 'recommendation')
    .select(['programme_id as programmeId', 'code', ...fields, 'version', 'changed_at as changedAt', 'changed_by as changedBy'])
    .where('programme_id', '=', programmeId)

type Stored = Awaited<ReturnType<ReturnType<typeof stored>['execute']>>[number]
export type RecommendationSeen = Omit<Stored, 'of_programme'> & { readonly ofProgramme: boolean }
const asSeen = ({ of_programme, ...row }: Stored): RecommendationSeen => ({ ...row, ofProgramme: of_programme === 'yes' })

export const recommendationSeen = async (db: Db, programmeId: string, code: string): Promise<RecommendationSeen | undefined> => {
  const row = await stored(db, programmeId).where('code', '=', code).executeTakeFirst()
  return row && asSeen(row)
}

export const recommendationsSeen = async (db: Db, programmeId: string): Promise<readonly RecommendationSeen[]> =>
  (await stored(db, programmeId).orderBy('position').orderBy('code').execute()).map(asSeen)

type Body = Omit<RecommendationSeen, 'programmeId' | 'code' | 'country' | 'version' | 'changedAt' | 'changedBy'>

/** What its editor writes, without what says which save it is. */
export const bodyOf = (row: RecommendationSeen): Body & { country: string } => {
  const { programmeId: _, code: __, version: ___, changedAt: ____, changedBy: _____, ...body } = row
  return body
}

export const rowOf = (body: Body) => ({
  text_es: body.textEs,
  text_en: body.textEn,
  condition: body.condition,
  issuer_es: body.issuerEs,
  issuer_en: body.issuerEn,
  of_programme: body.ofProgramme ? ('yes' as const) : ('no' as const),
  year: body.year,
  addressee_es: body.addresseeEs,
  addressee_en: body.addresseeEn,
  term_es: body.termEs,
  term_en: body.termEn,
  indicator_es: body.indicatorEs,
  indicator_en: body.indicatorEn,
  source: body.source,
})

/** Gaps that recommendations answer, in their order; of one recommendation or of all. */
export const gapLinks = (db: Db, programmeId: string, code?: string) =>
  seen(db, 'recommendation_gap')
    .select(['recommendation', 'gap'])
    .where('programme_id', '=', programmeId)
    .$if(code !== undefined, (query) => query.where('recommendation', '=', code ?? ''))
    .orderBy('position')
    .orderBy('gap')
    .execute()

type About = { readonly programmeId: string; readonly code: string }

/** Lets a recommendation answer these gaps, in this order, and no others. */
export const putGaps = async (tx: Writer<RecommendTables>, { programmeId, code }: About, gaps: readonly string[]): Promise<void> => {
  await tx.deleteFrom('recommendation_gap').where('programme_id', '=', programmeId).where('recommendation', '=', code).execute()
  const first = await after(tx, 'recommendation_gap', programmeId)
  await tx
    .insertInto('recommendation_gap')
    .values(gaps.map((gap, at) => ({ programme_id: programmeId, recommendation: code, gap, position: first + at })))
    .execute()
}

/** The place behind the last row. */
export const after = async (
  tx: Writer<RecommendTables>,
  table: 'recommendation' | 'recommendation_gap' | 'followup',
  programmeId: string,
): Promise<number> => {
  const query = seen(tx, table as 'recommendation').select((of) => of.fn.max('position').as('last'))
  const { last } = await query.where('programme_id', '=', programmeId).executeTakeFirstOrThrow()
  return (last ?? -1) + 1
}

/** Lets one transaction after another give out codes and places: two who write at once get two codes. */
export const takeTurn = async (tx: Handle, programmeId: string): Promise<void> => {
  await waitTurn(tx, `recommend ${programmeId}`)
}
