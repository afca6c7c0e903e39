import type { Reader, Writer } from '#kernel/db/handles.ts'
import { type AssessTables, seen } from '../tables.ts'
import { after } from './place.ts'

type Db = Reader<AssessTables> | Writer<AssessTables>

const fields = [
  'title_es as titleEs',
  'title_en as titleEn',
  'text_es as textEs',
  'text_en as textEn',
  'condition',
  'headline',
  'published_es as publishedEs',
  'published_en as publishedEn',
] as const

export const gapSeen = (db: Db, programmeId: string, code: string) =>
  seen(db, 'gap')
    .select(['programme_id as programmeId', 'code', ...fields, 'version', 'changed_at as changedAt', 'changed_by as changedBy'])
    .where('programme_id', '=', programmeId)
    .where('code', '=', code)
    .executeTakeFirst()
export type StoredGap = NonNullable<Awaited<ReturnType<typeof gapSeen>>>

export type GapBody = Omit<StoredGap, 'programmeId' | 'code' | 'version' | 'changedAt' | 'changedBy'>
export type GapWas = GapBody & { readonly findings: string[] }

export const gapBody = ({ titleEs, titleEn, textEs, textEn, condition, headline, publishedEs, publishedEn }: GapBody): GapBody => {
  return { titleEs, titleEn, textEs, textEn, condition, headline, publishedEs, publishedEn }
}

export const gapRow = ({ titleEs, titleEn, textEs, textEn, condition, headline, publishedEs, publishedEn }: GapBody) => ({
  title_es: titleEs,
  title_en: titleEn,
  text_es: textEs,
  text_en: textEn,
  condition,
  headline,
  published_es: publishedEs,
  published_en: publishedEn,
})

export const gapCodes = async (db: Db, programmeId: string): Promise<readonly string[]> => {
  const rows = await seen(db, 'gap').select('code').where('programme_id', '=', programmeId).execute()
  return rows.map(({ code }) => code)
}

export const findingsOfGap = async (db: Db, programmeId: string, gap: string): Promise<string[]> => {
  const rows = await seen(db, 'gap_finding')
    .select('finding')
    .where('programme_id', '=', programmeId)
    .where('gap', '=', gap)
    .orderBy('position')
    .orderBy('finding')
    .execute()
  return rows.map(({ finding }) => finding)
}

/** Lays a gap upon these findings, in this order, and upon no others. */
export const putFindings = async (
  tx: Writer<AssessTables>,
  { programmeId, gap }: { programmeId: string; gap: string },
  findings: readonly string[],
) => {
  await tx.deleteFrom('gap_finding').where('programme_id', '=', programmeId).where('gap', '=', gap).execute()
  const first = await after(tx, 'gap_finding', programmeId)
  await tx
    .insertInto('gap_finding')
    .values(findings.map((finding, at) => ({ programme_id: programmeId, gap, finding, position: first + at })))
    .execute()
}
