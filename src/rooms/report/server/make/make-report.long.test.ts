import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readFolder } from '#kernel/files/folder.ts'
import { readArchive, writeArchive } from '#sheets/archive.ts'
import { readPackage } from '#sheets/read-package.ts'
import { writePackage } from '#sheets/write-package.ts'
import { fixturePackage, passages } from '#test/fixture-package.ts'
import { packageTables } from '../../contract/package.ts'
import { ReleaseFacts } from '../../contract/release-facts.ts'
import { withReviews } from '../reviewed/reviews.ts'
import { dataHashOfPackage, makeReport, type ReportOrder, type ReportOutcome } from './make-report.ts'

let folder = ''
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'istmo-report-'))))
afterEach(() => rm(folder, { recursive: true }))

const files = writePackage(fixturePackage, packageTables)
const never = new AbortController().signal
const order = (change: Partial<ReportOrder> = {}): ReportOrder => ({
  files,
  langs: ['es', 'en'],
  formats: ['pdf', 'docx', 'html'],
  version: null,
  out: join(folder, 'out'),
  ...change,
})
const made = async (change: Partial<ReportOrder> = {}) => makeReport(order(change), () => {}, never)

const NAMES = [
  'annex.zip',
  'manifest.json',
  'report.en.docx',
  'report.en.html',
  'report.en.pdf',
  'report.es.docx',
  'report.es.html',
  'report.es.pdf',
  'summary.en.docx',
  'summary.en.html',
  'summary.en.pdf',
  'summary.es.docx',
  'summary.es.html',
  'summary.es.pdf',
]

describe('making a report', () => {
  let first = ''
  let outcome: ReportOutcome
  beforeAll(async () => {
    first = await mkdtemp(join(tmpdir(), 'istmo-report-'))
    outcome = await made({ out: join(first, 'out') })
  })
  afterAll(() => rm(first, { recursive: true }))
  const written = () => readFolder(join(first, 'out'))

  it('says in its manifest what a release prints of itself, and no more of one that was made before its rule was kept', async () => {
    const facts = { example: true, signOffs: [], erratumOf: null, corrections: [] }
    const manifest = async (given: ReleaseFacts) => {
      await made({ langs: ['es'], formats: ['html'], version: '1.0', facts: given })
      return JSON.parse(new TextDecoder().decode((await readFolder(join(folder, 'out'))).get('manifest.json'))) as object
    }
    expect(await manifest(ReleaseFacts.parse(facts))).toHaveProperty('release', facts)
    const rule: ReleaseFacts['rule'] = {
      rule: 'each',
      least: null,
      onObjection: 'block',
      onSilence: 'block',
      outside: [],
      setOn: null,
      by: null,
    }
    expect(await manifest({ ...facts, rule, otherwise: null })).toHaveProperty('release', { ...facts, rule })
    const otherwise = { es: 2, en: 1 }
    expect(await manifest({ ...facts, rule, otherwise })).toHaveProperty('release', { ...facts, rule, otherwise })
  }, 30_000)
  it('writes every format in both languages, the annex and a manifest that describes them', async () => {
    expect(outcome).toMatchObject({ kind: 'made', dataHash: dataHashOfPackage(files), stale: [] })
    const found = await written()
    expect([...found.keys()]).toEqual(NAMES)
    const manifest = JSON.parse(new TextDecoder().decode(found.get('manifest.json'))) as { files: { path: string; bytes: number }[] }
    expect(manifest.files.map((f) => f.path)).toEqual(NAMES.filter((name) => name !== 'manifest.json'))
    for (const file of manifest.files) expect(file.bytes).toBe(found.get(file.path)?.length)
    expect(new TextDecoder().decode(found.get('report.es.pdf')?.slice(0, 5))).toBe('%PDF-')
  })

  it('carries a hash of the programme alone, whatever else the package carries', () => {
    const carrying = new Map(files).set('README.md', new TextEncoder().encode('About this programme.'))
    expect(dataHashOfPackage(carrying)).toBe(dataHashOfPackage(files))
  })

  it('writes the same bytes twice, from a folder or from a zip of it', async () => {
    const zipped = readArchive(writeArchive(files))
    await made(zipped.kind === 'read' ? { files: zipped.files } : {})
    const [one, two] = await Promise.all([written(), readFolder(join(folder, 'out'))])
    expect([...two.keys()]).toEqual([...one.keys()])
    for (const [path, bytes] of one) expect(Buffer.compare(bytes, two.get(path) ?? new Uint8Array()), path).toBe(0)
  })

  it('puts into the annex a package that reads again', async () => {
    const archive = readArchive((await written()).get('annex.zip') ?? new Uint8Array())
    const read = archive.kind === 'read' ? readPackage(archive.files, packageTables) : archive
    expect(read).toMatchObject({ kind: 'read', tables: { statements: { length: 7 } } })
  })
})

