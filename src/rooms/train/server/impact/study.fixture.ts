import { type Actor, type Membership, person } from '#kernel/access/actor.ts'
import type { Writer } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { randomFrom } from '#stats/random.ts'
import type { InHouse } from '#test/house.ts'
import { drawPseudonym } from '../../domain/forms/pseudonym.ts'
import { keyOf } from '../../domain/forms/item-key.ts'
import { LETTERS } from '../../domain/forms/letters.ts'
import { firstFormOfPseudonym } from '../../domain/taking/form-for.ts'
import { IN, seed as seedSessions, SYLLABUS } from '../sessions/session.fixture.ts'
import { attempt, bank, device, forms, recordForms, said } from '../taking/taking.fixture.ts'

const id = (last: number) => `0192f7a0-5b1e-7c3d-9a41-0000000003${String(last).padStart(2, '0')}`
const seat = (role: string, country: string, programmeId = IN.programmeId): Membership => {
  return { programmeId, officeId: id(90), country, sector: null, role }
}

export const people: Readonly<Record<string, Actor>> = {
  'team-hn': person(id(1), [seat('train.team', 'HN')]),
  'team-pa': person(id(2), [seat('train.team', 'PA')]),
  'facilitator-hn': person(id(3), [seat('train.facilitator', 'HN')]),
  analyst: person(id(4), [seat('train.analyst', 'REG')]),
  'analyst-pa': person(id(5), [seat('train.analyst', 'PA')]),
  'analyst-and-team': person(id(6), [seat('train.analyst', 'REG'), seat('train.team', 'HN')]),
  'analyst-and-officer': person(id(7), [seat('train.analyst', 'REG'), seat('programme.officer', 'REG')]),
  officer: person(id(8), [seat('programme.officer', 'REG')]),
  'director-hn': person(id(9), [seat('train.director', 'HN')]),
  'director-pa': person(id(10), [seat('train.director', 'PA')]),
  reader: person(id(11), [seat('programme.reader', 'REG')]),
  elsewhere: person(id(12), [seat('train.analyst', 'REG', id(99)), seat('programme.officer', 'REG', id(99))]),
}

const AT = '2026-01-01T00:00:00.000Z'
export const SESSIONS = ['HN-2026-01', 'HN-2026-02'] as const
const draw = randomFrom(11)
const twelve = (): readonly string[] => Array.from({ length: 12 }, () => drawPseudonym(draw))
/** Twelve were trained, twelve are compared with. */
export const PEOPLE = { [SESSIONS[0]]: twelve(), [SESSIONS[1]]: twelve() } as const
const ARM = { [SESSIONS[0]]: 'trained', [SESSIONS[1]]: 'control' } as const

const session = (code: string, country: string) => ({
  programme_id: IN.programmeId,
  code,
  syllabus: SYLLABUS.approved,
  country,
  language: 'es',
  sectors: ['prosecution'],
  modules: ['M1', 'M2'],
  starts: '2026-03-02T14:00:00Z',
  ends: '2026-03-04T22:00:00Z',
  zone: 'America/Tegucigalpa',
  venue: 'Sala de ejemplo',
  mode: 'room',
  pilot: true,
  capacity: 20,
  selection: 'example',
  recommendations: [],
  state: 'running',
  version: 1,
  changed_by: 'example',
  changed_at: AT,
})

export const seed = async (tx: Writer<never>): Promise<void> => {
  await seedSessions(tx)
  await insertRows(tx, 'session', [...SESSIONS.map((code) => session(code, 'HN')), session('PA-2026-01', 'PA')])
  const at = { programme_id: IN.programmeId, country: 'HN', recorded_by: 'example', recorded_at: AT }
  for (const code of SESSIONS) {
    await insertRows(
      tx,
      'participant',
      PEOPLE[code].map((pseudonym) => ({ ...at, pseudonym, office: 'Fiscalía de ejemplo', sector: 'prosecution' })),
    )
    await insertRows(
      tx,
      'enrolment',
      PEOPLE[code].map((pseudonym) => ({ ...at, session: code, pseudonym, arm: ARM[code], reason: null })),
    )
  }
}

