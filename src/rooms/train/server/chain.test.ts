import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { rowsOf, type Writer } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { type InHouse, inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { locked, opened, people, proposed, seed, SESSIONS, STUDY } from './impact/study.fixture.ts'
import { IN, SYLLABUS } from './sessions/session.fixture.ts'
import type { TrainTables } from './tables.ts'

type Walked = {
  readonly records: readonly { kind: string; id: string; code: string | null; label: { es: string; en: string } | null }[]
}

const walked = async (as: InHouse['as'], who: string, input: object): Promise<Walked['records']> => {
  const { status, body } = await as(who).get('/api/chain/record.walk', { ...IN, ...input })
  expect(status).toBe(200)
  return (body as unknown as Walked).records.slice(1)
}
const kinds = (records: Walked['records']) => [...new Set(records.map(({ kind }) => kind))]
const codes = (records: Walked['records'], of: string) => records.filter(({ kind }) => kind === of).map(({ code }) => code)
const fromGap = { kind: 'gap', id: 'G-01', direction: 'forward' }

/** A study of both sessions of Honduras, published without the hours of working it out. */
const published = async ({ as, house }: Pick<InHouse, 'as' | 'house'>) => {
  await opened(as)
  await proposed(as)
  await locked(as)
  const at = '2026-05-01T00:00:00Z'
  const edition = {
    number: 1,
    countries: ['HN'],
    plan: 1,
    sha256: 'a'.repeat(64),
    page_es: '{}',
    page_en: '{}',
    published_at: at,
    made_at: at,
  }
  const row = { programme_id: STUDY.programmeId, study: STUDY.study, ...edition, made_by: 'one', published_by: 'another' }
  await transaction(house.database, contextOf(OPERATOR), (tx) => insertRows(tx, 'impact_edition', [row]))
}

describe.each(ENGINES)('the chain through what is taught on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('leads from a gap to the sessions that answer it, by the version that they teach', async ({ as }) => {
    const found = await walked(as, 'officer', fromGap)
    expect(kinds(found)).toEqual(['competence', 'outcome', 'module', 'training-session'])
    expect(codes(found, 'training-session')).toEqual([...SESSIONS, 'PA-2026-01'])
    const [taught] = found.filter(({ kind, id }) => kind === 'module' && id.startsWith(SYLLABUS.approved))
    expect(taught).toMatchObject({ code: 'M1', label: { es: expect.stringMatching(/^Módulo \(versión 1\.0\.0, aprobada\): /) } })
    expect(found.find(({ kind }) => kind === 'training-session')?.label).toEqual({
      es: 'Sesión: Sala de ejemplo, 2 de marzo de 2026',
      en: 'Session: Sala de ejemplo, 2 March 2026',
    })
  })

  it('names only what is in force and what is taught, by its version', async ({ as, house }) => {
    const versions = async () => {
      const found = (await walked(as, 'officer', fromGap)).filter(({ kind }) => kind === 'module')
      return [...new Set(found.map(({ label }) => label?.en.slice(0, label.en.indexOf(':'))))]
    }
    expect(await versions()).toEqual(['Module (version 1.0.0, approved)'])
    await transaction(house.database, contextOf(OPERATOR), (tx) =>
      rowsOf(
        tx,
        sql`insert into syllabus_step (programme_id, syllabus, number, state, taken_by, taken_at)
          select programme_id, syllabus, max(number) + 1, 'superseded', 'one', '2026-02-01T00:00:00Z' from syllabus_step
          where syllabus = ${SYLLABUS.approved} group by programme_id, syllabus`,
      ),
    )
    expect(await versions()).toEqual(['Module (version 1.0.0, replaced)', 'Module (version 1.1.0, draft)'])
  })

  it('leads from a session back to what it answers', async ({ as }) => {
    const back = await walked(as, 'team-hn', { kind: 'training-session', id: SESSIONS[0], direction: 'back' })
    expect(codes(back, 'module')).toEqual(['M1', 'M2'])
    expect(codes(back, 'gap')).toContain('G-01')
    expect(new Set(back.filter(({ kind }) => kind === 'module').map(({ id }) => id.split('/')[0]))).toEqual(new Set([SYLLABUS.approved]))
  })

  it('leaves out what is cancelled, and leads on to what was measured once that is published, for those who may know', async ({
    as,
    house,
  }) => {
    expect(kinds(await walked(as, 'officer', fromGap))).not.toContain('training-study')
    await published({ as, house })
    const study = { kind: 'training-study', id: STUDY.study }
    const label = { es: 'Qué dejó la capacitación: Primera ronda', en: 'What the training brought: First round' }
    expect((await walked(as, 'officer', fromGap)).at(-1)).toEqual({ ...study, code: null, country: null, label })
    expect(codes(await walked(as, 'officer', { ...study, direction: 'back' }), 'training-session')).toEqual([...SESSIONS])
    expect(kinds(await walked(as, 'reader', fromGap))).not.toContain('training-study')
    await transaction(house.database, contextOf(OPERATOR), (tx: Writer<TrainTables>) =>
      tx.updateTable('session').set({ state: 'cancelled' }).where('code', '=', 'PA-2026-01').execute(),
    )
    expect(codes(await walked(as, 'officer', fromGap), 'training-session')).toEqual([...SESSIONS])
  })
})
