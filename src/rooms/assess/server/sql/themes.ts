import type { Reader, Writer } from '#kernel/db/handles.ts'
import { type AssessTables, seen } from '../tables.ts'

type Db = Reader<AssessTables> | Writer<AssessTables>

const wire = [
  'code',
  'parent',
  'name_es as nameEs',
  'name_en as nameEn',
  'definition_es as definitionEs',
  'definition_en as definitionEn',
  'usual_condition as usualCondition',
  'version',
  'changed_at as changedAt',
  'changed_by as changedBy',
] as const

/** The codebook in its order. */
export const themesOf = (db: Db, programmeId: string) =>
  seen(db, 'theme').select(wire).where('programme_id', '=', programmeId).orderBy('position').orderBy('code').execute()
export type StoredTheme = Awaited<ReturnType<typeof themesOf>>[number]

export const themeSeen = (db: Db, programmeId: string, code: string) =>
  seen(db, 'theme')
    .select([...wire, 'programme_id as programmeId'])
    .where('programme_id', '=', programmeId)
    .where('code', '=', code)
    .executeTakeFirst()

export type ThemeFields = Omit<StoredTheme, 'code' | 'version' | 'changedAt' | 'changedBy'>

export const themeRow = ({ parent, nameEs, nameEn, definitionEs, definitionEn, usualCondition }: ThemeFields) => ({
  parent,
  name_es: nameEs,
  name_en: nameEn,
  definition_es: definitionEs,
  definition_en: definitionEn,
  usual_condition: usualCondition,
})
