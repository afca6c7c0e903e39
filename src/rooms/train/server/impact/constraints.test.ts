import { describe, expect } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { fromPostgres } from '#kernel/problem/from-database.ts'
import { type InHouse, inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { IN } from '../sessions/session.fixture.ts'
import { people, PEOPLE, seed, SESSIONS } from './study.fixture.ts'

const AT = '2026-03-02T00:00:00Z'
const NOWHERE = '0192f7a0-5b1e-7c3d-9a41-000000000399'
const of = { programme_id: IN.programmeId, study: NOWHERE }
const sheet = { programme_id: IN.programmeId, country: 'HN', typed_by: 'example', typed_at: AT }

/** What the contract and the server keep already, asked of the database itself. */
describe.each(ENGINES)('the database on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })
  const refused = async ({ database }: InHouse['house'], table: string, row: object) => {
    const kept = transaction(database, contextOf(OPERATOR), (tx) => insertRows(tx, table, [{ ...row }]))
    return kept.then(
      () => undefined,
      (error: unknown) => fromPostgres(error, rooms.problems)?.code,
    )
  }

  it('takes no study of a programme that is not there', async ({ house }) => {
    const row = {
      programme_id: NOWHERE,
      id: NOWHERE,
      about: '{}',
      version: 1,
      opened_by: 'x',
      opened_at: AT,
      changed_by: 'x',
      changed_at: AT,
    }
    expect(await refused(house, 'study', row)).toBe('study.incoherent')
  })
  it('takes no plan of a study that is not there', async ({ house }) => {
    const row = { ...of, number: 1, sha256: 'a'.repeat(64), content: '{}', proposed_by: 'x', proposed_at: AT }
    expect(await refused(house, 'study_plan', row)).toBe('plan.incoherent')
  })
  it('takes no result without a plan that was locked', async ({ house }) => {
    const row = { ...of, id: NOWHERE, plan: 1, sha256: 'a'.repeat(64), page_es: '{}', page_en: '{}', made_by: 'x', made_at: AT }
    expect(await refused(house, 'impact_result', row)).toBe('impact.incoherent')
  })
  it('takes no sheets of a session of another country', async ({ house }) => {
    const row = { ...sheet, id: NOWHERE, session: 'PA-2026-01', sheets: ['555555'] }
    expect(await refused(house, 'reaction_batch', row)).toBe('reaction.incoherent')
  })
  it('takes no observation at a time at which nobody is asked', async ({ house }) => {
    const [session] = SESSIONS
    const row = { ...sheet, session, pseudonym: PEOPLE[session][0], wave: 'post', observer: 1, number: 1, ratings: '{}' }
    expect(await refused(house, 'supervisor_observation', row)).toBe('behaviour.incoherent')
  })
})
