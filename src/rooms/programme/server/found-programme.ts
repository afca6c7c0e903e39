import type { Actor, Membership } from '#kernel/access/actor.ts'
import { alsoActingAs } from '#kernel/access/context.ts'
import { type Handle, knowing, type Writer } from '#kernel/db/handles.ts'
import { REGION } from '../contract/region.ts'
import { addMembership, officeNamed, personOfAccount, personWith } from './sql/people.ts'
import type { ProgrammeTables } from './tables.ts'

/** Who founds, in the transaction that makes the programme. */
export type Founding = { readonly tx: Handle; readonly actor: Actor; readonly now: string; readonly newId: () => string }
type Founded = { readonly programmeId: string; readonly countries: readonly string[] }

/**
 * Whoever founds a programme is its first officer, and lead assessor of each country and of the region, so that one person can begin
 * alone; each of these seats can be ended. The operator, who is nobody's member, invites the first officer.
 * @param make makes the programme's row and all that is in it; the founder sees it already then
 */
export const foundProgramme = async (founding: Founding, founded: Founded, make: () => Promise<void>): Promise<void> => {
  const { actor, newId } = founding
  if (actor.kind !== 'person') return make()
  const tx = knowing<ProgrammeTables>(founding.tx)
  const seats = seatsIn(founded, newId)
  await alsoActingAs(tx, actor, seats)
  await make()
  await seatFounder(tx, { ...founding, ...founded }, seats)
}

const seatsIn = ({ programmeId, countries }: Founded, newId: () => string): readonly Membership[] => {
  const region = newId()
  const lead = (country: string, officeId: string) => ({ programmeId, officeId, country, sector: null, role: 'assess.lead' })
  const officer = { programmeId, officeId: region, country: REGION, sector: null, role: 'programme.officer' }
  return [officer, lead(REGION, region), ...countries.map((country) => lead(country, newId()))]
}

const seatFounder = async (
  tx: Writer<ProgrammeTables>,
  { actor, now, newId, programmeId }: Founding & Founded,
  seats: readonly Membership[],
): Promise<void> => {
  const founder = await personOfAccount(tx, actor.id)
  if (!founder) throw new Error(`account ${actor.id} holds memberships and is no officer`)
  const { name, email, office: officeName } = founder
  const { id: personId } = await personWith(tx, { programmeId, name, email, accountId: actor.id, now }, newId())
  for (const { country, sector, officeId: wanted, role } of seats) {
    const officeId = await officeNamed(tx, { programmeId, country, sector, name: officeName }, wanted)
    const row = { programme_id: programmeId, id: newId(), person_id: personId, office_id: officeId, role }
    await addMembership(tx, { ...row, from_on: now.slice(0, 10), until_on: null })
  }
}
