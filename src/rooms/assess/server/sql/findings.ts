import type { Reader, Writer } from '#kernel/db/handles.ts'
import { type AssessTables, seen } from '../tables.ts'

type Db = Reader<AssessTables> | Writer<AssessTables>

const fields = [
  'title_es as titleEs',
  'title_en as titleEn',
  'text_es as textEs',
  'text_en as textEn',
  'quadrant',
  'condition',
  'theme',
] as const

export const findingSeen = (db: Db, programmeId: string, code: string) =>
  seen(db, 'finding')
    .select(['programme_id as programmeId', 'code', ...fields, 'version', 'changed_at as changedAt', 'changed_by as changedBy'])
    .where('programme_id', '=', programmeId)
    .where('code', '=', code)
    .executeTakeFirst()
export type StoredFinding = NonNullable<Awaited<ReturnType<typeof findingSeen>>>

export type FindingBody = Pick<StoredFinding, 'titleEs' | 'titleEn' | 'textEs' | 'textEn' | 'quadrant' | 'condition' | 'theme'>

export const findingBody = ({ titleEs, titleEn, textEs, textEn, quadrant, condition, theme }: FindingBody): FindingBody => {
  return { titleEs, titleEn, textEs, textEn, quadrant, condition, theme }
}

export const findingRow = ({ titleEs, titleEn, textEs, textEn, quadrant, condition, theme }: FindingBody) => {
  return { title_es: titleEs, title_en: titleEn, text_es: textEs, text_en: textEn, quadrant, condition, theme }
}

export const findingCodes = async (db: Db, programmeId: string): Promise<readonly string[]> => {
  const rows = await seen(db, 'finding').select('code').where('programme_id', '=', programmeId).execute()
  return rows.map(({ code }) => code)
}
