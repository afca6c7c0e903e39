import type { z } from 'zod'
import { type Handle, knowing, type Reader, type Writer } from '#kernel/db/handles.ts'
import type { CreateProgramme } from '../../contract/programme.ts'
import { type ProgrammeTables, seen } from '../tables.ts'

type Tx = Writer<ProgrammeTables>
type Db = Reader<ProgrammeTables>
type NewProgramme = z.output<typeof CreateProgramme>

type Item = { readonly code: string; readonly nameEs: string; readonly nameEn: string }

/** Columns that all lists share; the position keeps the programme's own order. */
const rowOf = (programme_id: string, { code, nameEs, nameEn }: Item, position: number) => ({
  programme_id,
  position,
  code,
  name_es: nameEs,
  name_en: nameEn,
})

export const addProgramme = async (tx: Tx, id: string, { programme, now }: { programme: NewProgramme; now: string }): Promise<void> => {
  const { code, nameEs, nameEn, areaEs, areaEn, startsOn, endsOn, disclaimerEs, disclaimerEn } = programme
  await tx
    .insertInto('programme')
    .values({
      id,
      code,
      name_es: nameEs,
      name_en: nameEn,
      area_es: areaEs,
      area_en: areaEn,
      starts_on: startsOn,
      ends_on: endsOn,
      provenance: 'recorded',
      label_es: null,
      label_en: null,
      as_of: null,
      disclaimer_es: disclaimerEs,
      disclaimer_en: disclaimerEn,
      created_at: now,
    })
    .execute()
}

export const addFrame = async (tx: Tx, id: string, { countries, sectors, conditions, rounds }: NewProgramme): Promise<void> => {
  const country = countries.map((one, at) => ({ ...rowOf(id, one, at), workshop_language: one.workshopLanguage }))
  await tx.insertInto('country').values(country).execute()
  const sector = sectors.map((one, at) => rowOf(id, one, at))
  await tx.insertInto('sector').values(sector).execute()
  const condition = conditions.map((one, at) => {
    const { definitionEs: definition_es, definitionEn: definition_en, foldsInto: folds_into } = one
    return { ...rowOf(id, one, at), definition_es, definition_en, folds_into }
  })
  await tx.insertInto('condition').values(condition).execute()
  const round = rounds.map(({ number, nameEs, nameEn, fromYear, toYear }, position) => ({
    programme_id: id,
    number,
    position,
    name_es: nameEs,
    name_en: nameEn,
    from_year: fromYear,
    to_year: toYear,
  }))
  await tx.insertInto('round').values(round).execute()
}

const named = ['code', 'name_es as nameEs', 'name_en as nameEn'] as const

/** A programme as this actor sees it; undefined where there is none in sight. Operations of every room are about one. */
export const programmeSeen = (handle: Handle, id: string) =>
  seen(knowing<ProgrammeTables>(handle), 'programme')
    .select(['id', 'id as programmeId', ...named, 'area_es as areaEs', 'area_en as areaEn', 'starts_on as startsOn', 'ends_on as endsOn'])
    .select(['provenance', 'disclaimer_es as disclaimerEs', 'disclaimer_en as disclaimerEn'])
    .where('id', '=', id)
    .executeTakeFirst()
export type ProgrammeSeen = NonNullable<Awaited<ReturnType<typeof programmeSeen>>>

/** Whether a programme in sight has that code. */
export const isProgrammeThere = async (handle: Handle, code: string): Promise<boolean> => {
  const found = await seen(knowing<ProgrammeTables>(handle), 'programme').select('id').where('code', '=', code).executeTakeFirst()
  return found !== undefined
}

/** The list is by code, which is how people know a programme; a hundred are more than anybody is a member of. */
export const programmesSeen = (db: Db) =>
  seen(db, 'programme')
    .select(['id', ...named])
    .orderBy('code')
    .limit(100)
    .execute()

export const frameOf = async (db: Db, programmeId: string) => ({
  countries: await seen(db, 'country')
    .select([...named, 'workshop_language as workshopLanguage'])
    .where('programme_id', '=', programmeId)
    .orderBy('position')
    .execute(),
  sectors: await seen(db, 'sector').select(named).where('programme_id', '=', programmeId).orderBy('position').execute(),
  conditions: await seen(db, 'condition')
    .select([...named, 'definition_es as definitionEs', 'definition_en as definitionEn', 'folds_into as foldsInto'])
    .where('programme_id', '=', programmeId)
    .orderBy('position')
    .execute(),
  rounds: await seen(db, 'round')
    .select(['number', 'name_es as nameEs', 'name_en as nameEn', 'from_year as fromYear', 'to_year as toYear'])
    .where('programme_id', '=', programmeId)
    .orderBy('number')
    .execute(),
})

export const hasCountry = async (handle: Handle, programmeId: string, code: string): Promise<boolean> => {
  const found = await seen(knowing<ProgrammeTables>(handle), 'country')
    .select('code')
    .where('programme_id', '=', programmeId)
    .where('code', '=', code)
    .executeTakeFirst()
  return found !== undefined
}
