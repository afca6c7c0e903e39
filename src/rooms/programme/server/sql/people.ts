import { type Handle, knowing, type Reader, type Writer } from '#kernel/db/handles.ts'
import { type ProgrammeTables, seen } from '../tables.ts'

type Tx = Writer<ProgrammeTables>
export type OfficeOf = { readonly programmeId: string; readonly country: string; readonly sector: string | null; readonly name: string }

/** The office of that name, made where it is not there yet. */
export const officeNamed = async (tx: Tx, { programmeId, country, sector, name }: OfficeOf, id: string): Promise<string> => {
  const there = await seen(tx, 'office')
    .select('id')
    .where('programme_id', '=', programmeId)
    .where('country', '=', country)
    .where('sector', 'is not distinct from', sector)
    .where('name', '=', name)
    .executeTakeFirst()
  if (there) return there.id
  await tx.insertInto('office').values({ programme_id: programmeId, id, country, sector, name }).execute()
  return id
}

export type PersonOf = {
  readonly programmeId: string
  readonly name: string
  readonly email: string
  readonly accountId: string | null
  readonly now: string
}

/** A programme's record of someone, and whether they can sign in. */
export type Known = { readonly id: string; readonly joined: boolean; readonly accountId: string | null }

/** The programme's record of whoever has that address, made where it is not there yet; a name that stands is kept. */
export const personWith = async (tx: Tx, { programmeId, name, email, accountId, now }: PersonOf, id: string): Promise<Known> => {
  const there = await seen(tx, 'person')
    .select(['id', 'account_id'])
    .where('programme_id', '=', programmeId)
    .where('email', '=', email)
    .executeTakeFirst()
  if (there) return { id: there.id, joined: there.account_id !== null, accountId: there.account_id }
  const row = { programme_id: programmeId, id, name, email, account_id: accountId, invited_at: now }
  await tx.insertInto('person').values(row).execute()
  return { id, joined: accountId !== null, accountId }
}

/** A person of a programme in sight, as what an operation is about. */
export const personSeen = async (db: Reader<ProgrammeTables> | Tx, programmeId: string, id: string) => {
  const found = await seen(db, 'person')
    .select(['programme_id as programmeId', 'id', 'account_id'])
    .where('programme_id', '=', programmeId)
    .where('id', '=', id)
    .executeTakeFirst()
  return found && { programmeId: found.programmeId, id: found.id, accountId: found.account_id }
}

export const peopleIn = (db: Reader<ProgrammeTables>, programmeId: string) =>
  seen(db, 'person')
    .select(['id', 'name', 'email', 'account_id as accountId'])
    .where('programme_id', '=', programmeId)
    .orderBy('name')
    .orderBy('id')
    .execute()

export const addMembership = async (tx: Tx, row: Omit<ProgrammeTables['membership'], 'ended_at'>): Promise<void> => {
  await tx.insertInto('membership').values(row).execute()
}

/** How a programme knows the person of this account: the first that did. */
export const recordOf = (db: Reader<ProgrammeTables>, accountId: string) =>
  seen(db, 'person').select(['name', 'email']).where('account_id', '=', accountId).orderBy('invited_at').orderBy('id').executeTakeFirst()

/** What a programme calls the person of an account; undefined where this actor does not see them. */
export const personName = async (
  handle: Handle,
  { programmeId, accountId }: { readonly programmeId: string; readonly accountId: string },
): Promise<string | undefined> => {
  const found = await seen(knowing<ProgrammeTables>(handle), 'person')
    .select('name')
    .where('programme_id', '=', programmeId)
    .where('account_id', '=', accountId)
    .orderBy('invited_at')
    .limit(1)
    .executeTakeFirst()
  return found?.name
}

/** How another programme of theirs knows the person of this account, with the name of their office there. */
export const personOfAccount = (db: Reader<ProgrammeTables> | Tx, accountId: string) =>
  seen(db, 'person')
    .innerJoin('membership', (join) =>
      join.onRef('membership.programme_id', '=', 'person.programme_id').onRef('membership.person_id', '=', 'person.id'),
    )
    .innerJoin('office', (join) =>
      join.onRef('office.programme_id', '=', 'membership.programme_id').onRef('office.id', '=', 'membership.office_id'),
    )
    .select(['person.name', 'person.email', 'office.name as office'])
    .where('person.account_id', '=', accountId)
    .where('membership.role', '=', 'programme.officer')
    .orderBy('person.invited_at')
    .limit(1)
    .executeTakeFirst()

/** By which address a programme knows an account; for the account itself, and for those who see its person. */
export const addressOfAccount = async (
  handle: Handle,
  { programmeId, accountId }: { readonly programmeId: string; readonly accountId: string },
): Promise<string | undefined> => {
  const found = await seen(knowing<ProgrammeTables>(handle), 'person')
    .select('email')
    .where('programme_id', '=', programmeId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return found?.email
}
