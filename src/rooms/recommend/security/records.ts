import { insertRows } from '#kernel/db/kept-rows.ts'
import type { Seed } from '#test/security/case.ts'
import { ACTORS, accountOf, PROGRAMME } from '#test/security/people.ts'

/** A follow-up that the actor reported, and one that was verified. */
export const ownReport = (who: string): string => `Office of ${who}`
export const VERIFIED = 'A verified office'

const COLLEAGUE = '0192f7a0-5b1e-7c3d-9a41-000000010500'

export const seed: Seed = async (tx) => {
  const entry = { programme_id: PROGRAMME, recommendation: 'R-HN-01', date: '2026-02-01', round: 1, status: 'in-progress' }
  const own = ACTORS.map((who, at) => ({ ...entry, reported_by: ownReport(who), recorded_by: accountOf(who), position: 10 + at }))
  await insertRows(tx, 'followup', own)
  const verified = { reported_by: VERIFIED, recorded_by: COLLEAGUE, verified_by: 'Another', verified_on: '2026-02-02', position: 50 }
  await insertRows(tx, 'followup', [{ ...entry, ...verified }])
}
