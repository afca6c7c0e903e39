import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Actor, type Membership, person } from '#kernel/access/actor.ts'
import type { Writer } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { keepProgrammeTables } from '#programme/port'
import { readArchive } from '#sheets/archive.ts'
import { readCsv } from '#sheets/read-csv.ts'
import { fixture } from '#test/fixture-package.ts'
import type { InHouse } from '#test/house.ts'
import { sha256Hex } from '#seal/canonical.ts'
import { randomFrom } from '#stats/random.ts'
import type { FormSet } from '../../contract/forms.ts'
import { ItemBank } from '../../contract/item.ts'
import type { SelfCode } from '../../contract/self-code.ts'
import { assembleForms } from '../../domain/forms/assemble-forms.ts'
import { keyOf } from '../../domain/forms/item-key.ts'
import { LETTERS } from '../../domain/forms/letters.ts'
import { drawPseudonym } from '../../domain/forms/pseudonym.ts'
import { EXAMPLE, exampleSyllabus } from '../../domain/syllabus/syllabus.fixture.ts'

/** A programme of Honduras and Panama with a session in each, and who works with them. */
const PROGRAMME = '0192f7a0-5b1e-7c3d-9a41-000000000001'
export const IN = { programmeId: PROGRAMME }
const id = (last: number) => `0192f7a0-5b1e-7c3d-9a41-0000000002${String(last).padStart(2, '0')}`
const seat = (role: string, country: string, programmeId = PROGRAMME): Membership => {
  return { programmeId, officeId: id(90), country, sector: null, role }
}

export const people: Readonly<Record<string, Actor>> = {
  'team-hn': person(id(1), [seat('train.team', 'HN')]),
  'facilitator-hn': person(id(2), [seat('train.facilitator', 'HN')]),
  'second-hn': person(id(3), [seat('train.facilitator', 'HN')]),
  'team-pa': person(id(4), [seat('train.team', 'PA')]),
  analyst: person(id(5), [seat('train.analyst', 'REG')]),
  'analyst-two': person(id(6), [seat('train.analyst', 'REG')]),
  'analyst-pa': person(id(7), [seat('train.analyst', 'PA')]),
  'analyst-and-team': person(id(8), [seat('train.analyst', 'REG'), seat('train.team', 'HN')]),
  'analyst-and-facilitator': person(id(11), [seat('train.analyst', 'REG'), seat('train.facilitator', 'HN')]),
  reader: person(id(9), [seat('programme.reader', 'REG')]),
  elsewhere: person(id(10), [seat('train.team', 'HN', id(99))]),
}

export const bank = ItemBank.parse(JSON.parse(readFileSync(join(EXAMPLE, 'items.json'), 'utf8')))
export const forms: FormSet = assembleForms({ syllabus: exampleSyllabus(), bank, forms: 4, seed: 7 })

const draw = randomFrom(5)
export const PERSONS: readonly string[] = [drawPseudonym(draw), drawPseudonym(draw)]
const SYLLABUS = sha256Hex('{}')
const AT = '2026-01-01T00:00:00.000Z'

/** Rows as sessions and people have them; nobody in them is real. */
const trainingRows = (programme_id: string, country: string, session: string) => ({
  syllabus_version: [
    {
      programme_id,
      sha256: SYLLABUS,
      code: 'example',
      semver: '0.1.0',
      parent: null,
      content: '{}',
      recorded_by: 'example',
      recorded_at: AT,
    },
  ],
  session: [
    {
      programme_id,
      code: session,
      syllabus: SYLLABUS,
      country,
      language: 'es',
      sectors: ['prosecution'],
      modules: ['M1'],
      starts: '2026-03-02T14:00:00Z',
      ends: '2026-03-04T22:00:00Z',
      zone: 'America/Tegucigalpa',
      venue: 'Sala de ejemplo',
      mode: 'room',
      pilot: true,
      capacity: 2,
      selection: 'example',
      recommendations: [],
      state: 'running',
      version: 1,
      changed_by: 'example',
      changed_at: AT,
    },
  ],
})

