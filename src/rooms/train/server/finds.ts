import { sql } from 'kysely'
import { among, both, findsKind, type FoundKind, foundIn } from '#kernel/find/kind.ts'
import { DAYS } from './chain.ts'
import { readSessions } from './sessions/session-abilities.ts'
import { seen, type TrainTables } from './tables.ts'

const session = findsKind<TrainTables>({
  kind: 'training-session',
  name: 'train.found.sessions',
  can: readSessions,
  rows: async (db, asked) => {
    const codes = await foundIn(db, 'session', asked)
    if (codes.length === 0) return []
    const rows = await seen(db, 'session')
      .select(['code', 'country', 'venue', 'language', 'selection'])
      // The day on which it begins where it is held.
      .select(sql<string>`to_char(starts at time zone zone, 'YYYY-MM-DD')`.as('day'))
      .where('programme_id', '=', asked.programmeId)
      .where(among('code', codes))
      .orderBy('starts', 'desc')
      .orderBy('code')
      .execute()
    return rows.map(({ code, country, venue, language, selection, day }) => {
      const begins = new Date(day)
      const title = both(`${venue}, ${DAYS.es.format(begins)}`, `${venue}, ${DAYS.en.format(begins)}`)
      return { id: code, code, country, title, texts: [{ lang: language, text: selection }] }
    })
  },
})

/** What of this room the search finds. */
export const trainFinds: readonly FoundKind[] = [session]
