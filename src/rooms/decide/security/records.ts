import type { Writer } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import type { Seed } from '#test/security/case.ts'
import { PROGRAMME } from '#test/security/people.ts'
import { putToMembers } from '../server/port.ts'
import { seedMeetings } from './meetings.ts'

/** A text put to the countries, their letters, and meetings of a body. */
const id = (kind: number, last: number): string => `0192f7a0-5b1e-7c3d-9a41-0000000${kind}0${String(last).padStart(3, '0')}`
const AT = '2026-02-01T00:00:00Z'
const COLLEAGUE = id(1, 500)
const SHA = '0'.repeat(64)

export const LETTER = { HN: id(7, 0), GT: id(7, 1) } as const
export const PUT = { id: id(8, 0), subject: 'report:9', hash: { HN: 'a'.repeat(64), GT: 'b'.repeat(64) } } as const

const letters = async (tx: Writer<never>): Promise<void> =>
  insertRows(
    tx,
    'letter',
    Object.entries(LETTER).map(([country, one]) => {
      return {
        programme_id: PROGRAMME,
        id: one,
        country,
        name: 'x.pdf',
        media_type: 'application/pdf',
        bytes: '\\x61',
        sha256: SHA,
        recorded_at: AT,
      }
    }),
  )

export const seed: Seed = async (tx) => {
  await letters(tx)
  const texts = (['HN', 'GT'] as const).map((country) => ({ country, text: `{"country":"${country}"}`, hash: PUT.hash[country] }))
  const about = { programmeId: PROGRAMME, subject: PUT.subject, body: 'countries', deadline: '2026-04-01' }
  await putToMembers(tx, { ...about, texts, by: COLLEAGUE, now: '2026-02-01T10:00:00.000Z', id: PUT.id })
  await seedMeetings(tx)
}
