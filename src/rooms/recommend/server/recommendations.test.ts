import { describe, expect } from 'vitest'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { IN, people, seed } from './recommendations.fixture.ts'

const body = {
  textEs: 'Adopte un protocolo.',
  textEn: 'Adopt a protocol.',
  condition: 'technical',
  issuerEs: 'Programa',
  issuerEn: 'Programme',
  ofProgramme: true,
  addresseeEs: 'Ministerio Público',
  addresseeEn: 'Public Ministry',
  termEs: 'Doce meses',
  termEn: 'Twelve months',
  indicatorEs: 'Protocolo aprobado',
  indicatorEn: 'Protocol approved',
  gaps: ['G-02', 'G-01'],
}
const made = { ...IN, country: 'HN', ...body }
const edited = { ...IN, code: 'R-HN-01', version: 1, ...body, gaps: ['G-02'] }
const report = {
  ...IN,
  recommendation: 'R-HN-01',
  round: 2,
  date: '2026-03-01',
  reportedBy: 'Fiscalía',
  status: 'done',
  evidenceEs: 'Acuerdo',
}
const verified = { ...IN, recommendation: 'R-HN-01', date: '2026-03-01', reportedBy: 'Fiscalía', verifiedBy: 'Secretaría' }
const at = (operation: string) => `/api/recommend/${operation}`

describe.each(ENGINES)('recommendations on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it.for([
    ['recommendation.record', made],
    ['recommendation.edit', edited],
    ['followup.record', report],
    ['followup.verify', verified],
  ] as const)('%s is closed to strangers and to readers', async ([operation, input], { as }) => {
    expect(await as('nobody').post(at(operation), input)).toMatchObject({ status: 401, code: 'access.sign-in' })
    expect(await as('rita-reader').post(at(operation), {})).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await as('zoe-elsewhere').post(at(operation), input)).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await as('olga-officer').post(at(operation), { ...input, extra: 1 })).toMatchObject({ status: 400, code: 'input.invalid' })
  })
  it('are read by every member, and by nobody else', async ({ as }) => {
    expect(await as('juan').get(at('recommendation.list'), IN)).toMatchObject({ status: 403 })
    expect(await as('zoe-elsewhere').get(at('recommendation.list'), IN)).toMatchObject({ status: 404 })
    const { body: listed } = await as('rita-reader').get(at('recommendation.list'), IN)
    expect(listed).toMatchObject({
      may: [],
      recommendations: [{ code: 'R-REG-01' }, { code: 'R-HN-01', standing: { kind: 'none' } }, { code: 'R-PA-99' }],
    })
    const shown = await as('rita-reader').get(at('recommendation.show'), { ...IN, code: 'R-HN-01' })
    expect(shown).toMatchObject({ status: 200, body: { gaps: [{ code: 'G-01' }], followups: [], earlier: [], may: [] } })
  })
  it('are of their country, or of the whole region, where a gap leads to them', async ({ as }) => {
    const { body } = await as('rita-reader').get('/api/chain/record.walk', { ...IN, kind: 'gap', id: 'G-01', direction: 'forward' })
    const { records } = body as { records: { kind: string; id: string; country: string | null }[] }
    const found = records.filter(({ kind }) => kind === 'recommendation').map(({ id, country }) => [id, country])
    expect(found.toSorted()).toEqual([
      ['R-HN-01', 'HN'],
      ['R-REG-01', null],
    ])
  })
  it('take the next code of their country and answer gaps in their order', async ({ as, auditLines }) => {
    expect(await as('lena-lead').post(at('recommendation.record'), made)).toMatchObject({
      status: 200,
      body: { code: 'R-HN-02', version: 1 },
    })
    const { body: shown } = await as('carla-hn').get(at('recommendation.show'), { ...IN, code: 'R-HN-02' })
    expect(shown).toMatchObject({
      gaps: [{ code: 'G-02' }, { code: 'G-01' }],
      source: null,
      changedBy: 'assess.lead',
      may: ['report follow-up'],
    })
    const [line] = await auditLines()
    expect(line).toMatchObject({ event: 'recommend.recommendation.record', actor: 'lena-lead', subject: 'R-HN-02' })
    expect(line?.fields).toContain('addressee_es')
  })
  it('are of the programme only where that is said, also to a change of mind', async ({ as }) => {
    const isOwn = async (code: string) => (await as('rita-reader').get(at('recommendation.show'), { ...IN, code })).body['ofProgramme']
    const ofWorkshop = { ...made, issuerEs: 'Taller', issuerEn: 'Workshop', ofProgramme: false }
    expect(await as('olga-officer').post(at('recommendation.record'), ofWorkshop)).toMatchObject({ body: { code: 'R-HN-02' } })
    expect(await isOwn('R-HN-02')).toBe(false)
    const { ofProgramme: _, ...unsaid } = made
    expect(await as('olga-officer').post(at('recommendation.record'), unsaid)).toMatchObject({
      status: 400,
      details: [{ path: 'ofProgramme' }],
    })
    const { country: _country, ...body } = ofWorkshop
    await as('olga-officer').post(at('recommendation.edit'), { ...body, code: 'R-HN-02', version: 1, ofProgramme: true })
    expect(await isOwn('R-HN-02')).toBe(true)
  })
  it('of the programme’s own say to whom, by when, and how it is measured; a published one what its source says', async ({ as }) => {
    const bare = { ...made, addresseeEs: null, addresseeEn: null }
    const refused = await as('olga-officer').post(at('recommendation.record'), bare)
    expect(refused).toMatchObject({ status: 400, details: [{ path: 'addresseeEs' }] })
    const published = await as('olga-officer').post(at('recommendation.record'), { ...bare, source: 'press-2009' })
    expect(published).toMatchObject({ status: 200 })
  })
  it('name no country, condition, gap or source that is not there', async ({ as }) => {
    for (const wrong of [{ country: 'ZZ' }, { condition: 'lunar' }, { gaps: ['G-99'] }, { source: 'nowhere' }])
      expect(await as('olga-officer').post(at('recommendation.record'), { ...made, ...wrong })).toMatchObject({
        status: 422,
        code: 'recommendation.code-unknown',
      })
  })
  it('keep what they said, and overwrite nothing unread', async ({ as }) => {
    expect(await as('olga-officer').post(at('recommendation.edit'), edited)).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await as('lena-lead').post(at('recommendation.edit'), edited)).toMatchObject({
      status: 409,
      code: 'recommendation.changed',
      details: { version: 2, changedBy: 'programme.officer' },
    })
    const { body: shown } = await as('rita-reader').get(at('recommendation.show'), { ...IN, code: 'R-HN-01' })
    expect(shown).toMatchObject({ textEn: 'Adopt a protocol.', gaps: [{ code: 'G-02' }], earlier: [{ version: 1, gaps: ['G-01'] }] })
  })
  it('run out of codes with a sentence', async ({ as }) => {
    const toPanama = { ...made, country: 'PA' }
    expect(await as('olga-officer').post(at('recommendation.record'), toPanama)).toMatchObject({
      status: 422,
      code: 'recommendation.codes-used-up',
    })
  })
})

