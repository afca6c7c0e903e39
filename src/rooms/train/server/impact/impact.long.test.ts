import { describe, expect } from 'vitest'
import { readArchive } from '#sheets/archive.ts'
import { type InHouse, inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { Impact } from '../../contract/impact.ts'
import type { ImpactShown } from '../../contract/impact-operations.ts'
import type { StudyShown } from '../../contract/study.ts'
import { answered, at, locked, opened, people, PEOPLE, plan, proposed, seed, SESSIONS, STUDY, workOut } from './study.fixture.ts'

type As = InHouse['as']
/** Working out starts a process and sets six documents; where processors are shared that is half a minute. */
const SLOW = 180_000
const planned = async ({ as }: { as: As }): Promise<void> => {
  await opened(as)
  await proposed(as)
  await locked(as)
  await answered(as)
}
const page = (as: As, who: string, more: Record<string, string> = {}) => as(who).get(at('impact.show'), { ...STUDY, lang: 'en', ...more })
const bytesOf = async (as: As, path: string, more: Record<string, string> = {}): Promise<string> =>
  new TextDecoder().decode((await as('analyst').get(at('impact.file'), { ...STUDY, path, ...more })).file?.bytes)

describe.each(ENGINES)('what a training brought on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed, before: planned })

  it(
    'is worked out by an analyst who sees no name, with what it would need where there is not enough',
    async ({ as, auditLines }) => {
      expect(await as('nobody').post(at('impact.work-out'), STUDY)).toMatchObject({ status: 401 })
      for (const who of ['officer', 'director-hn', 'reader', 'analyst-and-team', 'operator'])
        expect([who, await as(who).post(at('impact.work-out'), STUDY)]).toMatchObject([who, { status: 403 }])
      for (const who of ['elsewhere', 'team-hn', 'facilitator-hn'])
        expect(await as(who).post(at('impact.work-out'), STUDY)).toMatchObject({ status: 404 })
      expect(await as('analyst').post(at('impact.work-out'), { ...STUDY, study: 'x' })).toMatchObject({ status: 400 })
      expect(await page(as, 'analyst')).toMatchObject({ status: 404, code: 'record.not-found' })
      const { steps, last } = await workOut(as)
      expect(steps.slice(0, 3)).toEqual(['train.impact.step.answers', 'train.impact.step.page', 'train.impact.step.es-pdf'])
      const files = last?.result?.['files'] as { path: string }[]
      expect(files.map(({ path }) => path)).toEqual([
        ...['es', 'en'].flatMap((lang) => ['pdf', 'docx', 'html'].map((format) => `evaluation.${lang}.${format}`)),
        'results.json',
        'numbers.csv',
        'plan.json',
      ])
      expect((await auditLines()).at(-1)).toEqual({
        event: 'train.impact.work-out',
        actor: 'analyst',
        subject: STUDY.study,
        fields: ['answers', 'results'],
      })
      const impact = Impact.parse(JSON.parse(await bytesOf(as, 'results.json')))
      // The forms of the fixture are those of a published example: whatever is said, no answer to them is called real.
      expect([impact.dataKind, impact.design.locked, impact.design.arms]).toEqual(['example', true, ['control', 'trained']])
      expect(impact.flow.filter(({ stage }) => stage === 'enrolled').map(({ arm, n }) => [arm, n])).toEqual([
        ['control', 12],
        ['trained', 12],
      ])
      const found = (name: string) => impact.results.find(({ statistic }) => statistic === name)
      expect(found('differenceInDifferences')).toMatchObject({ status: 'value', n: 24, value: expect.any(Number) })
      expect(found('differenceInDifferences')?.value).toBeGreaterThan(2)
      expect(found('alpha')).toMatchObject({ status: 'refused', need: expect.any(Number) })
      const { body } = await page(as, 'officer')
      const shown = body as unknown as ImpactShown
      expect(shown.page.sections.map(({ id }) => id)).toEqual([
        'headline',
        'method',
        'flow',
        'comparison',
        'learning',
        'items',
        'bias',
        'levels',
      ])
      const said = JSON.stringify(shown.page)
      expect(said).toContain('The plan was locked in the programme on 2 March 2026, before the first answer.')
      for (const pseudonym of PEOPLE[SESSIONS[0]]) expect(said).not.toContain(pseudonym)
      expect(said).toMatch(/not collected/i)
    },
    SLOW,
  )

  it(
    'gives its tables to analysts alone',
    async ({ as }) => {
      expect(await as('nobody').get(at('impact.export'), STUDY)).toMatchObject({ status: 401 })
      for (const who of ['officer', 'director-hn', 'reader', 'analyst-and-team'])
        expect(await as(who).get(at('impact.export'), STUDY)).toMatchObject({ status: 403 })
      for (const who of ['elsewhere', 'team-hn']) expect(await as(who).get(at('impact.export'), STUDY)).toMatchObject({ status: 404 })
      const { file } = await as('analyst').get(at('impact.export'), STUDY)
      const read = readArchive(file?.bytes ?? new Uint8Array())
      const text = read.kind === 'read' ? new TextDecoder().decode(read.files.get('items.csv')) : ''
      expect(text.split('\n')[0]).toBe('item,forms,outcome,anchor,vignette,text_es,text_en')
    },
    SLOW,
  )

  it(
    'is published by another person, and then stays as it is',
    async ({ as, auditLines }) => {
      const worked = async (who = 'analyst') => (await workOut(as, who)).last?.result as { id: string; sha256: string }
      const publish = (who: string, result: string, more: object = {}) => as(who).post(at('impact.publish'), { ...STUDY, result, ...more })
      const own = await worked('analyst-and-officer')
      expect(await publish('nobody', own.id)).toMatchObject({ status: 401 })
      for (const who of ['analyst', 'director-hn', 'team-hn', 'reader']) expect(await publish(who, own.id)).toMatchObject({ status: 403 })
      expect(await publish('elsewhere', own.id)).toMatchObject({ status: 404 })
      expect(await publish('officer', 'last')).toMatchObject({ status: 400, details: [{ path: 'result' }] })
      expect(await publish('analyst-and-officer', own.id)).toMatchObject({ status: 409, code: 'impact.own' })
      const made = await worked()
      expect(made.sha256).toBe(own.sha256)
      expect(await publish('officer', own.id)).toMatchObject({ status: 409, code: 'impact.worked-out-anew' })
      expect(await page(as, 'director-hn')).toMatchObject({ status: 404 })
      expect(await publish('officer', made.id)).toMatchObject({ status: 200, body: { edition: 1, sha256: made.sha256 } })
      expect((await auditLines()).at(-1)).toMatchObject({ event: 'train.impact.publish', actor: 'officer', subject: `${STUDY.study}/1` })
      for (const who of ['director-hn', 'officer', 'analyst'])
        expect(await page(as, who, { edition: '1' })).toMatchObject({ status: 200, body: { edition: 1, sha256: made.sha256 } })
      expect(await page(as, 'director-pa', { edition: '1' })).toMatchObject({ status: 404 })
      expect(await page(as, 'team-hn', { edition: '1' })).toMatchObject({ status: 403 })
      expect(await page(as, 'director-hn')).toMatchObject({ status: 404 })
      const again = await worked()
      expect(await publish('officer', again.id)).toMatchObject({ status: 422, code: 'impact.changes-unsaid' })
      const changes = { es: 'Se volvió a calcular', en: 'It was worked out again' }
      expect(await publish('officer', again.id, { changes })).toMatchObject({ status: 200, body: { edition: 2 } })
      expect(await bytesOf(as, 'results.json', { edition: '1' })).toBe(await bytesOf(as, 'results.json', { edition: '2' }))
      const text = { es: 'La página 3 dice 12 y son 13', en: 'Page 3 says 12 and it is 13' }
      const erratum = (who: string, more: object = {}) => as(who).post(at('erratum.note'), { ...STUDY, edition: 1, text, ...more })
      expect(await erratum('nobody')).toMatchObject({ status: 401 })
      for (const who of ['analyst', 'director-hn']) expect(await erratum(who)).toMatchObject({ status: 403 })
      expect(await erratum('officer', { text: { es: '', en: '' } })).toMatchObject({ status: 400 })
      expect(await erratum('officer', { edition: 9 })).toMatchObject({ status: 404 })
      expect(await erratum('officer')).toMatchObject({ status: 200, body: { edition: 1, number: 1 } })
      const { body } = await as('director-hn').get(at('study.show'), STUDY)
      expect((body as unknown as StudyShown).editions).toMatchObject([
        { number: 1, changes: null, errata: [{ number: 1, text }] },
        { number: 2, changes, errata: [] },
      ])
      expect((body as unknown as StudyShown).may).toEqual([])
    },
    SLOW,
  )

  it(
    'says of an amendment that came after the answers that it did',
    async ({ as }) => {
      const result = (await workOut(as)).last?.result?.['id']
      await proposed(as, { plan: { ...plan, passMark: 5 }, reason: 'Se fijó una nota mínima' })
      expect(await locked(as, { number: 2, late: true })).toMatchObject({ status: 200 })
      // What follows the plan before it says nothing of the amendment, and cannot be published any more.
      expect(await as('officer').post(at('impact.publish'), { ...STUDY, result })).toMatchObject({
        status: 409,
        code: 'impact.other-plan',
        details: { plan: 2 },
      })
      await workOut(as)
      const { body } = await page(as, 'analyst')
      const said = JSON.stringify(body)
      expect(said).toContain('Deviation: amendment 2, of 2 March 2026, changed the plan when a test had been opened')
      expect(Impact.parse(JSON.parse(await bytesOf(as, 'results.json'))).design.locked).toBe(false)
    },
    SLOW,
  )
})

describe.each(ENGINES)('two who work out at once on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed, before: planned })

  it(
    'are one after the other: the second is told to wait',
    async ({ as }) => {
      const both = await Promise.all([workOut(as), workOut(as)])
      expect(both.map(({ last }) => last?.problem?.['code'] ?? 'done').toSorted()).toEqual(['done', 'study.under-way'])
    },
    SLOW,
  )
})

describe.each(ENGINES)('a study that nobody answered on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it(
    'says what is missing, and works nothing out',
    async ({ as }) => {
      await opened(as)
      expect((await workOut(as)).reply).toMatchObject({ status: 409, code: 'study.not-locked' })
      await proposed(as)
      await locked(as)
      expect((await workOut(as)).reply).toMatchObject({ status: 409, code: 'study.empty' })
    },
    SLOW,
  )
})
