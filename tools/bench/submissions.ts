import { sha256Hex } from '#seal/canonical.ts'
import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { type Actor, NOBODY, OPERATOR, person } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { newId } from '#kernel/command/new-id.ts'
import { rowsOf, type Writer } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { reading, transaction } from '#kernel/db/transaction.ts'
import { ItemBank } from '../../src/rooms/train/contract/item.ts'
import { Syllabus } from '../../src/rooms/train/contract/syllabus.ts'
import { assembleForms } from '../../src/rooms/train/domain/forms/assemble-forms.ts'
import type { BenchHouse } from './house.ts'
import type { Submitted } from './house-stages.ts'

const EXAMPLE = new URL('../../examples/first-syllabus/', import.meta.url)
const json = async (name: string): Promise<unknown> => JSON.parse(await readFile(fileURLToPath(new URL(name, EXAMPLE)), 'utf8'))

/** Five times the pace that is asked of the house, so that the bench takes a minute: a thousand within five minutes. */
const PEOPLE = 1_000
const SECONDS = 60
/** Whose reply was lost on its way, and who send it all again. */
const AGAIN = 100

const CONTENT = '{}'
const SYLLABUS = sha256Hex(CONTENT)

type Place = { readonly programmeId: string; readonly country: string }

const session = ({ programmeId: programme_id, country }: Place) => ({
  programme_id,
  code: 'BENCH',
  syllabus: SYLLABUS,
  country,
  language: 'es',
  sectors: [],
  modules: [],
  starts: '2026-03-02T14:00:00Z',
  ends: '2026-03-04T22:00:00Z',
  zone: 'America/Guatemala',
  venue: 'bench',
  mode: 'room',
  pilot: true,
  capacity: PEOPLE,
  selection: 'bench',
  recommendations: [],
  state: 'running',
  version: 1,
  changed_by: 'bench',
  changed_at: '2026-03-02T14:00:00Z',
})

/** A session with its test open, and the token of its link. */
const openTest = async ({ ask, database }: BenchHouse, place: Place): Promise<{ readonly token: string; readonly items: number }> => {
  const { programmeId, country } = place
  const at = { recorded_by: 'bench', recorded_at: '2026-03-02T14:00:00Z' }
  await transaction(database, contextOf(OPERATOR), async (tx: Writer<never>) => {
    const version = {
      programme_id: programmeId,
      sha256: SYLLABUS,
      code: 'bench',
      semver: '0.1.0',
      parent: null,
      content: CONTENT,
      ...at,
    }
    await insertRows(tx, 'syllabus_version', [version])
    await insertRows(tx, 'session', [session(place)])
  })
  const team: Actor = person(newId(), [{ programmeId, officeId: newId(), country, sector: null, role: 'train.team' }])
  const [bank, syllabus] = [ItemBank.parse(await json('items.json')), Syllabus.parse(await json('syllabus.json'))]
  const forms = assembleForms({ syllabus, bank, forms: 2, seed: 1 })
  const files = new FormData()
  files.set('input', JSON.stringify({ programmeId }))
  files.set('forms', new File([JSON.stringify(forms)], 'forms.json'))
  files.set('items', new File([JSON.stringify(bank)], 'items.json'))
  const { sha256 } = await ask(team, '/api/train/test-form.record', files)
  const test = { programmeId, session: 'BENCH', wave: 'pre' }
  await ask(team, '/api/train/test.set', { ...test, form: sha256, otherVersion: true })
  await ask(team, '/api/train/test.move', { ...test, to: 'open', version: 1 })
  const { links } = (await ask(team, '/api/train/test-link.make', test)) as { links: { token: string }[] }
  return { token: links[0]?.token ?? '', items: forms.forms[0]?.items.length ?? 0 }
}

const letterOf = (index: number): string => 'abcdefghijklmnopqrstuvwxyz'.charAt(index % 26).toUpperCase()
const two = (value: number): string => String(value).padStart(2, '0')

/** Sends a thousand tests at their moments, whether the house has answered those before or not; each waits from its own moment on. */
export const submitted = async (house: BenchHouse, place: Place): Promise<Submitted> => {
  const { token, items } = await openTest(house, place)
  const bodies = Array.from({ length: PEOPLE }, (_, n) => ({
    token,
    attempt: crypto.randomUUID(),
    device: crypto.randomUUID(),
    form: n % 2 === 0 ? 'A' : 'B',
    code: {
      mother: letterOf(n),
      birthplace: letterOf(n + 7),
      day: two((n % 31) + 1),
      siblings: two(n % 6),
      surname: letterOf(n + 13),
      month: two((n % 12) + 1),
    },
    finished: true,
    answers: Array.from({ length: items }, (__, at) => ({
      sequence: at + 1,
      place: at + 1,
      said: 'n',
      language: 'es',
      deviceAt: '2026-03-02T15:00:00.000Z',
    })),
  }))
  const send = (body: object) => house.ask(NOBODY, '/api/train/answers.send', body)
  const began = performance.now()
  const times = await Promise.all(
    bodies.map(async (body, n) => {
      const moment = (n / PEOPLE) * SECONDS * 1000
      await wait(Math.max(0, moment - (performance.now() - began)))
      await send(body)
      return performance.now() - began - moment
    }),
  )
  const seconds = (performance.now() - began) / 1000
  for (const body of bodies.slice(0, AGAIN)) await send(body)
  const [kept] = await reading(house.database, contextOf(OPERATOR), (db) =>
    rowsOf(
      db,
      sql<{ attempts: number; answers: number }>`
      select (select count(*)::int from test_attempt) as attempts, (select count(*)::int from test_answer) as answers`,
    ),
  )
  return { people: PEOPLE, items, seconds, times, attempts: kept?.attempts ?? 0, answers: kept?.answers ?? 0 }
}
