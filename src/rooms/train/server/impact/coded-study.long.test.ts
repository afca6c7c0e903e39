import { describe, expect } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { randomFrom } from '#stats/random.ts'
import { type InHouse, inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { Impact } from '../../contract/impact.ts'
import { IN } from '../sessions/session.fixture.ts'
import { attempt, device, recordForms } from '../taking/taking.fixture.ts'
import { answersOf, at, locked, opened, people, PEOPLE, proposed, seed, SESSIONS, STUDY, workOut } from './study.fixture.ts'

type As = InHouse['as']
const SLOW = 180_000

/** A code that no other of sixteen has anything in common with. */
const codeOf = (person: number) => {
  const letter = (step: number) => String.fromCharCode(65 + ((person * step) % 26))
  const two = (number: number) => String(number).padStart(2, '0')
  return {
    mother: letter(2),
    birthplace: letter(1),
    day: two(person + 10),
    siblings: two(person),
    surname: letter(1),
    month: two(person + 1),
  }
}

/** Twelve people of a session answer by one link for all; the last three give another code the second time. */
const answeredByCode = async (as: As, session: number): Promise<void> => {
  for (const wave of ['pre', 'post']) {
    const place = { ...IN, session: SESSIONS[session], wave }
    await as('facilitator-hn').post(at('test.set'), { ...place, form: await recordForms(as), otherVersion: true })
    await as('facilitator-hn').post(at('test.move'), { ...place, to: 'open', version: 1 })
    const { body } = await as('facilitator-hn').post(at('test-link.make'), { ...place, pseudonyms: [] })
    const token = (body as unknown as { links: { token: string }[] }).links[0]?.token
    for (let person = 0; person < 12; person += 1) {
      const n = session * 200 + (wave === 'pre' ? 0 : 100) + person
      const form = wave === 'pre' ? 'A' : 'B'
      const code = codeOf(wave === 'post' && person > 8 ? person + 4 : person)
      const answers = answersOf(form, wave === 'post' && session === 0 ? 0.85 : 0.5, randomFrom(n))
      const sent = { token, attempt: attempt(n), device: device(n), form, code, finished: true, answers }
      expect(await as('nobody').post(at('answers.send'), sent)).toMatchObject({ status: 200 })
    }
  }
  await as('analyst').post(at('linking.keep'), { ...IN, session: SESSIONS[session], wave: 'post' })
}

describe.each(ENGINES)('a study whose people made codes on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it(
    'counts each of them once, in the arm of their session’s roll, and compares nothing where the roll says none',
    async ({ as, house }) => {
      await opened(as)
      await proposed(as)
      await locked(as)
      for (const session of [0, 1]) await answeredByCode(as, session)
      await workOut(as)
      const { file } = await as('analyst').get(at('impact.file'), { ...STUDY, path: 'results.json' })
      const impact = Impact.parse(JSON.parse(new TextDecoder().decode(file?.bytes)))
      const flow = (stage: string) => impact.flow.filter((line) => line.stage === stage).map(({ arm, wave, n }) => [arm, wave, n])
      expect(flow('enrolled')).toEqual(['control', 'trained'].map((arm) => [arm, undefined, 12]))
      expect(flow('answered')).toEqual(['control', 'trained'].flatMap((arm) => ['pre', 'post'].map((wave) => [arm, wave, 12])))
      const found = (name: string, arm: string) =>
        impact.results.find(({ statistic, scope }) => statistic === name && scope.arm === arm && scope.wave === 'post')
      for (const arm of ['control', 'trained']) {
        expect(found('attrition', arm)).toMatchObject({ value: 0, n: 12 })
        expect(found('lostDifference', arm)).toMatchObject({ status: 'refused', code: 'sheets-not-linked' })
      }
      const [pseudonym] = PEOPLE[SESSIONS[0]]
      await transaction(house.database, contextOf(OPERATOR), async (tx) => {
        const of = { programme_id: IN.programmeId, country: 'HN', recorded_by: 'example', recorded_at: '2026-01-01T00:00:00.000Z' }
        await insertRows(tx, 'enrolment', [{ ...of, session: SESSIONS[1], pseudonym, arm: 'trained', reason: null }])
      })
      const refused = { status: 409, code: 'study.arm-unknown', details: { sessions: SESSIONS[1] } }
      expect((await workOut(as)).reply).toMatchObject(refused)
      expect(await as('analyst').get(at('impact.export'), STUDY)).toMatchObject(refused)
      expect(await as('analyst').get(at('study.export'), IN)).toMatchObject(refused)
      expect(await as('analyst').get(at('study.export'), { ...IN, session: SESSIONS[0] })).toMatchObject({ status: 200 })
    },
    SLOW,
  )
})
