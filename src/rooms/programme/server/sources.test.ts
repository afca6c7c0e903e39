import { describe, expect } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { bareSource } from '#test/fixture-package.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { room } from '../room.ts'
import { people, PROGRAMME, seed } from './people.fixture.ts'
import { keepSource } from './sql/sources.ts'

const [LIST, SHOW] = ['/api/programme/source.list', '/api/programme/source.show']
const [RECORD, EDIT] = ['/api/programme/source.record', '/api/programme/source.edit']
const [WITHDRAW, REOPEN] = ['/api/programme/source.withdraw', '/api/programme/source.reopen']

const given = { organisation: ' UNODC ', title: 'Informe mundial', kind: 'intergovernmental', year: '2014', url: 'http://example.org/r' }
const report = { programmeId: PROGRAMME, ...given }
const of = (code: string, rest: object = {}) => ({ programmeId: PROGRAMME, code, ...rest })

describe.each(ENGINES)('the register of sources on %s', (engine) => {
  const it = inHouse(engine, { rooms: [room], people, seed })

  it('is read by members and written by those who cite', async ({ as }) => {
    expect(await as('nobody').post(RECORD, report)).toMatchObject({ status: 401, code: 'access.sign-in' })
    expect(await as('rita-reader').post(RECORD, {})).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await as('zoe-elsewhere').post(RECORD, report)).toMatchObject({ status: 404, code: 'record.not-found' })
    await as('olga-officer').post(RECORD, report)
    expect(await as('rita-reader').get(LIST, { programmeId: PROGRAMME })).toMatchObject({ status: 200, body: { may: [] } })
    expect(await as('zoe-elsewhere').get(SHOW, of('unodc-2014'))).toMatchObject({ status: 404, code: 'record.not-found' })
  })
  it('gives each source a code by which people know it, and takes an address that is http only', async ({ as, auditLines }) => {
    const olga = as('olga-officer')
    expect(await olga.post(RECORD, report)).toMatchObject({ status: 200, body: { code: 'unodc-2014', version: 1 } })
    expect((await olga.post(RECORD, { ...report, url: null })).body).toEqual({ code: 'unodc-2014-2', version: 1 })
    expect((await olga.get(SHOW, of('unodc-2014'))).body).toMatchObject({
      source: { organisationEs: 'UNODC', titleEn: 'Informe mundial', url: 'http://example.org/r', address: null, retiredOn: null },
      written: { organisation: 'UNODC', organisationEs: null, title: 'Informe mundial' },
      may: ['correct sources'],
    })
    const [line] = await auditLines()
    expect(line).toMatchObject({ event: 'programme.source.record', subject: 'unodc-2014' })
    expect(JSON.stringify(line)).not.toContain('Informe')
  })
  it('names the field that it cannot take', async ({ as }) => {
    const refused = (change: object) => as('olga-officer').post(RECORD, { ...report, ...change })
    expect(await refused({ year: 'junio' })).toMatchObject({ status: 400, details: [{ path: 'year' }] })
    expect(await refused({ url: 'ftp://example.org' })).toMatchObject({ status: 400, details: [{ path: 'url' }] })
    expect(await refused({ url: null, address: 'own' })).toMatchObject({ status: 400, details: [{ path: 'url' }] })
    expect(await refused({ kind: 'office-count' })).toMatchObject({ status: 400, details: [{ path: 'kind' }] })
  })
  it('keeps what was saved by another, and corrects the save that was read', async ({ as }) => {
    const olga = as('olga-officer')
    await olga.post(RECORD, report)
    const better = { ...given, url: 'https://example.org/r', address: 'own', readAt: 'https://copy.example/r', readOn: '2026-03-01' }
    expect((await olga.post(EDIT, of('unodc-2014', { version: 1, ...better }))).body).toEqual({ code: 'unodc-2014', version: 2 })
    expect(await olga.post(EDIT, of('unodc-2014', { version: 1, ...given }))).toMatchObject({
      status: 409,
      code: 'source.changed',
      details: { version: 2 },
    })
    expect((await olga.get(SHOW, of('unodc-2014'))).body['source']).toMatchObject({
      url: 'https://example.org/r',
      address: 'own',
      readAt: 'https://copy.example/r',
      readOn: '2026-03-01',
    })
  })
  it('keeps a retired source where it is, and offers it again', async ({ as }) => {
    const olga = as('olga-officer')
    await olga.post(RECORD, report)
    expect((await olga.post(WITHDRAW, of('unodc-2014', { version: 1 }))).body).toEqual({ code: 'unodc-2014', version: 2 })
    expect((await olga.get(LIST, { programmeId: PROGRAMME })).body['sources']).toMatchObject([{ retiredOn: '2026-03-02' }])
    expect((await olga.post(REOPEN, of('unodc-2014', { version: 2 }))).body).toEqual({ code: 'unodc-2014', version: 3 })
    expect((await olga.get(LIST, { programmeId: PROGRAMME })).body['sources']).toMatchObject([{ retiredOn: null }])
  })
  it('leaves what an office counted to the office', async ({ as, house }) => {
    const counted = {
      code: 'istmo-hn-2025',
      organisation: 'Una oficina',
      organisation_es: null,
      title: 'Contado',
      kind: 'office-count',
    } as const
    const nothing = {
      year: null,
      url: null,
      ...bareSource,
    }
    await transaction(house.database, contextOf(OPERATOR), (tx) => keepSource(tx, PROGRAMME, { ...counted, ...nothing }))
    const refused = { status: 409, code: 'source.of-the-house' }
    expect(await as('olga-officer').post(EDIT, of('istmo-hn-2025', { version: 1, ...given }))).toMatchObject(refused)
    expect(await as('olga-officer').post(WITHDRAW, of('istmo-hn-2025', { version: 1 }))).toMatchObject(refused)
  })
})
