import type { Writer } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { PROGRAMME } from '#test/security/people.ts'
import { sessionRow, TAUGHT } from './sessions.ts'

/** A pilot that was held, what was seen in it, and a change that rests on that. */
export const PILOT = 'HN-2026-95'
const id = (last: number): string => `0192f7a0-5b1e-7c3d-9a41-0000000b${String(last).padStart(4, '0')}`
export const OBSERVED = { free: id(1), cited: id(2), none: id(99), next: id(100) } as const
export const ASKED = { open: 'CR-01', accepted: 'CR-02', none: 'CR-99' } as const
export const TARGET = 'outcomes/M1.O1'

const AT = '2026-02-01T00:00:00Z'

export const seedPilots = async (tx: Writer<never>): Promise<void> => {
  const of = { programme_id: PROGRAMME }
  const by = { recorded_by: 'somebody', recorded_at: AT }
  await insertRows(tx, 'session', [sessionRow(PILOT, 'HN', 'held')])
  const observations = [OBSERVED.free, OBSERVED.cited]
  const made = { session: PILOT, syllabus: TAUGHT.sha256, by_role: 'observer', ...by }
  await insertRows(
    tx,
    'observation',
    observations.map((one) => ({ ...of, id: one, ...made })),
  )
  const said = { target: TARGET, kind: 'clarity', severity: 2, text: 'x', language: 'es', ...by }
  await insertRows(
    tx,
    'observation_entry',
    observations.map((observation) => ({ ...of, observation, number: 1, ...said })),
  )
  const requests = [ASKED.open, ASKED.accepted]
  const proposal = { syllabus: TAUGHT.sha256, target: TARGET, proposal_es: 'x', proposal_en: 'x' }
  await insertRows(
    tx,
    'change_request',
    requests.map((code) => ({ ...of, code, ...proposal })),
  )
  await insertRows(
    tx,
    'change_request_observation',
    requests.map((request) => ({ ...of, request, observation: OBSERVED.cited, syllabus: TAUGHT.sha256 })),
  )
  const step = { ...of, by_role: 'train.team', taken_by: 'somebody', taken_at: AT, reason_es: null, reason_en: null }
  await insertRows(tx, 'change_request_step', [
    ...requests.map((request) => ({ ...step, request, number: 1, state: 'asked' })),
    { ...step, request: ASKED.accepted, number: 2, state: 'accepted', reason_es: 'x', reason_en: 'x' },
  ])
}
