import { createOTP } from '@better-auth/utils/otp'
import { symmetricDecrypt } from 'better-auth/crypto'
import type { Desk } from './desk.ts'
import { asSignIn } from './tables.ts'

const STEP_SECONDS = 30

/**
 * Takes the step of a code that the library found right, once: the library would take the same code again as long as it is young. A step
 * before the last one taken is refused too (RFC 6238 §5.2).
 * @returns whether the step had not been taken
 */
export const takeStep = async ({ house, auth }: Desk, accountId: string, code: string): Promise<boolean> => {
  const held = await asSignIn(house.database, (tx) =>
    tx.selectFrom('auth_two_factor').select('secret').where('user_id', '=', accountId).executeTakeFirst(),
  )
  if (!held) return false
  const { secretConfig } = await auth.$context
  const step = await stepOf(await symmetricDecrypt({ key: secretConfig, data: held.secret }), code, house.now())
  if (step === undefined) return false
  const taken = await asSignIn(house.database, (tx) =>
    tx
      .updateTable('auth_two_factor')
      .set({ last_step: step })
      .where('user_id', '=', accountId)
      .where('last_step', '<', step)
      .executeTakeFirst(),
  )
  return taken.numUpdatedRows === 1n
}

const stepOf = async (secret: string, code: string, now: Date): Promise<number | undefined> => {
  const otp = createOTP(secret)
  const current = Math.floor(now.getTime() / 1000 / STEP_SECONDS)
  for (const step of [current + 1, current, current - 1]) if ((await otp.hotp(step)) === code) return step
  return undefined
}
