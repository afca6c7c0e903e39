import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { rowsOf } from '#kernel/db/handles.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { IN, people, seed, seedWith } from './analysis.fixture.ts'

const words = {
  titleEs: 'Se confunde',
  titleEn: 'It is confused',
  textEs: 'Se confunde una con otra.',
  textEn: 'One is taken for the other.',
}
const finding = { ...IN, ...words, quadrant: 'W', condition: 'legal', theme: 'data' }
const gap = { ...IN, ...words, condition: 'legal', findings: ['F-002', 'F-001'] }
const at = (operation: string) => `/api/assess/${operation}`

const COMMANDS: readonly (readonly [operation: string, input: Readonly<Record<string, unknown>>])[] = [
  ['finding.record', finding],
  ['finding.edit', { ...finding, code: 'F-001', version: 1 }],
  ['gap.record', gap],
  ['gap.edit', { ...gap, code: 'G-01', version: 1 }],
]

describe.each(ENGINES)('findings and gaps on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it.for(COMMANDS)('%s asks who is speaking, and is for lead assessors', async ([operation, input], { as }) => {
    expect(await as('nobody').post(at(operation), input)).toMatchObject({ status: 401, code: 'access.sign-in' })
    expect(await as('beto-hn').post(at(operation), {})).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await as('zoe-elsewhere').post(at(operation), input)).toMatchObject({ status: 404, code: 'record.not-found' })
    const reply = await as('lena-hn').post(at(operation), { ...input, titleEs: ' ', titleEn: '' })
    expect(reply).toMatchObject({ status: 400, code: 'input.invalid', details: [{ path: 'titleEs' }] })
    expect(await as('lena-hn').post(at(operation), { ...input, condition: 'lunar' })).toMatchObject({ status: 422, code: 'code.unknown' })
  })
  it('name what they cannot take of their own', async ({ as }) => {
    expect(await as('lena-hn').post(at('finding.record'), { ...finding, theme: 'lunar' })).toMatchObject({
      status: 422,
      code: 'code.unknown',
    })
    for (const findings of [[], ['F-001', 'F-001']])
      expect(await as('lena-hn').post(at('gap.record'), { ...gap, findings })).toMatchObject({
        status: 400,
        details: [{ path: 'findings' }],
      })
    expect(await as('lena-hn').post(at('gap.record'), { ...gap, findings: ['F-777'] })).toMatchObject({ status: 422, code: 'code.unknown' })
    expect(await as('lena-hn').post(at('finding.edit'), { ...finding, code: 'F-777', version: 1 })).toMatchObject({ status: 404 })
  })
  it.for(COMMANDS)('%s cites nothing that its author does not see', async ([operation, input], { as }) => {
    const save = (text: string) => as('lena-hn').post(at(operation), { ...input, textEs: text })
    const refusal = async (code: string) => {
      const { status, body } = await save(`Eso se dijo [@HN-REL-1, @${code}].`)
      expect({ status, ...body }).toMatchObject({ status: 422, code: 'citation.unknown', details: { count: 1, codes: code } })
      return String(body['title']).replaceAll(code, '')
    }
    // What is there and behind the wall of Guatemala is told as what is not there.
    expect(await refusal('GT-OPE-1')).toBe(await refusal('HN-99'))
    const cited =
      'Eso se dijo [@HN-REL-1, @HN-TWO/001, @GT-REL-1, @HN-9, @F-002, @G-01], se publicó [@report-2010] y se recomendó [@R-HN-07].'
    expect(await save(cited)).toMatchObject({ status: 200 })
  })
  it.for(COMMANDS)(
    '%s names nothing of a workshop that is not released, since every member reads it',
    async ([operation, input], { as }) => {
      const of = (written: Readonly<Record<string, string>>) => as('lena-hn').post(at(operation), { ...input, ...written })
      const named = (codes: string, count = 1) => ({ status: 422, code: 'citation.unreleased', details: { count, codes } })
      expect(await of({ textEs: 'Eso se dijo [@HN-REL-1, @HN-SEA-1].' })).toMatchObject(named('HN-SEA-1'))
      expect(await of({ textEn: 'So it was said [@HN-SEA/001].' })).toMatchObject(named('HN-SEA/001'))
      expect(await of({ titleEn: 'As hn-ope has it' })).toMatchObject(named('hn-ope'))
      if (operation.startsWith('gap'))
        expect(await of({ publishedEs: 'Nota', publishedEn: 'As HN-SEA/001 has it' })).toMatchObject(named('HN-SEA/001'))
      // Of a room of another country nobody is told that it is there.
      expect(await of({ textEn: 'So it was said [@GT-SEA-1].' })).toMatchObject({ status: 422, code: 'citation.unknown' })
    },
  )
  it.for(COMMANDS)('%s holds nothing that only begins like a reference', async ([operation, input], { as }) => {
    const reply = await as('lena-hn').post(at(operation), { ...input, textEn: 'So it was said [@F-002, G-01].' })
    expect(reply).toMatchObject({ status: 422, code: 'citation.amiss', details: { found: '[@F-002, G-01]' } })
  })
  it.for(COMMANDS)('%s has every reference closed', async ([operation, input], { as }) => {
    const reply = await as('lena-hn').post(at(operation), { ...input, textEn: 'So it was said [@F-002 there, and [@F-001 here.' })
    expect(reply).toMatchObject({ status: 422, code: 'citation.open', details: { count: 2, found: '[@F-002, [@F-001' } })
  })
  it.for(COMMANDS)('%s is told all that is amiss with its text at once, in its order', async ([operation, input], { as }) => {
    const textEs = 'Uno [@HN-99], dos [@F-001, tres [@] GT.003 y [@HN-98, @HN-SEA-1].'
    const textEn = 'One {{statements}} said at HN-OPE, two [@F-002, G-01], three [@F-001.'
    const reply = await as('lena-hn').post(at(operation), { ...input, textEs, textEn })
    const faults = [
      { code: 'unknown', count: 2, found: 'HN-99, HN-98' },
      { code: 'open', count: 1, found: '[@F-001' },
      { code: 'amiss', count: 2, found: '[@] GT.003, [@F-002, G-01]' },
      { code: 'unreleased', count: 2, found: 'HN-SEA-1, HN-OPE' },
      { code: 'value', count: 1, found: '{{statements}}' },
    ]
    expect(reply).toMatchObject({ status: 422, code: 'citation.several', details: { faults } })
    const {
      said: { es, en },
    } = reply.body['details'] as { said: { es: string; en: string } }
    for (const said of [es, en]) for (const { found } of faults) expect(said).toContain(found)
    // A code that another one begins with stands where it is itself.
    const within = await as('lena-hn').post(at(operation), { ...input, textEs: 'Uno [@HN-REL-1], dos {{statements}}, tres [@HN-REL].' })
    expect(within.body['details']).toMatchObject({ faults: [{ code: 'value' }, { code: 'unknown', found: 'HN-REL' }] })
  })
  it.for(COMMANDS)('%s holds no value of the prose of the report', async ([operation, input], { as }) => {
    const reply = await as('lena-hn').post(at(operation), { ...input, titleEn: '{{statements country=HN}} statements' })
    expect(reply).toMatchObject({ status: 422, code: 'citation.value', details: { value: '{{statements country=HN}}' } })
    const open = await as('lena-hn').post(at(operation), { ...input, textEn: 'As {{statements round=1 and @F-001 say.' })
    expect(open).toMatchObject({ status: 422, code: 'citation.several' })
    expect(open.body['details']).toMatchObject({ faults: [{ found: '{{statements' }, { code: 'amiss', found: '@F-001' }] })
  })
  it.for(['finding', 'gap'])('leave what the text of a %s cited before to whoever sees it', async (kind, { as, house }) => {
    const code = kind === 'finding' ? 'F-001' : 'G-01'
    const set = sql`update ${sql.table(kind)} set text_en = 'So it was said [@GT-OPE-1].' where code = ${code}`
    await transaction(house.database, contextOf(OPERATOR), (tx) => rowsOf(tx, set))
    const [, input] = COMMANDS.find(([operation]) => operation === `${kind}.edit`) ?? ['', {}]
    const edited = { ...input, textEn: 'So it was said there [@GT-OPE-1].' }
    expect(await as('lena-hn').post(at(`${kind}.edit`), edited)).toMatchObject({ status: 200, body: { version: 2 } })
  })
  it.for(['finding', 'gap'])('lead from what the text of a %s cites to what its reader sees of it', async (kind, { as, house }) => {
    const code = kind === 'finding' ? 'F-001' : 'G-01'
    const text = 'So it was said [@HN-REL-1, @GT-OPE-1, @HN-9, @F-002, @G-01], published [@report-2010] and asked [@R-HN-07].'
    const set = sql`update ${sql.table(kind)} set text_en = ${text} where code = ${code}`
    await transaction(house.database, contextOf(OPERATOR), (tx) => rowsOf(tx, set))
    const cited = async (who: string) => (await as(who).get(at(`${kind}.show`), { ...IN, code })).body['cited']
    const seen = [
      { kind: 'statement', code: 'HN-REL-1', id: 'HN-REL-1' },
      { kind: 'claim', code: 'HN-9' },
      { kind: 'finding', code: 'F-002' },
      { kind: 'gap', code: 'G-01' },
      { kind: 'source', code: 'report-2010', source: { kind: 'academic', organisationEn: 'An institute' } },
    ]
    // What was said in Guatemala leads nowhere for whoever does not see it, as what is not there.
    expect(await cited('lena-hn')).toMatchObject(seen)
    expect(await cited('rita-reader')).toMatchObject(seen)
    expect(await cited('berta-gt')).toMatchObject(seen.toSpliced(1, 0, { kind: 'statement', code: 'GT-OPE-1', id: 'GT-OPE-1' }))
  })
  it.for(['finding', 'gap'])(
    'lead from the text of a %s to the findings and gaps that it names in passing',
    async (kind, { as, house }) => {
      const code = kind === 'finding' ? 'F-001' : 'G-01'
      const text = `Services (F-002) are apart, see F-777, ${code} and F-002; HN-REL-1 and GT-OPE-1 say so [@HN-9].`
      const set = sql`update ${sql.table(kind)} set text_en = ${text} where code = ${code}`
      await transaction(house.database, contextOf(OPERATOR), (tx) => rowsOf(tx, set))
      // What is not there, and what a room said, leads nowhere; a record does not lead to itself.
      for (const who of ['lena-hn', 'berta-gt', 'rita-reader']) {
        const { body } = await as(who).get(at(`${kind}.show`), { ...IN, code })
        expect(body['cited'], who).toEqual([
          { kind: 'claim', code: 'HN-9' },
          { kind: 'finding', code: 'F-002' },
        ])
      }
    },
  )
  it('give the next code, keep what a finding said, and overwrite nothing', async ({ as, auditLines }) => {
    expect(await as('lena-hn').post(at('finding.record'), finding)).toMatchObject({ status: 200, body: { code: 'F-003', version: 1 } })
    const edited = { ...finding, code: 'F-003', version: 1, titleEs: 'Se distingue' }
    expect(await as('lena-hn').post(at('finding.edit'), edited)).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await as('lena-hn').post(at('finding.edit'), edited)).toMatchObject({
      status: 409,
      code: 'assessment.changed',
      details: { version: 2 },
    })
    const { programmeId: _, ...was } = finding
    expect((await as('lena-hn').get(at('finding.show'), { ...IN, code: 'F-003' })).body).toMatchObject({
      titleEs: 'Se distingue',
      gaps: [],
      strength: [
        // Of Guatemala not all is in sight, and so it is not known whether nothing supports it.
        { round: 1, grade: null, whole: false, statements: 0 },
        { round: 2, grade: null, whole: false },
      ],
      version: 2,
      changedBy: 'assess.lead',
      earlier: [{ ...was, version: 1, changedBy: 'assess.lead' }],
      may: ['write findings and gaps'],
    })
    const fields = ['titleEs', 'titleEn', 'textEs', 'textEn', 'quadrant', 'condition', 'theme']
    expect((await auditLines()).slice(0, 2)).toEqual(
      ['assess.finding.record', 'assess.finding.edit'].map((event) => ({ event, actor: 'lena-hn', subject: 'F-003', fields })),
    )
  })
  it('lay a gap upon findings, in their order, and change them', async ({ as, auditLines }) => {
    expect(await as('lena-hn').post(at('gap.record'), gap)).toMatchObject({ status: 200, body: { code: 'G-02', version: 1 } })
    const show = async () => (await as('beto-hn').get(at('gap.show'), { ...IN, code: 'G-02' })).body
    expect(await show()).toMatchObject({
      findings: [{ code: 'F-002' }, { code: 'F-001' }],
      strength: [
        { round: 1, statements: 3, claims: 1 },
        { round: 2, statements: 1 },
      ],
      claims: [
        {
          id: 'HN-9',
          source: {
            kind: 'academic',
            organisationEs: 'Un instituto',
            organisationEn: 'An institute',
            noteEs: 'Se leyó una copia.',
            noteEn: 'A copy was read.',
          },
        },
      ],
      compared: [
        { country: 'HN', comparison: 'persists' },
        { country: 'GT', comparison: null, earlier: 1, later: null },
      ],
      may: [],
    })
    const edited = { ...gap, code: 'G-02', version: 1, findings: ['F-002'], headline: 2 }
    expect(await as('lena-hn').post(at('gap.edit'), edited)).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await as('lena-hn').post(at('gap.edit'), edited)).toMatchObject({ status: 409, code: 'assessment.changed' })
    expect(await show()).toMatchObject({
      headline: 2,
      findings: [{ code: 'F-002' }],
      supporting: [],
      earlier: [{ findings: ['F-002', 'F-001'], headline: null }],
    })
    expect((await as('rita-reader').get(at('gap.list'), IN)).body).toMatchObject({
      gaps: [{ code: 'G-01' }, { code: 'G-02', findings: ['F-002'] }],
      may: [],
    })
    const fields = ['titleEs', 'titleEn', 'textEs', 'textEn', 'condition', 'headline', 'publishedEs', 'publishedEn', 'findings']
    const own = (await auditLines()).filter(({ event }) => !event.endsWith('.show'))
    expect(own).toEqual(['assess.gap.record', 'assess.gap.edit'].map((event) => ({ event, actor: 'lena-hn', subject: 'G-02', fields })))
  })
})

const last = { title_es: 'Última', title_en: 'Last', text_es: 'La última.', text_en: 'The last.', condition: 'legal' }
const full = {
  findings: ['F-001', 'F-999'].map((code) => ({ code, ...last, quadrant: 'W' as const, theme: 'training' })),
  gaps: [{ code: 'G-99', ...last, headline: null, published_es: null, published_en: null }],
  gap_findings: [],
}

describe.each(ENGINES)('the last code on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed: seedWith(full) })

  it('is followed by none', async ({ as }) => {
    expect(await as('lena-hn').post(at('finding.record'), finding)).toMatchObject({ status: 422, code: 'code.used-up' })
    expect(await as('lena-hn').post(at('gap.record'), { ...gap, findings: ['F-001'] })).toMatchObject({ status: 422, code: 'code.used-up' })
  })
})
