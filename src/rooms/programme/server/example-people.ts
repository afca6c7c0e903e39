import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import type { Database } from '#kernel/db/database.ts'
import { type Handle, knowing } from '#kernel/db/handles.ts'
import { reading } from '#kernel/db/transaction.ts'
import { REGION } from '../contract/region.ts'
import { accountOf, addressOf, type ExamplePart, exampleParts } from '../domain/example-people.ts'
import { frameOf, programmesSeen } from './sql/frame.ts'
import { addMembership, officeNamed, peopleIn, personWith } from './sql/people.ts'
import type { ProgrammeTables } from './tables.ts'

type Seating = { readonly programmeId: string; readonly programmeCode: string; readonly now: string; readonly newId: () => string }
/** An office has one name, which whoever reads in either language meets as it is. */
const OFFICE = 'Oficina de ejemplo · Example office'

/** Seats the people of the example, each named by role: once, right after the example was brought in, in the same transaction. */
export const seatExamplePeople = async (handle: Handle, seating: Seating): Promise<void> => {
  const tx = knowing<ProgrammeTables>(handle)
  const { countries } = await frameOf(tx, seating.programmeId)
  for (const part of exampleParts(countries)) await seatPart(tx, part, seating)
}

const seatPart = async (
  tx: ReturnType<typeof knowing<ProgrammeTables>>,
  part: ExamplePart,
  { programmeId, programmeCode, now, newId }: Seating,
): Promise<void> => {
  const account = { name: part.name, email: addressOf(part), accountId: accountOf(programmeCode, part) }
  const { id: personId } = await personWith(tx, { programmeId, ...account, now }, newId())
  for (const country of part.countries) {
    const officeId = await officeNamed(tx, { programmeId, country, sector: null, name: OFFICE }, newId())
    const row = { programme_id: programmeId, id: newId(), person_id: personId, office_id: officeId, role: part.role }
    await addMembership(tx, { ...row, from_on: now.slice(0, 10), until_on: null })
  }
}

/** Whom a visitor of the example may be: those of its parts that are seated, with what the sign-in page says of them. */
export const examplePeopleIn = (database: Database, programmeCode: string) =>
  reading<ProgrammeTables, ReturnType<typeof shown>[]>(database, contextOf(OPERATOR), async (db) => {
    const programme = (await programmesSeen(db)).find(({ code }) => code === programmeCode)
    if (!programme) return []
    const [{ countries }, people] = [await frameOf(db, programme.id), await peopleIn(db, programme.id)]
    const seated = exampleParts(countries).filter((part) => people.some(({ email }) => email === addressOf(part)))
    return seated.map((part) => shown(programmeCode, part, countries))
  })

type Country = { readonly code: string; readonly nameEs: string; readonly nameEn: string }

const shown = (programmeCode: string, part: ExamplePart, countries: readonly Country[]) => {
  const [country = REGION] = part.countries
  const named = countries.find(({ code }) => code === country)
  return {
    accountId: accountOf(programmeCode, part),
    email: addressOf(part),
    name: part.name,
    role: part.role,
    country,
    countryEs: named?.nameEs ?? 'la región',
    countryEn: named?.nameEn ?? 'the region',
  }
}