type As = InHouse['as']
export const at = (name: string): string => `/api/train/${name}`
export const STUDY = { ...IN, study: id(70) }

export const plan = {
  schema: 'istmo/impact-plan/1',
  question: { es: '¿Distinguen mejor la trata quienes se capacitaron?', en: 'Do those who were trained tell trafficking better?' },
  sessions: [...SESSIONS],
  waves: ['pre', 'post'],
  reference: 'control',
  arms: ['trained', 'control'],
  primary: 'differenceInDifferences',
}

export const opened = async (as: As): Promise<void> => {
  await as('analyst').post(at('study.open'), { ...STUDY, title: { es: 'Primera ronda', en: 'First round' } })
}
export const proposed = async (as: As, more: object = {}, who = 'analyst') => as(who).post(at('plan.propose'), { ...STUDY, plan, ...more })
export const locked = async (as: As, more: object = {}) => as('officer').post(at('plan.lock'), { ...STUDY, number: 1, ...more })

/** An answer to each question of a form: right where the draw says so, and "I don't know" where a question has no single letter. */
export const answersOf = (form: string, share: number, random: () => number) =>
  (forms.forms.find(({ name }) => name === form)?.items ?? []).map(({ item, options, matches }, place) => {
    const asked = bank.items.find((one) => one.id === item)
    const [right, ...more] = asked ? keyOf(asked) : []
    const letter = right === undefined || more.length > 0 || matches ? 'n' : LETTERS.charAt(options.indexOf(right))
    return said(place + 1, random() < share ? letter : 'n')
  })

type Wave = { readonly session: (typeof SESSIONS)[number]; readonly wave: 'pre' | 'post'; readonly form: string }
/** Everybody answers one wave of one session by a link of their own. @param share of answers that are right */
const wave = async (as: As, { session: code, wave: name, form: recorded }: Wave, share: number): Promise<void> => {
  const place = { ...IN, session: code, wave: name }
  await as('facilitator-hn').post(at('test.set'), { ...place, form: recorded, otherVersion: true })
  await as('facilitator-hn').post(at('test.move'), { ...place, to: 'open', version: 1 })
  const { body } = await as('facilitator-hn').post(at('test-link.make'), { ...place, pseudonyms: PEOPLE[code] })
  const { links } = body as unknown as { links: { token: string; pseudonym: string }[] }
  const random = randomFrom(SESSIONS.indexOf(code) * 10 + (name === 'pre' ? 1 : 2))
  for (const [number, { token, pseudonym }] of links.entries()) {
    const first = firstFormOfPseudonym(pseudonym)
    const form = (name === 'pre') === (first === 'A') ? 'A' : 'B'
    const last = SESSIONS.indexOf(code) * 200 + (name === 'pre' ? 0 : 100) + number
    const sent = {
      token,
      attempt: attempt(last),
      device: device(last),
      form,
      code: null,
      finished: true,
      answers: answersOf(form, share, random),
    }
    await as('nobody').post(at('answers.send'), sent)
  }
}

/** What people knew before, and after: more where they were trained. */
export const answered = async (as: As): Promise<void> => {
  const form = await recordForms(as)
  await wave(as, { session: SESSIONS[0], wave: 'pre', form }, 0.5)
  await wave(as, { session: SESSIONS[1], wave: 'pre', form }, 0.5)
  await wave(as, { session: SESSIONS[0], wave: 'post', form }, 0.85)
  await wave(as, { session: SESSIONS[1], wave: 'post', form }, 0.5)
}

type Line = {
  readonly result?: Record<string, unknown>
  readonly problem?: Record<string, unknown>
  readonly progress?: { readonly step: string }
}
/** The lines of working out: steps, then the result or the problem. */
export const workOut = async (as: As, who = 'analyst') => {
  const reply = await as(who).post(at('impact.work-out'), STUDY)
  const lines = (reply.lines ?? []) as readonly Line[]
  return { reply, steps: lines.flatMap(({ progress }) => progress?.step ?? []), last: lines.at(-1) }
}
