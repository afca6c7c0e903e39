import { type ChainKind, describesKind } from '#kernel/chain/kind.ts'
import type { Lang } from '#kernel/i18n/translate.ts'
import { organisationOf } from '../../domain/words.ts'
import { type ProgrammeTables, seen } from '../tables.ts'

const source = describesKind<ProgrammeTables>('source', async (db, programmeId, ids) => {
  const rows = await seen(db, 'source')
    .select(['code', 'organisation', 'organisation_es', 'title'])
    .where('programme_id', '=', programmeId)
    .where('code', 'in', ids)
    .execute()
  const named = (lang: Lang, row: (typeof rows)[number]): string => `${organisationOf(lang, row)}: ${row.title}`
  return rows.map((row) => ({ id: row.code, es: named('es', row), en: named('en', row) }))
})

/** What the records of this room are called where the chain is walked. */
export const programmeKinds: readonly ChainKind[] = [source]