export const seed = async (tx: Writer<never>): Promise<void> => {
  await keepProgrammeTables(tx, { programmeId: PROGRAMME, now: AT }, fixture)
  const [hn, pa] = [trainingRows(PROGRAMME, 'HN', 'HN-1'), trainingRows(PROGRAMME, 'PA', 'PA-1')]
  await insertRows(tx, 'syllabus_version', hn.syllabus_version)
  await insertRows(tx, 'session', [...hn.session, ...pa.session])
  const at = { programme_id: PROGRAMME, country: 'HN', recorded_by: 'example', recorded_at: AT }
  await insertRows(
    tx,
    'participant',
    PERSONS.map((pseudonym) => ({ ...at, pseudonym, office: 'Fiscalía de ejemplo', sector: 'prosecution' })),
  )
  await insertRows(
    tx,
    'enrolment',
    PERSONS.map((pseudonym) => ({ ...at, session: 'HN-1', pseudonym, arm: 'trained', reason: null })),
  )
}

type As = InHouse['as']
export const at = (operation: string): string => `/api/train/${operation}`
export const TEST = { ...IN, session: 'HN-1', wave: 'pre' as string }

const fileOf = (name: string, value: unknown): File => new File([JSON.stringify(value)], name)

export const formFiles = (set: unknown = forms, items: unknown = bank): FormData => {
  const form = new FormData()
  form.set('input', JSON.stringify(IN))
  form.set('forms', fileOf('forms.json', set))
  form.set('items', fileOf('items.json', items))
  return form
}

export const answersFile = (content: unknown): FormData => {
  const form = new FormData()
  form.set('input', JSON.stringify(IN))
  form.set('answers', fileOf('answers.json', content))
  return form
}

export const recordForms = async (as: As): Promise<string> => {
  const { body } = await as('team-hn').post(at('test-form.record'), formFiles())
  return String(body['sha256'])
}

/** A test in a wave, opened, with the token of a link. */
export const openTest = async (as: As, wave: string, pseudonyms: readonly string[] = []): Promise<readonly string[]> => {
  const place = { ...TEST, wave }
  await as('facilitator-hn').post(at('test.set'), { ...place, form: await recordForms(as), otherVersion: true })
  await as('facilitator-hn').post(at('test.move'), { ...place, to: 'open', version: 1 })
  const { body } = await as('facilitator-hn').post(at('test-link.make'), { ...place, pseudonyms })
  return (body as unknown as { links: { token: string }[] }).links.map(({ token }) => token)
}

export const CODE: SelfCode = { mother: 'M', birthplace: 'T', day: '07', siblings: '02', surname: 'Z', month: '11' }

const uuid = (kind: number, last: number): string => `0192f7a0-5b1e-4c3d-9a41-00000000${kind}${String(last).padStart(3, '0')}`
export const attempt = (last: number): string => uuid(5, last)
export const device = (last: number): string => uuid(6, last)

/** One answer of a device; nothing is believed of its clock. */
export const said = (place: number, letters: string, sequence = place) => ({
  sequence,
  place,
  said: letters,
  language: 'es',
  deviceAt: '2031-01-01T00:00:00.000Z',
})

export const sent = (token: string, more: object = {}) => ({
  token,
  attempt: attempt(1),
  device: device(1),
  form: 'A',
  code: CODE,
  finished: false,
  answers: [said(1, 'n'), said(2, '-')],
  ...more,
})

/** What somebody sends who knows everything, as a form shows its options. */
export const right = (set: FormSet, form: string) =>
  (set.forms.find(({ name }) => name === form)?.items ?? []).map((asked, index) => {
    const item = bank.items.find(({ id: own }) => own === asked.item)
    if (!item) throw new Error('a form of another bank')
    const letters =
      item.kind === 'matching'
        ? asked.options.map((option) => LETTERS.charAt(asked.matches?.indexOf(option) ?? -1))
        : keyOf(item).map((option) => LETTERS.charAt(asked.options.indexOf(option)))
    return said(index + 1, letters.join(''))
  })

const LIMITS = { fileBytes: 1e6, inflatedBytes: 1e7, entries: 9 }

/** Who answered in the study of a session, when, and how many right; nothing where nobody did. */
export const scored = async (as: As): Promise<readonly { person: string; wave: string; right: number }[]> => {
  const { file } = await as('analyst').get(at('study.export'), { ...IN, session: 'HN-1' })
  const read = file && readArchive(file.bytes, { limits: LIMITS })
  if (read?.kind !== 'read') return []
  const csv = readCsv(read.files.get('responses.csv') ?? new Uint8Array(), { sheet: 'responses.csv', guard: 'none' })
  if (csv.kind === 'refused') throw new Error(csv.message.en)
  return csv.grid.rows.slice(1).map(({ cells: [who, wave, , ...points] }) => ({
    person: String(who),
    wave: String(wave),
    right: points.filter((one) => String(one) === '1').length,
  }))
}
