import { describe, expect } from 'vitest'
import type { House } from '#kernel/command/house.ts'
import { type InHouse, inHouse } from '#test/house.ts'
import { ENGINES, ONE_ENGINE } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { IN, people, reconstructed, recorded, seedOf } from './release.fixture.ts'

type As = InHouse['as']
const itIs = (house: House, moment: string) => void Object.assign(house, { now: () => new Date(moment) })

const answer = async (as: As, name: string, country: string) => {
  const { body } = await as(name).get('/api/report/sign-off.read', { ...IN, country })
  const { id, hash } = body['put'] as { id: string; hash: string }
  return as(name).post('/api/decide/position.take', { ...IN, submissionId: id, country, hash, stand: 'accept' })
}
const make = async (as: As): Promise<object> => {
  const { lines = [] } = await as('olga-officer').post('/api/report/release.make', { ...IN, kind: 'release', corrections: [] })
  const { result } = lines.at(-1) as { result: { id: string } }
  return { ...IN, releaseId: result.id }
}

describe.each(ENGINES)('publishing a release with a silent country marked, on %s', (engine) => {
  const rule = { code: 'countries', nameEs: 'Países', nameEn: 'Countries', rule: 'each', onObjection: 'block', onSilence: 'include-marked' }
  let made: object
  const before = async ({ as, house }: Pick<InHouse, 'as' | 'house'>) => {
    await as('olga-officer').post('/api/decide/body.set', { ...IN, ...rule, version: 0, members: ['HN', 'PA'] })
    itIs(house, '2026-03-10T15:00:00.000Z')
    await as('olga-officer').post('/api/report/sign-off.put', { ...IN, deadline: '2026-03-20' })
    await answer(as, 'hilda-hn', 'HN')
    // The day after the deadline: at its beginning in UTC it had ended in neither country.
    itIs(house, '2026-03-21T15:00:00.000Z')
    made = await make(as)
  }
  const it = inHouse(engine, { rooms, people, seed: seedOf(recorded), before })
  const publish = (as: As) => as('otto-officer').post('/api/report/release.publish', made)

  it.for(['2026-03-21T16:00:00.000Z', '2026-03-23T16:00:00.000Z'])('goes through at %s', async (moment, { as, house }) => {
    itIs(house, moment)
    expect(await publish(as)).toMatchObject({ status: 200 })
  })
  it('bears the day that it was by the calendar of its countries, not before any of them signed', async ({ as, house }) => {
    const show = async (of: object) => (await as('rita-reader').get('/api/report/release.show', { ...of })).body
    // A quarter past midnight in Panama, which signs, while it is still the day before in Honduras.
    itIs(house, '2026-03-22T05:15:00.000Z')
    await answer(as, 'pablo-pa', 'PA')
    expect(await show(await make(as))).toMatchObject({ asOf: '2026-03-22', facts: { signOffs: [{}, { takenOn: '2026-03-22' }] } })
    // Evening in both: in UTC it is the 24th.
    itIs(house, '2026-03-24T02:00:00.000Z')
    await answer(as, 'hilda-hn', 'HN')
    const evening = await make(as)
    const facts = { signOffs: [{ takenOn: '2026-03-23' }, {}] }
    expect(await show(evening)).toMatchObject({ asOf: '2026-03-23', madeOn: '2026-03-23', publishedOn: null, facts })
    expect(await as('otto-officer').post('/api/report/release.publish', evening)).toMatchObject({ status: 200 })
    expect(await show(evening)).toMatchObject({ publishedAt: '2026-03-24T02:00:00.000Z', publishedOn: '2026-03-23' })
  }, 60_000)
  it('is refused once that country has answered after all', async ({ as, house }) => {
    itIs(house, '2026-03-22T16:00:00.000Z')
    expect((await answer(as, 'pablo-pa', 'PA')).status).toBe(200)
    expect(await publish(as)).toMatchObject({ status: 409, code: 'release.outdated' })
  })
})

describe.each([ONE_ENGINE])('a release of a country whose clock is not known, on %s', (engine) => {
  const abroad = JSON.parse(JSON.stringify(recorded).replaceAll('"PA"', '"PE"').replaceAll('-PA-', '-PE-')) as typeof recorded
  const it = inHouse(engine, { rooms, people, seed: seedOf(abroad) })
  const body = { code: 'countries', nameEs: 'Países', nameEn: 'Countries', rule: 'each', onObjection: 'block', onSilence: 'block' }

  it('bears no day before the one that its letter bears, and is published with it', async ({ as, house }) => {
    const olga = as('olga-officer')
    itIs(house, '2026-03-10T15:00:00.000Z')
    await olga.post('/api/decide/body.set', { ...IN, ...body, version: 0, members: ['PE'] })
    await olga.post('/api/report/sign-off.put', { ...IN, deadline: '2026-03-20' })
    const { id, hash } = (await olga.get('/api/report/sign-off.read', { ...IN, country: 'PE' })).body['put'] as { id: string; hash: string }
    // One in the morning of the 16th where days begin first; in UTC it is the 15th.
    itIs(house, '2026-03-15T11:00:00.000Z')
    const position = { ...IN, submissionId: id, country: 'PE', hash, stand: 'accept' }
    const form = new FormData()
    form.set('input', JSON.stringify({ ...position, officeEs: 'Ministerio', officeEn: 'Ministry', signedOn: '2026-03-16' }))
    form.set('scan', new File([new TextEncoder().encode('%PDF-1.7 x')], 'x.pdf'))
    expect(await olga.post('/api/decide/letter.record', form)).toMatchObject({ status: 200 })
    const of = { ...(await make(as)) }
    expect((await as('rita-reader').get('/api/report/release.show', of)).body).toMatchObject({
      asOf: '2026-03-16',
      facts: { signOffs: [{ takenOn: '2026-03-16' }] },
    })
    itIs(house, '2026-03-19T15:00:00.000Z')
    expect(await as('otto-officer').post('/api/report/release.publish', of)).toMatchObject({ status: 200 })
  }, 60_000)
})

describe.each([ONE_ENGINE])('prose as it is typed on other machines, on %s', (engine) => {
  const raw = (text: string) => `\ufeff${text}.\r\n\r\nEspan\u0303a.`
  // One passage as it was kept before, one as it is written now.
  const summary = { es: raw('Uno'), en: raw('One') }
  const it = inHouse(engine, { rooms, people, seed: seedOf({ ...reconstructed, passages: { ...reconstructed.passages, summary } }) })
  it('is the same when it is published as when it was made', async ({ as }) => {
    const written = { ...IN, key: 'gaps', es: raw('Dos'), en: raw('Two'), version: 0 }
    expect(await as('olga-officer').post('/api/report/passage.write', written)).toMatchObject({ status: 200 })
    const made = await make(as)
    expect(await as('otto-officer').post('/api/report/release.publish', made)).toMatchObject({ status: 200 })
  }, 60_000)
})
