import { type Handle, knowing } from '#kernel/db/handles.ts'
import { type ProgrammeTables, seen } from '../tables.ts'

/** What an office calls itself, in its own language; undefined where this actor sees none. */
export const officeName = async (
  handle: Handle,
  { programmeId, officeId }: { readonly programmeId: string; readonly officeId: string },
) => {
  const found = await seen(knowing<ProgrammeTables>(handle), 'office')
    .select('name')
    .where('programme_id', '=', programmeId)
    .where('id', '=', officeId)
    .executeTakeFirst()
  return found?.name
}

/** Codes of the programme's countries, in its order. */
export const countryCodes = async (handle: Handle, programmeId: string): Promise<readonly string[]> => {
  const rows = await seen(knowing<ProgrammeTables>(handle), 'country')
    .select('code')
    .where('programme_id', '=', programmeId)
    .orderBy('position')
    .execute()
  return rows.map(({ code }) => code)
}

/** The programme's sectors, in its order. */
export const sectorsIn = (handle: Handle, programmeId: string) =>
  seen(knowing<ProgrammeTables>(handle), 'sector')
    .select(['code', 'name_es as nameEs', 'name_en as nameEn'])
    .where('programme_id', '=', programmeId)
    .orderBy('position')
    .execute()

/** The programme's countries, in its order. */
export const programmeCountries = (handle: Handle, programmeId: string) =>
  seen(knowing<ProgrammeTables>(handle), 'country')
    .select(['code', 'name_es as nameEs', 'name_en as nameEn'])
    .where('programme_id', '=', programmeId)
    .orderBy('position')
    .execute()
