import { describe, expect } from 'vitest'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { IN, people, PROGRAMME, seed, seedWith } from './analysis.fixture.ts'

const LIST = '/api/assess/theme.list'
const RECORD = '/api/assess/theme.record'
const EDIT = '/api/assess/theme.edit'
const ADOPT = '/api/assess/codebook.adopt'
const words = { nameEs: 'Presupuesto', nameEn: 'Budget', definitionEs: 'Dinero propio.', definitionEn: 'Own money.' }
const budget = { ...IN, code: 'budget', parent: 'capacities', usualCondition: 'legal', ...words }

describe.each(ENGINES)('theme.record and theme.edit on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('ask who is speaking, and are for lead assessors', async ({ as }) => {
    for (const path of [RECORD, EDIT]) {
      expect(await as('nobody').post(path, budget)).toMatchObject({ status: 401, code: 'access.sign-in' })
      expect(await as('beto-hn').post(path, {})).toMatchObject({ status: 403, code: 'access.refused' })
      expect(await as('zoe-elsewhere').post(path, { ...budget, ...(path === EDIT && { version: 1 }) })).toMatchObject({ status: 404 })
    }
    expect(await as('lena-hn').post(EDIT, { ...budget, version: 1 })).toMatchObject({ status: 404 })
  })
  it('name the field they cannot take', async ({ as }) => {
    const reply = await as('lena-hn').post(RECORD, { ...budget, code: 'Presupuesto', nameEs: '', nameEn: ' ' })
    expect(reply).toMatchObject({ status: 400, code: 'input.invalid', details: [{ path: 'code' }, { path: 'nameEs' }] })
  })
  it('refuse a code that is taken, a place that is none, and a condition that is not there', async ({ as }) => {
    expect(await as('lena-hn').post(RECORD, { ...budget, code: 'training' })).toMatchObject({ status: 409, code: 'theme.code-taken' })
    expect(await as('lena-hn').post(RECORD, { ...budget, usualCondition: 'lunar' })).toMatchObject({ status: 422, code: 'code.unknown' })
    for (const parent of ['nowhere', 'budget'])
      expect(await as('lena-hn').post(RECORD, { ...budget, parent })).toMatchObject({ status: 422, code: 'theme.misplaced' })
    const capacities = { ...budget, code: 'capacities', parent: 'training', version: 1 }
    expect(await as('lena-hn').post(EDIT, capacities)).toMatchObject({ status: 422, code: 'theme.misplaced' })
  })
  it('add a theme at the end, change it, and overwrite nothing saved in between', async ({ as, auditLines }) => {
    expect(await as('lena-hn').post(RECORD, budget)).toMatchObject({ status: 200, body: { code: 'budget', version: 1 } })
    const edited = { ...budget, version: 1, parent: null, nameEs: 'Dinero' }
    expect(await as('lena-hn').post(EDIT, edited)).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await as('lena-hn').post(EDIT, edited)).toMatchObject({ status: 409, code: 'assessment.changed', details: { version: 2 } })
    const { body } = await as('rita-reader').get(LIST, IN)
    expect(body['sight']).toEqual({ countries: [], all: false })
    expect((await as('beto-hn').get(LIST, IN)).body['sight']).toEqual({ countries: ['HN'], all: false })
    expect(body).toMatchObject({
      themes: [
        { code: 'capacities', parent: null },
        { code: 'training', statements: 3, findings: 2, version: 1, changedBy: null },
        { code: 'data', statements: 0 },
        { code: 'budget', parent: null, nameEs: 'Dinero', version: 2, changedBy: 'assess.lead', changedAt: '2026-03-02T15:04:05.000Z' },
      ],
      may: [],
    })
    expect((await as('lena-hn').get(LIST, IN)).body).toMatchObject({ may: ['edit the codebook'] })
    const fields = ['parent', 'usualCondition', 'nameEs', 'nameEn', 'definitionEs', 'definitionEn']
    expect(await auditLines()).toEqual(
      ['assess.theme.record', 'assess.theme.edit'].map((event) => ({ event, actor: 'lena-hn', subject: 'budget', fields })),
    )
  })
})

const empty = { themes: [], codings: [], findings: [], finding_evidence: [], gaps: [], gap_findings: [] }

describe.each(ENGINES)('codebook.adopt on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed: seedWith(empty) })

  it('asks who is speaking, and is for lead assessors', async ({ as }) => {
    expect(await as('nobody').post(ADOPT, IN)).toMatchObject({ status: 401 })
    expect(await as('beto-hn').post(ADOPT, IN)).toMatchObject({ status: 403 })
    expect(await as('zoe-elsewhere').post(ADOPT, IN)).toMatchObject({ status: 404 })
    expect(await as('lena-hn').post(ADOPT, {})).toMatchObject({ status: 400 })
  })
  it('fills an empty codebook once, with the conditions that the programme has', async ({ as, auditLines }) => {
    expect(await as('lena-hn').post(ADOPT, IN)).toMatchObject({ status: 200, body: { themes: 42 } })
    const { body } = await as('lena-hn').get(LIST, IN)
    const themes = body['themes'] as { code: string; usualCondition: string | null; parent: string | null }[]
    expect(themes.find(({ code }) => code === 'tip-som-distinction')).toMatchObject({ usualCondition: 'technical', parent: 'law' })
    expect(new Set(themes.map(({ usualCondition }) => usualCondition))).toEqual(new Set([null, 'technical', 'legal']))
    expect(await as('lena-hn').post(ADOPT, IN)).toMatchObject({ status: 409, code: 'codebook.started' })
    expect(await auditLines()).toEqual([{ event: 'assess.codebook.adopt', actor: 'lena-hn', subject: PROGRAMME, fields: ['themes'] }])
  })
})
