import { describe, expect } from 'vitest'
import type { InHouse } from '#test/house.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { waitingFor } from '../at-home.fixture.ts'
import { IN, people, recorded, seedOf } from '../release/release.fixture.ts'

const LIST = '/api/report/translation.list'
const SET = '/api/report/translation.set'
const PUT = '/api/report/sign-off.put'
const TRANSLATE = '/api/assess/record.translate'
const FINDING = 'F-002'

const SAID = { titleEs: 'Las unidades cambian de personal', textEs: 'El personal formado se traslada.' }

type As = InHouse['as']
/** A finding of the released report is written anew, in Spanish alone. */
const inSpanishAlone = async (as: As): Promise<void> => {
  const { version } = (await as('operator').get('/api/assess/finding.show', { ...IN, code: FINDING })).body
  const codes = { quadrant: 'S', condition: 'legal', theme: 'training' }
  const saved = await as('lena-hn').post('/api/assess/finding.edit', { ...IN, code: FINDING, version, ...SAID, ...codes })
  if (saved.status !== 200) throw new Error(JSON.stringify(saved.body))
}
const listed = async (as: As, who: string) => (await as(who).get(LIST, IN)).body
const translate = (as: As, change: object) =>
  as('lena-hn').post(TRANSLATE, { ...IN, kind: 'finding', code: FINDING, lang: 'en', ...change })

