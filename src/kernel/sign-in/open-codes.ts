import type { Account } from './accounts.ts'
import type { Desk } from './desk.ts'
import { opens } from './opens.ts'
import { asSignIn } from './tables.ts'
import { note } from './welcome.ts'

/**
 * Whether what an account's codes are made of can be opened with the secret of this house. It cannot where a backup was restored without
 * the file `secret`; that is kept with the codes, and taken back once the file is there again.
 */
export const codesOpen = async (desk: Desk, { id, unopened }: Pick<Account, 'id' | 'unopened'>): Promise<boolean> => {
  const open = await canOpen(desk, id)
  if (open === !unopened) return open
  const at = open ? null : desk.house.now().toISOString()
  await asSignIn(desk.house.database, (tx) =>
    tx.updateTable('auth_two_factor').set({ unopened_at: at }).where('user_id', '=', id).execute(),
  )
  await note(desk, id, { event: open ? 'codes.opened' : 'codes.unopened', fields: ['codes'] })
  return open
}

const canOpen = async ({ house, auth }: Desk, accountId: string): Promise<boolean> => {
  const held = await asSignIn(house.database, (tx) =>
    tx.selectFrom('auth_two_factor').select('secret').where('user_id', '=', accountId).executeTakeFirst(),
  )
  if (!held) return true
  const { secretConfig } = await auth.$context
  return opens(secretConfig, held.secret)
}
