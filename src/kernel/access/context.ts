import { sql } from 'kysely'
import { type Handle, type Reader, rowsOf, type Writer } from '../db/handles.ts'
import type { Context } from '../db/transaction.ts'
import type { Actor, Membership } from './actor.ts'

/** What the policies of row-level security read in a transaction of this actor. */
export const contextOf = ({ kind, id, memberships }: Actor): Context => ({
  'istmo.actor_kind': kind,
  'istmo.actor_id': id,
  'istmo.memberships': asSetting(memberships),
})

/** The kernel's own work (sealing and verifying the audit): it acts for nobody and sees no room's rows. */
export const KERNEL_CONTEXT: Context = { 'istmo.actor_kind': 'kernel', 'istmo.actor_id': 'kernel', 'istmo.memberships': '[]' }

/**
 * Lets the rest of a transaction see what memberships made within it give: whoever creates a programme fills it in the same breath.
 */
export const alsoActingAs = async <Tables>(tx: Writer<Tables>, actor: Actor, made: readonly Membership[]): Promise<void> => {
  const memberships = asSetting([...actor.memberships, ...made])
  await rowsOf(tx as unknown as Reader<Tables>, sql`select set_config('istmo.memberships', ${memberships}, true)`)
}

/** Lets the rest of a transaction be an actor's own: whoever held a link until now has become a person. */
export const actingAs = async <Tables>(tx: Writer<Tables>, actor: Actor): Promise<void> => {
  const settings = Object.entries(contextOf(actor)).map(([name, value]) => sql`set_config(${name}, ${value}, true)`)
  await rowsOf(tx as unknown as Reader<Tables>, sql`select ${sql.join(settings)}`)
}

/**
 * Asks something over the walls, in a transaction that goes on as this actor's own. Only for what tells nothing of any one record or person:
 * whether there is somebody, and not who.
 */
export const overTheWalls = <Answer>(handle: Handle, actor: Actor, ask: () => Promise<Answer>): Promise<Answer> =>
  asTheHouse(handle, actor, ask)

/**
 * Does within an actor's transaction what the house itself must do with rows that the actor may not see: judge what was handed in by all that
 * came before it, and put it there. What it looked at goes into no answer; whoever calls it says in its place what the answer is made of.
 */
export const asTheHouse = <Answer>(handle: Handle, actor: Actor, work: () => Promise<Answer>): Promise<Answer> =>
  asKind(handle, { kind: 'operator', actor }, work)

/** Asks sign-in within an actor's transaction. Only for what tells whether an account can come in, and nothing of how. */
export const askingSignIn = <Answer>(handle: Handle, actor: Actor, ask: () => Promise<Answer>): Promise<Answer> =>
  asKind(handle, { kind: 'sign-in', actor }, ask)

type Kind = { readonly kind: 'operator' | 'sign-in'; readonly actor: Actor }

const asKind = async <Answer>(handle: Handle, { kind, actor }: Kind, work: () => Promise<Answer>): Promise<Answer> => {
  await rowsOf(handle, sql`select set_config('istmo.actor_kind', ${kind}, true)`)
  const answer = await work()
  await rowsOf(handle, sql`select set_config('istmo.actor_kind', ${actor.kind}, true)`)
  return answer
}

const asSetting = (memberships: readonly Membership[]): string =>
  JSON.stringify(
    memberships.map(({ programmeId, officeId, country, sector, role }) => ({
      programme_id: programmeId,
      office_id: officeId,
      country,
      sector,
      role,
    })),
  )
