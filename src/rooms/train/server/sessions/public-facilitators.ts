import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import type { Database } from '#kernel/db/database.ts'
import { type Handle, rowsOf } from '#kernel/db/handles.ts'
import { reading } from '#kernel/db/transaction.ts'
import { countryCodes, ownProgramme, programmeCountries } from '#programme/port'
import { sql } from 'kysely'
import { dayAmong } from '#programme/rules'
import type { CertificationState } from '../../contract/certification.ts'
import { certificationsOf } from './facilitator-seen.ts'
import { certificationSteps, facilitatorsSeen } from './sql/facilitators.ts'
import { taughtDays } from './sql/staff.ts'
import { taughtVersions } from './sql/taught-versions.ts'

type Named = { readonly es: string; readonly en: string }
/** What stands on the list: only what the person agreed to; undefined is what they did not. */
export type ListedFacilitator = {
  readonly name: string
  readonly country: Named | undefined
  readonly languages: readonly ('es' | 'en')[] | undefined
  readonly certificates: readonly {
    readonly syllabus: Named | undefined
    readonly state: CertificationState
    readonly validUntil: string | undefined
  }[]
}
export type PublicFacilitators = { readonly isPractice: boolean; readonly on: string; readonly people: readonly ListedFacilitator[] }

/** The house itself looks which programme is its own; what somebody agreed to have published is everybody’s. */
const ofTheHouse = contextOf(OPERATOR)
/** A candidate has no certificate, and is no public matter. */
const LISTED: readonly CertificationState[] = ['certified', 'expiring', 'expired', 'suspended', 'revoked']

const listed = async (db: Handle, programmeId: string, now: string): Promise<readonly ListedFacilitator[]> => {
  const records = { steps: await certificationSteps(db, programmeId), taught: await taughtDays(db, programmeId), now }
  const countries = await programmeCountries(db, programmeId)
  const titles = new Map((await taughtVersions(db, programmeId)).toReversed().map(({ syllabus: { code, title } }) => [code, title]))
  return (await facilitatorsSeen(db, programmeId)).flatMap((person) => {
    const agreed = (field: string): boolean => person.shown.includes(field)
    const certificates = certificationsOf(person, records).filter(({ state }) => LISTED.includes(state))
    if (!agreed('name') || certificates.length === 0) return []
    const country = countries.find(({ code }) => code === person.country)
    return [
      {
        name: person.name,
        country: agreed('country') && country ? { es: country.nameEs, en: country.nameEn } : undefined,
        languages: agreed('languages') ? person.languages : undefined,
        certificates: certificates.map(({ syllabus, state, validUntil }) => ({
          syllabus: agreed('syllabi') ? (titles.get(syllabus) ?? { es: syllabus, en: syllabus }) : undefined,
          state,
          validUntil: agreed('valid-until') ? (validUntil ?? undefined) : undefined,
        })),
      },
    ]
  })
}

/** What the list stands on: the hour, since a day ends at another in each country, how many steps were taken, and what was agreed to. */
export const publicFacilitatorsMark = (database: Database): Promise<string> =>
  reading(database, ofTheHouse, async (db) => {
    const [found] = await rowsOf(
      db,
      sql<{ mark: string }>`select concat(date_trunc('hour', now() at time zone 'utc'), ' ', (select count(*) from certification_step), ' ',
        (select md5(string_agg(concat(id, name, country, languages, shown), ' ' order by id)) from facilitator)) as mark`,
    )
    return found?.mark ?? ''
  })

/** @param now by the clock of the house: on the day after its last, where the person is, a certificate has expired */
export const publicFacilitators = (database: Database, now: string): Promise<PublicFacilitators> =>
  reading(database, ofTheHouse, async (db) => {
    const own = await ownProgramme(db)
    const countries = own ? await countryCodes(db, own.id) : []
    return { isPractice: own?.isPractice ?? false, on: dayAmong(countries, now), people: own ? await listed(db, own.id, now) : [] }
  })
