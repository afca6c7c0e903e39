import { type Handle, knowing } from '#kernel/db/handles.ts'
import { insertRows, keptTables } from '#kernel/db/kept-rows.ts'
import type { Tables } from '#sheets/table.ts'
import { conditions, countries, partners, type programmeTables, rounds, sectors, sources, type Programme } from '../../contract/package.ts'
import { lastDayAmong } from '../../domain/days.ts'
import { type ProgrammeTables, seen } from '../tables.ts'

type ProgrammePackage = Tables<typeof programmeTables>

const lists = keptTables<Omit<ProgrammePackage, 'programme'>>(seen, {
  countries: { of: countries, in: 'country' },
  sectors: { of: sectors, in: 'sector' },
  conditions: { of: conditions, in: 'condition' },
  rounds: { of: rounds, in: 'round' },
  sources: { of: sources, in: 'source' },
  partners: { of: partners, in: 'partner' },
})

const columns = [
  'code',
  'name_es',
  'name_en',
  'area_es',
  'area_en',
  'starts_on',
  'ends_on',
  'provenance',
  'label_es',
  'label_en',
  'disclaimer_es',
  'disclaimer_en',
] as const

/**
 * This room's tables of a programme as this actor sees them; a programme out of sight reads as one without a row.
 * @param now the instant whose day documents carry where the programme has fixed none: by the clocks of its countries
 */
export const readProgrammeTables = async (handle: Handle, programmeId: string, now: string): Promise<ProgrammePackage> => {
  const rows = await seen(knowing<ProgrammeTables>(handle), 'programme')
    .select([...columns, 'as_of'])
    .where('id', '=', programmeId)
    .execute()
  const given = await lists.read(handle, programmeId)
  const today = lastDayAmong(
    given.countries.map(({ code }) => code),
    now,
  )
  const programme: Programme[] = rows.map((row) => ({ ...row, as_of: row.as_of ?? today }))
  return { programme, ...given }
}

/** What statements are read with: the conditions by which they are coded, and the sources they rest on. */
export const readConditionsAndSources = (handle: Handle, programmeId: string) => lists.some(handle, programmeId, ['conditions', 'sources'])

/** Founds a programme from a package: its row and its lists. Its code is taken once. */
export const keepProgrammeTables = async (
  handle: Handle,
  { programmeId, now }: { programmeId: string; now: string },
  { programme, ...given }: ProgrammePackage,
): Promise<void> => {
  await insertRows(
    handle,
    'programme',
    programme.map((row) => ({ id: programmeId, ...row, created_at: now })),
  )
  await lists.keep(handle, programmeId, given)
}
