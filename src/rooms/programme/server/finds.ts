import { among, both, findsKind, type FoundKind, foundIn } from '#kernel/find/kind.ts'
import { organisationOf } from '../domain/words.ts'
import { readSources } from './abilities.ts'
import { type ProgrammeTables, seen } from './tables.ts'

const source = findsKind<ProgrammeTables>({
  kind: 'source',
  name: 'programme.found.sources',
  can: readSources,
  rows: async (db, asked) => {
    const codes = await foundIn(db, 'source', asked)
    if (codes.length === 0) return []
    const rows = await seen(db, 'source')
      .select(['code', 'organisation', 'organisation_es', 'title', 'year', 'note_es', 'note_en'])
      .where('programme_id', '=', asked.programmeId)
      .where(among('code', codes))
      .orderBy('position')
      .orderBy('code')
      .execute()
    const publisher = (lang: 'es' | 'en', row: (typeof rows)[number]) => [organisationOf(lang, row), row.year].filter(Boolean).join(', ')
    return rows.map((row) => ({
      id: row.code,
      code: row.code,
      country: null,
      title: both(row.title, row.title),
      texts: [...both(publisher('es', row), publisher('en', row)), ...both(row.note_es, row.note_en)],
    }))
  },
})

/** What of this room the search finds. */
export const programmeFinds: readonly FoundKind[] = [source]
