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
import { drawPseudonym } from '../../domain/forms/pseudonym.ts'
import { firstFormOfPseudonym } from '../../domain/taking/form-for.ts'
import { IN } from '../sessions/session.fixture.ts'
import { attempt, device } from '../taking/taking.fixture.ts'
import { answered, answersOf, at, locked, opened, people, plan, proposed, seed, SESSIONS, STUDY } from './study.fixture.ts'

type As = InHouse['as']
const SLOW = 240_000
const OTHER = { ...STUDY, study: STUDY.study.replace(/.$/, '1') }
const SAID = { changes: { es: 'Llegó una hoja', en: 'A sheet came' } }

/** Another study of the very same sessions. */
const openedOther = async (as: As): Promise<void> => {
  await as('analyst').post(at('study.open'), { ...OTHER, title: { es: 'Otro estudio', en: 'Another study' } })
  await as('analyst').post(at('plan.propose'), { ...OTHER, plan })
  await as('officer').post(at('plan.lock'), { ...OTHER, number: 1 })
}
const planned = async ({ as }: { as: As }): Promise<void> => {
  await opened(as)
  await proposed(as)
  await locked(as)
  await openedOther(as)
  await answered(as)
}

/** A thirteenth person of the first session answers both tests. */
const oneMore = async ({ as, house }: Pick<InHouse, 'as' | 'house'>): Promise<void> => {
  const pseudonym = drawPseudonym(randomFrom(990))
  await transaction<never, void>(house.database, contextOf(OPERATOR), async (tx) => {
    const of = { programme_id: IN.programmeId, pseudonym, country: 'HN', recorded_by: 'example', recorded_at: '2026-01-01T00:00:00.000Z' }
    await insertRows(tx, 'participant', [{ ...of, office: 'Fiscalía de ejemplo', sector: 'prosecution' }])
    await insertRows(tx, 'enrolment', [{ ...of, session: SESSIONS[0], arm: 'trained', reason: null }])
  })
  for (const [last, wave] of [
    [990, 'pre'],
    [991, 'post'],
  ] as const) {
    const { body } = await as('facilitator-hn').post(at('test-link.make'), { ...IN, session: SESSIONS[0], wave, pseudonyms: [pseudonym] })
    const [link] = (body as unknown as { links: { token: string }[] }).links
    const form = (wave === 'pre') === (firstFormOfPseudonym(pseudonym) === 'A') ? 'A' : 'B'
    const answers = answersOf(form, wave === 'pre' ? 0.3 : 0.9, randomFrom(last))
    const sent = { token: link?.token, attempt: attempt(last), device: device(last), form, code: null, finished: true, answers }
    expect(await as('nobody').post(at('answers.send'), sent)).toMatchObject({ status: 200 })
  }
}

const meansOf = async (as: As, study: object) => {
  const { file } = await as('analyst').get(at('impact.file'), { ...STUDY, ...study, path: 'results.json' })
  const impact = Impact.parse(JSON.parse(new TextDecoder().decode(file?.bytes)))
  const isMean = ({ statistic, scope }: Impact['results'][number]) => statistic === 'meanAfter' && scope.arm === 'trained'
  return impact.results.filter(isMean).map(({ n, code }) => n ?? code)
}
const worked = async (as: As, study = STUDY): Promise<unknown> =>
  (((await as('analyst').post(at('impact.work-out'), study)).lines ?? []).at(-1)?.['result'] as { id?: unknown } | undefined)?.id
const publish = (as: As, result: unknown, more: object = {}) => as('officer').post(at('impact.publish'), { ...STUDY, result, ...more })

describe.each(ENGINES)('editions of the same people on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed, before: planned })

  it(
    'give no number from whose difference one person’s would follow: in one study, nor in two',
    async ({ as, house }) => {
      expect(await publish(as, await worked(as))).toMatchObject({ status: 200 })
      expect(await meansOf(as, { edition: '1' })).toEqual([12])
      const same = await worked(as, OTHER)
      expect(await meansOf(as, OTHER)).toEqual([12])
      await oneMore({ as, house })
      const more = await worked(as)
      expect(await meansOf(as, {})).toEqual(['differs-by-few-published'])
      expect(await publish(as, more, SAID)).toMatchObject({ status: 200, body: { edition: 2 } })
      expect(await publish(as, same, OTHER)).toMatchObject({ status: 200, body: { edition: 1 } })
    },
    SLOW,
  )

  it(
    'are compared once more when one is published',
    async ({ as, house }) => {
      const twelve = await worked(as)
      await oneMore({ as, house })
      const thirteen = await worked(as, OTHER)
      expect(await meansOf(as, OTHER)).toEqual([13])
      expect(await publish(as, twelve)).toMatchObject({ status: 200 })
      expect(await publish(as, thirteen, OTHER)).toMatchObject({ status: 409, code: 'impact.near-published' })
      expect(await publish(as, await worked(as, OTHER), OTHER)).toMatchObject({ status: 200 })
      expect(await meansOf(as, { ...OTHER, edition: '1' })).toEqual(['differs-by-few-published'])
    },
    SLOW,
  )
})
