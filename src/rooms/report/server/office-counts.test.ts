import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { readArchive, writeArchive } from '#sheets/archive.ts'
import { readPackage } from '#sheets/read-package.ts'
import { writePackage } from '#sheets/write-package.ts'
import { bareSource, fixturePackage } from '#test/fixture-package.ts'
import { inHouse } from '#test/house.ts'
import { rooms } from '#test/rooms.ts'
import { packageTables, type ProgrammePackage } from '../contract/package.ts'
import { makeReport } from './make/make-report.ts'
import { people, seedWith } from './people.fixture.ts'

type Tables = ProgrammePackage['tables']
const { tables } = fixturePackage
const [total] = tables.figures
if (!total) throw new Error('the fixture has no figure')

const source: Tables['sources'][number] = {
  code: 'istmo-hn-0192f7a05b1e7c3d9a41000000000190-2025',
  organisation: 'Fiscalía de HN',
  organisation_es: null,
  title: 'Contado en Istmo, firmado el 2026-03-02 / Counted in Istmo, signed 2026-03-02',
  kind: 'office-count',
  year: '2026',
  url: null,
  ...bareSource,
}
const indicator: Tables['indicators'][number] = {
  code: 'istmo_tip_failed',
  name_es: 'Elementos no probados',
  name_en: 'Elements not proved',
  definition_es: 'Personas absueltas.',
  definition_en: 'Persons acquitted.',
  value_type: 'count',
  counting_unit: 'person',
  stage: null,
  offence: 'trafficking',
}
const scope = { scope_es: 'Casos que dirige: Fiscalía de HN', scope_en: 'Cases led by: Fiscalía de HN' }
const counted = { ...total, ...scope, indicator: indicator.code, source: source.code, year: 2025 }
const withheld = { kind: 'withheld', value: null, low: null, high: null, printed: '·' } as const
const figures: Tables['figures'] = [
  { ...counted, id: 'i-1', kind: 'exact', value: 12, low: null, high: null, printed: '12' },
  { ...counted, ...withheld, id: 'i-2', breakdown: 'element', category: 'Means' },
]

/** A programme in which an office has released counts. */
const released: ProgrammePackage = {
  ...fixturePackage,
  tables: {
    ...tables,
    programme: tables.programme.map((row) => ({ ...row, code: 'COUNTED' })),
    sources: [...tables.sources, source],
    indicators: [...tables.indicators, indicator],
    figures: [...tables.figures, ...figures],
  },
}
const files = writePackage(released, packageTables)

describe('counts that an office released', () => {
  const it = inHouse('pglite', { rooms, people, seed: seedWith(fixturePackage) })

  it('travel in a package as figures of their own source, what is withheld as withheld', async ({ as }) => {
    const form = new FormData()
    form.append('input', '{}')
    form.append('archive', new Blob([new Uint8Array(writeArchive(files))]), 'programme.zip')
    const { body } = await as('operator').post('/api/report/package.import', form)
    const { file } = await as('operator').get('/api/report/package.export', { programmeId: String(body['id']) })
    const archive = readArchive(file?.bytes ?? new Uint8Array())
    if (archive.kind === 'refused') throw new Error(archive.code)
    const read = readPackage(archive.files, packageTables)
    if (read.kind === 'refused') throw new Error(JSON.stringify(read.errors[0]))
    expect(read.tables.figures.filter(({ source: of }) => of === source.code)).toEqual(figures)
    expect(read.tables.sources).toContainEqual(source)
    const counts = await as('operator').get('/api/indicators/count.list', { programmeId: String(body['id']) })
    expect(counts.body).toMatchObject({ figures: [{ value: 12 }, { value: null, printed: '·' }], sources: [{ kind: 'office-count' }] })
  })

  it('stop no report of that programme', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'istmo-counts-'))
    const order = { files, langs: ['es', 'en'] as const, formats: ['html'] as const, version: null, out: join(folder, 'out') }
    const outcome = await makeReport(order, () => {}, new AbortController().signal)
    await rm(folder, { recursive: true })
    expect(outcome.kind).toBe('made')
  })
})
