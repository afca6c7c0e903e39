import { describe, expect } from 'vitest'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { answer, people, PROGRAMME, seed, SUBJECT } from './decide.fixture.ts'

const RECORD = '/api/decide/letter.record'
const FILE = '/api/decide/letter.file'
const PDF = new TextEncoder().encode('%PDF-1.7 a signed letter')

const letter = (change: object = {}, bytes: Uint8Array<ArrayBuffer> = PDF): FormData => {
  const form = new FormData()
  const signed = { officeEs: 'Ministerio Público', officeEn: 'Public Ministry', signedOn: '2026-03-01' }
  form.set('input', JSON.stringify({ ...answer, ...signed, ...change }))
  form.set('scan', new File([bytes], 'carta «final».pdf'))
  return form
}

describe.each(ENGINES)('letter.record on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('is for officers of the programme alone', async ({ as }) => {
    expect(await as('nobody').post(RECORD, letter())).toMatchObject({ status: 401, code: 'access.sign-in' })
    for (const name of ['hilda-hn', 'rita-reader', 'operator']) expect(await as(name).post(RECORD, letter())).toMatchObject({ status: 403 })
    expect(await as('zoe-elsewhere').post(RECORD, letter())).toMatchObject({ status: 404, code: 'record.not-found' })
  })
  it('refuses what is no scan, whatever its name says, and a day on which nobody can have signed', async ({ as }) => {
    const html = new TextEncoder().encode('<script>alert(1)</script>')
    expect(await as('olga-officer').post(RECORD, letter({}, html))).toMatchObject({ status: 422, code: 'letter.no-scan' })
    for (const signedOn of ['2026-02-01', '2026-03-03'])
      expect(await as('olga-officer').post(RECORD, letter({ signedOn }))).toMatchObject({ status: 422, code: 'position.too-early' })
    expect(await as('olga-officer').post(RECORD, letter({ signedOn: 'ayer' }))).toMatchObject({
      status: 400,
      details: [{ path: 'signedOn' }],
    })
  })
  it('says that the scan is missing where none was chosen, beside whatever else is', async ({ as }) => {
    const form = letter({ officeEs: null, officeEn: null })
    form.set('scan', new File([], ''))
    expect(await as('olga-officer').post(RECORD, form)).toMatchObject({
      status: 400,
      details: [
        { path: 'scan', fault: 'kernel.input.no-file', message: 'Falta el archivo.' },
        { path: 'officeEs', fault: 'decide.input.office', message: 'Indique la oficina que firma en uno de los dos idiomas.' },
      ],
    })
  })
  it('takes the office in one of the two languages, and calls it so in both', async ({ as }) => {
    const positions = async () =>
      (await as('hilda-hn').get('/api/decide/position.list', { programmeId: PROGRAMME, subject: SUBJECT })).body['positions']
    const office = 'Ministerio Público'
    for (const change of [{ officeEn: null }, { officeEs: null, officeEn: office }])
      expect(await as('olga-officer').post(RECORD, letter(change))).toMatchObject({ status: 200 })
    const called = { officeEs: office, officeEn: office }
    expect(await positions()).toMatchObject([called, called])
  })
  it('keeps the scan for its country and for those who keep the records', async ({ as, auditLines }) => {
    expect(await as('olga-officer').post(RECORD, letter())).toMatchObject({ status: 200, body: { stand: 'accept', takenOn: '2026-03-01' } })
    const list = async (name: string) =>
      (await as(name).get('/api/decide/position.list', { programmeId: PROGRAMME, subject: SUBJECT })).body['positions'] as {
        letter: { id: string | null }
      }[]
    const [position] = await list('hilda-hn')
    expect(position).toMatchObject({ country: 'HN', officeEn: 'Public Ministry', letter: { id: expect.any(String) } })
    expect((await list('mario-pa'))[0]?.letter).toEqual({ id: null })
    const asked = { programmeId: PROGRAMME, letterId: position?.letter.id ?? '' }
    expect(await as('mario-pa').get(FILE, asked)).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await as('rita-reader').get(FILE, asked)).toMatchObject({ status: 403, code: 'access.refused' })
    const { file } = await as('hilda-hn').get(FILE, asked)
    expect(file).toEqual({ name: 'HN-2026-03-02.pdf', mediaType: 'application/pdf', bytes: PDF })
    expect(await auditLines()).toMatchObject([
      { event: 'decide.letter.record', actor: 'olga-officer', subject: 'report:1/HN' },
      { event: 'decide.letter.file', actor: 'hilda-hn', fields: ['scan'] },
    ])
  })
})
