import { createHash, randomBytes } from 'node:crypto'
import type { Reader, Writer } from '#kernel/db/handles.ts'
import { type ProgrammeTables, seen } from '../tables.ts'

const TOKEN_BYTES = 32
const HOURS = 72

/** What an invitation asks a person to take: a seat. */
export type Offer = { readonly programmeId: string; readonly personId: string; readonly officeId: string; readonly membershipId: string }

/** How a token is found again without being kept. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Where a link leads. The token stands behind the `#`, which no browser sends and no log keeps. */
const pathOf = (token: string): string => `/app/invitation#${token}`

/** Makes a person's one open link; the links made before open nothing any more. */
export const makeLink = async (tx: Writer<ProgrammeTables>, offer: Offer, { id, now, by }: { id: string; now: string; by: string }) => {
  const { programmeId: programme_id, personId: person_id, officeId: office_id, membershipId: membership_id } = offer
  await tx
    .deleteFrom('invitation')
    .where('programme_id', '=', programme_id)
    .where('person_id', '=', person_id)
    .where('used_at', 'is', null)
    .execute()
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const expiresAt = new Date(Date.parse(now) + HOURS * 3_600_000).toISOString()
  const row = { programme_id, id, person_id, office_id, membership_id, token_hash: hashOfToken(token), made_at: now, made_by: by }
  await tx
    .insertInto('invitation')
    .values({ ...row, expires_at: expiresAt, used_at: null })
    .execute()
  return { path: pathOf(token), expiresAt }
}

/** Makes void the open links of those persons that an account came in by. */
export const voidLinksOf = async (tx: Writer<ProgrammeTables>, accountId: string): Promise<void> => {
  await tx
    .deleteFrom('invitation')
    .where('used_at', 'is', null)
    .where((of) =>
      of.exists(
        of
          .selectFrom('person')
          .select('person.id')
          .whereRef('person.programme_id', '=', 'invitation.programme_id')
          .whereRef('person.id', '=', 'invitation.person_id')
          .where('person.account_id', '=', accountId),
      ),
    )
    .execute()
}

/** Links by which accounts came into a programme, as far as they are in sight. */
export const linksUsedBy = async (
  db: Reader<ProgrammeTables> | Writer<ProgrammeTables>,
  programmeId: string,
  accounts: readonly string[],
) => {
  const persons = accounts.filter((account) => UUID.test(account))
  if (persons.length === 0) return []
  const rows = await seen(db, 'invitation')
    .innerJoin('person', (join) =>
      join.onRef('person.programme_id', '=', 'invitation.programme_id').onRef('person.id', '=', 'invitation.person_id'),
    )
    .where('invitation.programme_id', '=', programmeId)
    .where('invitation.used_at', 'is not', null)
    .where('person.account_id', 'in', persons)
    .select(['person.account_id as account', 'invitation.made_by as maker'])
    .execute()
  return rows.flatMap(({ account, maker }) => (account === null ? [] : [{ account, maker }]))
}
/** The operator is no account. */
const UUID = /^[\da-f-]{36}$/

/** What the link invites to, as whoever holds it sees it; undefined once it was used or has expired. */
export const invitationBy = (db: Reader<ProgrammeTables> | Writer<ProgrammeTables>, tokenHash: string, now: string) =>
  seen(db, 'invitation')
    .innerJoin('programme', 'programme.id', 'invitation.programme_id')
    .innerJoin('person', (join) =>
      join.onRef('person.programme_id', '=', 'invitation.programme_id').onRef('person.id', '=', 'invitation.person_id'),
    )
    .innerJoin('office', (join) =>
      join.onRef('office.programme_id', '=', 'invitation.programme_id').onRef('office.id', '=', 'invitation.office_id'),
    )
    .innerJoin('membership', (join) =>
      join.onRef('membership.programme_id', '=', 'invitation.programme_id').onRef('membership.id', '=', 'invitation.membership_id'),
    )
    .where('invitation.token_hash', '=', tokenHash)
    .where('invitation.used_at', 'is', null)
    .where('invitation.expires_at', '>', now)
    .where('membership.ended_at', 'is', null)
    .select(['programme.id as programmeId', 'programme.code as programmeCode'])
    .select(['programme.name_es as programmeNameEs', 'programme.name_en as programmeNameEn'])
    .select([
      'person.id as personId',
      'person.name',
      'person.email',
      'person.account_id as accountId',
      'office.name as office',
      'office.country',
      'membership.role',
      'invitation.made_by as maker',
    ])
    .executeTakeFirst()

/** Binds a person to the account that accepted and uses the link up. @returns whether it was still there to be used */
export const bindAccount = async (
  tx: Writer<ProgrammeTables>,
  { programmeId, personId, tokenHash }: { programmeId: string; personId: string; tokenHash: string },
  { accountId, now }: { accountId: string; now: string },
): Promise<boolean> => {
  const used = await tx
    .updateTable('invitation')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  if (used.numUpdatedRows !== 1n) return false
  await tx
    .updateTable('person')
    .set({ account_id: accountId })
    .where('programme_id', '=', programmeId)
    .where('id', '=', personId)
    .where('account_id', 'is', null)
    .execute()
  return true
}

/** How many people were invited by a link that nobody used before it ran out, and still have the seat to take. */
export const lapsedIn = async (db: Reader<ProgrammeTables>, programmeId: string, now: string): Promise<number> => {
  const rows = await seen(db, 'invitation')
    .innerJoin('membership', (join) =>
      join.onRef('membership.programme_id', '=', 'invitation.programme_id').onRef('membership.id', '=', 'invitation.membership_id'),
    )
    .where('invitation.programme_id', '=', programmeId)
    .where('invitation.used_at', 'is', null)
    .where('invitation.expires_at', '<=', now)
    .where('membership.ended_at', 'is', null)
    .select('invitation.person_id')
    .distinct()
    .execute()
  return rows.length
}
