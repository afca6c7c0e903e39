import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Writer } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { sha256Hex } from '#seal/canonical.ts'
import { ROOT } from '#test/sources.ts'
import { PROGRAMME } from '#test/security/people.ts'
import { CANARIES } from '#test/security/two-countries.ts'

/** A session of both countries with a test that is open, and in Guatemala a sheet that was typed. */
const AT = '2026-02-01T00:00:00Z'
const CONTENT = JSON.stringify(JSON.parse(readFileSync(`${ROOT}/examples/first-syllabus/syllabus.json`, 'utf8')))
const SYLLABUS = sha256Hex(CONTENT)
export const FORM = 'd'.repeat(64)
export const TOKEN = { HN: '0'.repeat(32), GT: '1'.repeat(32) } as const
export const hashOfTest = (country: 'HN' | 'GT'): string => createHash('sha256').update(TOKEN[country]).digest('hex')
export const sessionIn = (country: 'HN' | 'GT'): string => `${country}-1`

export const STUDY = '0192f7a0-5b1e-4c3d-9a41-00000000e900'
export const PLAN = {
  schema: 'istmo/impact-plan/1',
  question: { es: 'x', en: 'x' },
  sessions: [sessionIn('HN'), sessionIn('GT')],
  waves: ['pre', 'post'],
  missing: 'wrong',
}

/** A study of both countries, with a plan that is proposed. */
const seedStudy = async (tx: Writer<never>): Promise<void> => {
  const about = JSON.stringify({ title: { es: 'x', en: 'x' }, authors: null, training: null, dataKind: 'example', series: [] })
  const [of, by] = [
    { programme_id: PROGRAMME, study: STUDY },
    { opened_by: 'example', opened_at: AT, changed_by: 'example', changed_at: AT },
  ]
  await insertRows(tx, 'study', [{ programme_id: PROGRAMME, id: STUDY, about, version: 1, ...by }])
  const content = JSON.stringify(PLAN)
  await insertRows(tx, 'study_plan', [{ ...of, number: 1, sha256: 'e'.repeat(64), content, proposed_by: 'example', proposed_at: AT }])
  const sessions = (['HN', 'GT'] as const).map((country) => ({ ...of, plan: 1, session: sessionIn(country), country }))
  await insertRows(tx, 'study_session', sessions)
}

const text = { es: 'x', en: 'x' }
const item = { kind: 'single', stem: text, options: [text, text] }
const pack = JSON.stringify({ notice: null, forms: ['A', 'B'].map((name) => ({ name, items: [item] })) })

/** @param without what only Guatemala knows: what was typed there */
export const seedTests = async (tx: Writer<never>, without?: 'GT'): Promise<void> => {
  const of = { programme_id: PROGRAMME }
  const recorded = { recorded_by: 'example', recorded_at: AT }
  await insertRows(tx, 'syllabus_version', [
    { ...of, sha256: SYLLABUS, code: 'example', semver: '0.1.0', parent: null, content: CONTENT, ...recorded },
  ])
  await insertRows(tx, 'test_form', [{ ...of, sha256: FORM, content: '{}', pack, ...recorded }])
  const countries = ['HN', 'GT'] as const
  const session = (country: 'HN' | 'GT') => ({
    ...of,
    code: sessionIn(country),
    syllabus: SYLLABUS,
    country,
    language: 'es',
    sectors: [],
    modules: ['M1'],
    starts: AT,
    ends: '2026-02-03T00:00:00Z',
    zone: 'America/Guatemala',
    venue: 'x',
    mode: 'room',
    pilot: true,
    capacity: 20,
    selection: 'x',
    recommendations: [],
    state: 'running',
    version: 1,
    changed_by: 'example',
    changed_at: AT,
  })
  await insertRows(tx, 'session', countries.map(session))
  const test = (country: 'HN' | 'GT') => ({ ...of, session: sessionIn(country), wave: 'pre', country })
  await insertRows(
    tx,
    'session_test',
    countries.map((one) => ({
      ...test(one),
      form: FORM,
      opened_at: AT,
      closed_at: null,
      version: 1,
      changed_by: 'example',
      changed_at: AT,
    })),
  )
  await insertRows(
    tx,
    'test_link',
    countries.map((one) => ({
      ...test(one),
      token_hash: hashOfTest(one),
      test: FORM,
      pseudonym: null,
      made_by: 'example',
      made_at: AT,
      ended_at: null,
    })),
  )
  const entry = { ...test('GT'), sheet: 'A000000000', typed: 1, line: CANARIES[0], typed_by: 'example', typed_at: AT }
  await insertRows(tx, 'sheet_entry', without === 'GT' ? [] : [entry])
  await seedStudy(tx)
}
