import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '../db/database.ts'
import { rowsOf } from '../db/handles.ts'
import { asSignIn } from './tables.ts'

/** The fifth failure costs a second, each one after it twice as long, fifteen minutes at most. */
const FREE = 4
const LONGEST = 15 * 60
/** After so many in a row a password opens nothing more (NIST SP 800-63B §5.2.2), until a passkey has shown that its owner is there. */
const IN_A_ROW = 100
const FORGOTTEN_DAYS = 30

/** Failures are counted by address, known or not, so that nobody learns which is known; a passkey neither waits nor counts. */
const subjectOf = (email: string): string => createHash('sha256').update(email.toLowerCase()).digest('hex')

/**
 * Counts an attempt before it is made, as if it had failed already: of guesses sent side by side only one is looked at.
 * @returns seconds to wait, 0 where the attempt may be made
 */
export const beginAttempt = (database: Database, email: string, now: Date): Promise<number> => {
  const [subject, at] = [subjectOf(email), now.toISOString()]
  return asSignIn(database, async (tx) => {
    const forgotten = new Date(now.getTime() - FORGOTTEN_DAYS * 86_400_000).toISOString()
    await tx.deleteFrom('auth_failure').where('wait_until', '<', forgotten).execute()
    const counted = await rowsOf<{ failures: number }>(
      tx,
      sql`
      insert into auth_failure as f (subject, failures, wait_until) values (${subject}, 1, ${at})
      on conflict (subject) do update set failures = f.failures + 1,
        wait_until = ${at}::timestamptz + make_interval(secs => ${waitAfter(sql`f.failures + 1`)})
      where f.wait_until <= ${at} and f.failures < ${IN_A_ROW}
      returning failures`,
    )
    if (counted.length > 0) return 0
    const held = await tx.selectFrom('auth_failure').select('wait_until').where('subject', '=', subject).executeTakeFirstOrThrow()
    return Math.max(1, Math.ceil((Date.parse(held.wait_until) - now.getTime()) / 1000))
  })
}

const waitAfter = (failures: ReturnType<typeof sql>) =>
  sql`case when ${failures} <= ${FREE} then 0 else least(${LONGEST}, 2 ^ (${failures} - ${FREE + 1})) end`

/** The attempt did not fail: a right password alone takes back its own count, a whole sign-in all of them. */
export const attemptHeld = async (database: Database, email: string, { whole, now }: { whole: boolean; now: Date }): Promise<void> => {
  const subject = subjectOf(email)
  await asSignIn(database, async (tx) => {
    if (whole) await tx.deleteFrom('auth_failure').where('subject', '=', subject).execute()
    else
      await tx
        .updateTable('auth_failure')
        .set((of) => ({ failures: of('failures', '-', 1), wait_until: now.toISOString() }))
        .where('subject', '=', subject)
        .execute()
  })
}