describe.each(ENGINES)('texts in one language first on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed: seedOf(recorded) })

  it('are listed for whoever may write them, and for nobody else', async ({ as }) => {
    await inSpanishAlone(as)
    expect(await as('nobody').get(LIST, IN)).toMatchObject({ status: 401 })
    for (const name of ['hilda-hn', 'rita-reader']) expect(await as(name).get(LIST, IN)).toMatchObject({ status: 403 })
    expect(await as('zoe-elsewhere').get(LIST, IN)).toMatchObject({ status: 404 })
    const text = { kind: 'finding', id: FINDING, lacks: 'en', version: null }
    const texts = [
      { ...text, part: 'title', source: SAID.titleEs, most: 160 },
      { ...text, part: 'text', source: SAID.textEs, most: 1200 },
    ]
    expect(await listed(as, 'lena-hn')).toEqual({ texts, printed: false, may: [] })
    // An officer writes no finding.
    expect(await listed(as, 'olga-officer')).toMatchObject({ texts: [], may: ['say whether a release prints what is not translated'] })
    const waits = (name: string) => waitingFor(as, name, 'texts-untranslated')
    expect([await waits('lena-hn'), await waits('olga-officer'), await waits('rita-reader')]).toEqual([2, 0, 0])
    const passage = { key: 'gaps', es: 'Aquí se reúnen las brechas.', en: '', version: 0 }
    expect(await as('olga-officer').post('/api/report/passage.write', { ...IN, ...passage })).toMatchObject({ status: 200 })
    expect((await listed(as, 'olga-officer'))['texts']).toEqual([
      { kind: 'passage', id: 'gaps', part: null, lacks: 'en', source: passage.es, most: 20_000, version: 1 },
    ])
  })

  it('keep the report from being put, by name, until they are translated', async ({ as, auditLines }) => {
    await inSpanishAlone(as)
    const refused = await as('olga-officer').post(PUT, IN)
    expect(refused).toMatchObject({
      status: 409,
      code: 'release.untranslated',
      details: {
        count: 2,
        more: 0,
        texts: { en: 'finding F-002 (title) without English, finding F-002 (text) without English' },
        places: [
          { kind: 'finding', id: FINDING, part: 'title', lacks: 'en' },
          { kind: 'finding', id: FINDING, part: 'text', lacks: 'en' },
        ],
      },
    })
    expect(await translate(as, { part: 'title', source: SAID.titleEs, text: 'Units change staff' })).toMatchObject({ status: 200 })
    expect((await auditLines()).at(-1)).toMatchObject({ event: 'assess.record.translate', subject: FINDING, fields: ['titleEn'] })
    expect(await translate(as, { part: 'text', source: SAID.textEs, text: 'Trained staff are moved.' })).toMatchObject({ status: 200 })
    expect(await listed(as, 'lena-hn')).toMatchObject({ texts: [] })
    expect(await as('operator').get('/api/assess/finding.show', { ...IN, code: FINDING })).toMatchObject({
      body: { ...SAID, titleEn: 'Units change staff', textEn: 'Trained staff are moved.', earlier: [{}, {}, {}] },
    })
    expect(await as('olga-officer').post(PUT, IN)).toMatchObject({ status: 200 })
  })

  it('are put as not translated where the programme lets them be', async ({ as }) => {
    await inSpanishAlone(as)
    const set = { ...IN, printed: true }
    expect(await as('lena-hn').post(SET, set)).toMatchObject({ status: 403 })
    expect(await as('zoe-elsewhere').post(SET, set)).toMatchObject({ status: 404 })
    expect(await as('olga-officer').post(SET, set)).toMatchObject({ status: 200, body: { printed: true } })
    expect(await as('olga-officer').post(PUT, IN)).toMatchObject({ status: 200 })
    const { body } = await as('hilda-hn').get('/api/report/sign-off.read', { ...IN, country: 'HN' })
    const { findings } = body['part'] as { findings: { code: string; titleEs: string; titleEn: string }[] }
    expect(findings.find(({ code }) => code === FINDING)).toMatchObject({
      titleEs: SAID.titleEs,
      titleEn: `[not translated] ${SAID.titleEs}`,
    })
    expect(await as('olga-officer').post(SET, { ...IN, printed: false })).toMatchObject({ body: { printed: false } })
    expect(await as('olga-officer').post(PUT, IN)).toMatchObject({ code: 'release.untranslated' })
  })

  it('are translated from what stands: nobody writes over what was changed or translated since', async ({ as }) => {
    await inSpanishAlone(as)
    const title = { part: 'title', source: 'Otro título', text: 'Another title' }
    expect(await translate(as, title)).toMatchObject({ status: 409, code: 'assessment.changed' })
    expect(await translate(as, { ...title, source: SAID.titleEs })).toMatchObject({ status: 200 })
    expect(await translate(as, { ...title, source: SAID.titleEs })).toMatchObject({ status: 409, code: 'assessment.changed' })
    expect(await translate(as, { ...title, part: 'published' })).toMatchObject({ status: 400, details: [{ path: 'part' }] })
    expect(await translate(as, { ...title, text: 'x'.repeat(161) })).toMatchObject({ status: 400, details: [{ path: 'text' }] })
    const neither = { titleEs: '', titleEn: ' ', textEs: 'Uno.', quadrant: 'S', condition: 'legal', theme: 'training' }
    expect(await as('lena-hn').post('/api/assess/finding.record', { ...IN, ...neither })).toMatchObject({
      status: 400,
      details: [{ path: 'titleEs', fault: 'kernel.input.in-no-language' }],
    })
  })

  it('are those of recommendations, too', async ({ as }) => {
    const words = {
      textEs: 'Nombrar personal fijo.',
      issuerEs: 'El programa',
      addresseeEs: 'Policía',
      termEs: 'Un año',
      indicatorEs: 'Plazas',
    }
    const made = { ...IN, country: 'HN', ...words, condition: 'legal', ofProgramme: true, gaps: ['G-01'] }
    const saved = await as('olga-officer').post('/api/recommend/recommendation.record', made)
    expect(saved).toMatchObject({ status: 200 })
    const code = String(saved.body['code'])
    const parts = async () => (await listed(as, 'olga-officer'))['texts'] as { id: string; part: string; source: string }[]
    expect((await parts()).map(({ id, part }) => [id, part])).toEqual(
      ['text', 'issuer', 'addressee', 'term', 'indicator'].map((part) => [code, part]),
    )
    for (const { part, source } of await parts()) {
      const sent = { ...IN, code, part, lang: 'en', source, text: `In English: ${part}` }
      expect(await as('olga-officer').post('/api/recommend/recommendation.translate', sent)).toMatchObject({ status: 200 })
      expect(await as('rita-reader').post('/api/recommend/recommendation.translate', sent)).toMatchObject({ status: 403 })
    }
    expect(await parts()).toEqual([])
  })
})