describe.each(ENGINES)('follow-up on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('is a country’s own to report, and done only with what shows it', async ({ as }) => {
    expect(await as('paco-pa').post(at('followup.record'), report)).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await as('carla-hn').post(at('followup.record'), { ...report, evidenceEs: null })).toMatchObject({
      status: 400,
      details: [{ path: 'evidenceEs' }],
    })
    expect(await as('carla-hn').post(at('followup.record'), { ...report, date: '2026-03-03' })).toMatchObject({
      code: 'followup.in-future',
    })
    expect(await as('carla-hn').post(at('followup.record'), { ...report, round: 9 })).toMatchObject({ code: 'recommendation.code-unknown' })
    expect(await as('carla-hn').post(at('followup.record'), report)).toMatchObject({ status: 200 })
    expect(await as('carla-hn').post(at('followup.record'), report)).toMatchObject({ status: 409, code: 'followup.repeated' })
  })
  it('counts as done once another person verified it', async ({ as, auditLines }) => {
    await as('olga-officer').post(at('followup.record'), report)
    const standing = async (name: string) => (await as(name).get(at('recommendation.show'), { ...IN, code: 'R-HN-01' })).body
    expect(await standing('lena-lead')).toMatchObject({ standing: { kind: 'reported', status: 'done' }, followups: [{ mayVerify: true }] })
    expect(await standing('olga-officer')).toMatchObject({ followups: [{ mayVerify: false }] })
    expect(await as('olga-officer').post(at('followup.verify'), verified)).toMatchObject({ status: 409, code: 'followup.own' })
    for (const name of ['carla-hn', 'luis-pa'])
      expect(await as(name).post(at('followup.verify'), verified)).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await standing('luis-pa')).toMatchObject({ followups: [{ mayVerify: false }] })
    expect(await as('lena-lead').post(at('followup.verify'), { ...verified, date: '2025-01-01' })).toMatchObject({ status: 404 })
    expect(await as('lena-lead').post(at('followup.verify'), verified)).toMatchObject({ status: 200 })
    expect(await as('lena-lead').post(at('followup.verify'), verified)).toMatchObject({ status: 409, code: 'followup.verified' })
    expect(await standing('rita-reader')).toMatchObject({
      standing: { kind: 'verified', status: 'done' },
      followups: [{ verifiedBy: 'Secretaría', verifiedOn: '2026-03-02', mayVerify: false }],
    })
    expect((await auditLines()).map(({ event }) => event)).toEqual(['recommend.followup.record', 'recommend.followup.verify'])
  })
})
