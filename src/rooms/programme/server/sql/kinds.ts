import { type ChainKind, describesKind } from '#kernel/chain/kind.ts'
import { type ProgrammeTables, seen } from '../tables.ts'

const source = describesKind<ProgrammeTables>('source', async (db, programmeId, ids) => {
  const rows = await seen(db, 'source')
    .select(['code', 'organisation', 'title'])
    .where('programme_id', '=', programmeId)
    .where('code', 'in', ids)
    .execute()
  return rows.map(({ code, organisation, title }) => ({ id: code, es: `${organisation}: ${title}`, en: `${organisation}: ${title}` }))
})

/** What the records of this room are called where the chain is walked. */
export const programmeKinds: readonly ChainKind[] = [source]