describe('a text that the data have moved under', () => {
  const html = { formats: ['html'], langs: ['en'] } as const
  const reviewed = withReviews(fixturePackage)
  const codings = reviewed.tables.codings.map((one) => (one.subject === 'HN-1' ? { ...one, condition: 'legal' } : one))
  const recoded = { ...reviewed, tables: { ...reviewed.tables, codings } }

  it('is named with its place and what moved, and the report is made', async () => {
    const outcome = await made({ ...html, files: writePackage(recoded, packageTables) })
    expect(outcome).toMatchObject({
      kind: 'made',
      unreviewed: [
        { text: 'passage:summary', place: 'prose/summary' },
        { text: 'finding:F-001', place: 'data/findings.csv F-001' },
      ],
    })
    const moves = outcome.kind === 'made' ? outcome.unreviewed[0]?.moves : undefined
    expect(moves).toContainEqual(
      expect.objectContaining({ was: { es: 'Technical (es)', en: 'Technical' }, now: { es: 'Legal (es)', en: 'Legal' } }),
    )
  })
  it('is one that nobody has read, where its package says so', async () => {
    const never = { text: 'finding:F-001', mark: 'read', value: 'no' }
    const reviewed_marks = [...reviewed.tables.reviewed_marks.filter(({ text }) => text !== never.text), never]
    const outcome = await made({
      ...html,
      files: writePackage({ ...reviewed, tables: { ...reviewed.tables, reviewed_marks } }, packageTables),
    })
    expect(outcome).toMatchObject({
      kind: 'made',
      unreviewed: [{ text: never.text, moves: [{ now: { en: 'no reading of it against the data is on record' } }] }],
    })
  })
  it('is a rewritten sentence once: where its numbers moved, too, it is named as stale and nowhere else', async () => {
    const text = { text_es: 'Bastante.', text_en: 'Enough.', generated_es: null, generated_en: null, note: null }
    const sentence_overrides = [{ sentence: 'strength:F-001:1', inputs: '{}', ...text }]
    const rewritten = withReviews({ ...reviewed, tables: { ...reviewed.tables, sentence_overrides } })
    const files = writePackage({ ...rewritten, tables: { ...rewritten.tables, codings } }, packageTables)
    const outcome = await made({ ...html, files })
    expect(outcome).toMatchObject({ kind: 'made', stale: ['strength:F-001:1'] })
    expect(outcome.kind === 'made' && outcome.unreviewed.map((one) => one.text)).toEqual(['passage:summary', 'finding:F-001'])
  })
  it('is none in a package that brings no reviews, nor in one whose texts were read', async () => {
    for (const source of [{ ...recoded, tables: { ...recoded.tables, reviewed_marks: [] } }, reviewed])
      expect(await made({ ...html, files: writePackage(source, packageTables) })).toMatchObject({ kind: 'made', unreviewed: [] })
  })
})

describe('a workshop that its country has not released', () => {
  it('is named where it is counted, so that the files are not handed on for a release', async () => {
    const [first, ...rest] = fixturePackage.tables.workshops
    const source = (state: 'open' | 'released') => {
      const ofFirst = first
        ? [
            { ...first, state },
            { ...first, code: `${first.code}-EMPTY`, state },
          ]
        : []
      const workshops = [...ofFirst, ...rest.map((one) => ({ ...one, state: 'released' as const }))]
      return writePackage({ ...fixturePackage, tables: { ...fixturePackage.tables, workshops } }, packageTables)
    }
    const html = { formats: ['html'], langs: ['es'] } as const
    expect(await made({ ...html, files: source('open') })).toMatchObject({
      kind: 'made',
      unreleased: [first?.code, `${first?.code}-EMPTY`],
    })
    expect(await made({ ...html, files: source('released') })).toMatchObject({ kind: 'made', unreleased: [] })
  })
})

describe('what stood there before', () => {
  const before = async () => {
    await mkdir(join(folder, 'out'))
    for (const path of ['manifest.json', 'report.es.html']) await writeFile(join(folder, 'out', path), `before ${path}`)
    return readFolder(join(folder, 'out'))
  }
  const unchanged = async (was: ReadonlyMap<string, Uint8Array>) => {
    expect(await readFolder(join(folder, 'out'))).toEqual(was)
    expect(await readdir(folder)).toEqual(['out'])
  }

  it('stays when the package has an error, which is named by its place', async () => {
    const was = await before()
    const broken = new Map(files).set(
      'data/countries.csv',
      new TextEncoder().encode('code,name_es,name_en,workshop_language\nHonduras,Honduras,Honduras,es\nPA,Panamá,Panama,es\n'),
    )
    const outcome = await made({ files: broken })
    expect(outcome).toMatchObject({
      kind: 'refused',
      errors: expect.arrayContaining([expect.objectContaining({ cell: 'A2', code: 'bad_pattern' })]),
    })
    await unchanged(was)
  })

  it('stays when the prose cannot be printed', async () => {
    const was = await before()
    const prose = { summary: { es: 'Véase [@XX-9].', en: 'See [@XX-9].' } }
    const outcome = await made({ files: writePackage({ ...fixturePackage, passages: { ...passages, ...prose } }, packageTables) })
    expect(outcome).toMatchObject({ kind: 'unprintable', problems: [{ code: 'unknown-reference', found: 'XX-9' }] })
    await unchanged(was)
  })

  it('stays when the making is cancelled', async () => {
    const was = await before()
    const cancel = new AbortController()
    const outcome = await makeReport(order(), ({ step }) => (step === 'pdf' ? cancel.abort() : undefined), cancel.signal)
    expect(outcome).toEqual({ kind: 'cancelled' })
    await unchanged(was)
  })

  it('is cleared of what a killed run left beside it', async () => {
    await writeFile(join(folder, 'out.making-999999'), '')
    await made({ formats: ['html'], langs: ['es'] })
    expect(await readdir(folder)).toEqual(['out'])
  })
})
