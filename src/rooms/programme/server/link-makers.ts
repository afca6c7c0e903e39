import type { Actor } from '#kernel/access/actor.ts'
import { overTheWalls } from '#kernel/access/context.ts'
import { type Handle, knowing } from '#kernel/db/handles.ts'
import { linksUsedBy } from './sql/invitations.ts'
import type { ProgrammeTables } from './tables.ts'

type Asked = { readonly actor: Actor; readonly programmeId: string; readonly accounts: readonly string[] }

/** That an account came into a programme by a link which another account, or the operator, made. */
export type CameBy = { readonly account: string; readonly maker: string | null }

/**
 * By whose links accounts came into a programme; whoever founded it came by none. For telling whether two are inviter and invited, and never
 * who they are: only officers see that.
 */
export const linkMakersOf = (handle: Handle, { actor, programmeId, accounts }: Asked): Promise<readonly CameBy[]> =>
  overTheWalls(handle, actor, () => linksUsedBy(knowing<ProgrammeTables>(handle), programmeId, accounts))

/** Whether one of two accounts came in by the other's link, as far as it is known. */
export const areInviterAndInvited = async (
  handle: Handle,
  { one, other, ...asked }: Omit<Asked, 'accounts'> & { readonly one: string; readonly other: string },
): Promise<boolean> => {
  const links = await linkMakersOf(handle, { ...asked, accounts: [one, other] })
  return links.some(({ account, maker }) => (account === one && maker === other) || (account === other && maker === one))
}
