import { waitTurn } from '#kernel/db/turn.ts'
import { CountsRelease } from '../../contract/counts/release.ts'
import { type CasesTables, type Db, seen, type Tx } from '../tables.ts'

type Series = { readonly programmeId: string; readonly office: string; readonly year: number }

export type KeptRelease = { readonly id: string; readonly number: number; readonly officeName: string; readonly release: CountsRelease }

const wire = ['id', 'number', 'office as officeName', 'text'] as const
const kept = ({ text, ...rest }: Omit<KeptRelease, 'release'> & { readonly text: string }): KeptRelease => ({
  ...rest,
  release: CountsRelease.parse(JSON.parse(text)),
})

/** Lets one release of an office and year after another be judged by the one before. */
export const takeTurn = (tx: Tx, { programmeId, office, year }: Series): Promise<void> =>
  waitTurn(tx, `counts ${programmeId} ${office} ${year}`)

/** The last release of an office and year. */
export const lastRelease = async (db: Db, { programmeId, office, year }: Series): Promise<KeptRelease | undefined> => {
  const found = await seen(db, 'counts_release')
    .select(wire)
    .where('programme_id', '=', programmeId)
    .where('office_id', '=', office)
    .where('year', '=', year)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found && kept(found)
}

/** More offices and years than a region has. */
const LISTED_AT_MOST = 2_000

/** The last release of each office and year, the latest years first. */
export const releasesOf = async (db: Db, programmeId: string): Promise<KeptRelease[]> => {
  const rows = await seen(db, 'counts_release')
    .select([...wire, 'office_id', 'year'])
    .distinctOn(['office_id', 'year'])
    .where('programme_id', '=', programmeId)
    .orderBy('office_id')
    .orderBy('year')
    .orderBy('number', 'desc')
    .limit(LISTED_AT_MOST)
    .execute()
  return rows.map(({ office_id: _office, year: _year, ...row }) => kept(row)).toSorted((a, b) => b.release.year - a.release.year)
}

export const addRelease = async (tx: Tx, row: CasesTables['counts_release']): Promise<void> => {
  await tx.insertInto('counts_release').values(row).execute()
}
