import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { runCli } from '#kernel/cli/run.ts'
import { commandsFor } from './commands.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const EXAMPLE = join(ROOT, 'examples/central-america-2008')

let folder = ''
const at = (...names: readonly string[]): string => join(folder, ...names)

/** The command line of the house on data of its own, as `cli.ts` runs it. */
const istmo = async (...words: readonly string[]) => {
  const [out, err]: [string[], string[]] = [[], []]
  const terminal = { out: (line: string) => out.push(line), err: (line: string) => err.push(line), signal: new AbortController().signal }
  const exit = await runCli(await commandsFor(words), words, terminal, 'en')
  return { exit, out: out.join('\n'), err: err.join('\n') }
}

/** The same as a process of its own. */
const spawned = (...words: readonly string[]): Promise<{ exit: number; out: string; err: string }> =>
  new Promise((told) => {
    const env = { ...process.env, ISTMO_LANG: 'en' }
    const program = ['--disable-warning=ExperimentalWarning', 'src/app/cli.ts', ...words]
    const child = execFile(process.execPath, program, { cwd: ROOT, env }, (_, out, err) => told({ exit: child.exitCode ?? -1, out, err }))
  })

type Ended = Awaited<ReturnType<typeof istmo>>

/** What a program reads of a refusal: one object on one line; and what a person reads beside it. */
const refusal = ({ exit, out, err }: Ended) => {
  expect([exit, out.trim().split('\n').length, err.trim() === ''], `${out}\n${err}`).toEqual([2, 1, false])
  const said = JSON.parse(out) as Readonly<Record<string, unknown>>
  expect(Object.keys(said)).toEqual(['code', 'status', 'title', 'detail', 'details'])
  expect(err).toContain(said['title'])
  return said
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'istmo-refusals-'))
  vi.stubEnv('ISTMO_DATA', at('data'))
  writeFileSync(at('there'), 'mine')
  cpSync(EXAMPLE, at('package'), { recursive: true })
  const countries = at('package/data/countries.csv')
  writeFileSync(countries, readFileSync(countries, 'utf8').replace('Honduras,es', 'Honduras,xx'))
  if ((await istmo('import', EXAMPLE)).exit !== 0) throw new Error('the example was not taken')
}, 120_000)
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

/** Each with its code, its status, and what of its details a program goes on with. */
const REFUSED: readonly (readonly [words: readonly string[], code: string, status: number, details: unknown])[] = [
  [['backup', '@there'], 'file.there', 409, { path: '@there' }],
  [['restore', '@nope.gz'], 'file.unreadable', 404, { path: '@nope.gz' }],
  [['restore'], 'command.incomplete', 400, null],
  [['audit', 'verify', '--head', '@nope.json'], 'file.unreadable', 404, { path: '@nope.json' }],
  [['audit', 'verify', '--head', '@there'], 'file.refused', 422, { path: '@there' }],
  [['export', 'NADA'], 'record.not-found', 404, { programme: 'NADA' }],
  [['export', 'XCAS26', '--out', '@there'], 'file.there', 409, { path: '@there' }],
  [['export'], 'command.incomplete', 400, null],
  [['import', '@nope.zip'], 'file.unreadable', 404, { path: '@nope.zip' }],
  [['import', '@there'], 'file.refused', 422, { path: '@there', code: 'not_an_archive' }],
  [['import'], 'command.incomplete', 400, null],
  [['report', 'NADA', '--out', '@out'], 'record.not-found', 404, { programme: 'NADA' }],
  [['report', '--formats', 'odt', '--out', '@out'], 'flag.invalid', 400, { flag: '--formats', value: 'odt' }],
  [['workshop', 'import', '@there', '--programme', 'NADA'], 'record.not-found', 404, { programme: 'NADA', programmes: ['XCAS26'] }],
  [['workshop', 'import', '@nope.xlsx', '--programme', 'XCAS26'], 'file.unreadable', 404, { paths: ['@nope.xlsx'] }],
  [['workshop', 'template'], 'command.incomplete', 400, null],
  [
    ['people', 'invite', '--programme', 'XCAS26', '--email', 'a@example.org', '--name', 'A', '--country', 'HN'],
    'input.invalid',
    400,
    [
      { path: 'office', fault: 'missing', message: 'This is missing.' },
      { path: 'role', fault: 'missing', message: 'This is missing.' },
    ],
  ],
  [
    [
      'people',
      'invite',
      '--programme',
      'NADA',
      '--email',
      'a@example.org',
      '--name',
      'A',
      '--office',
      'B',
      '--country',
      'HN',
      '--role',
      'x',
    ],
    'record.not-found',
    404,
    { programme: 'NADA' },
  ],
  [['release', 'verify', '@nope'], 'file.unreadable', 404, { path: '@nope' }],
  [['programme', 'programme', 'create', '--input', '@there'], 'file.refused', 422, { path: '@there' }],
  [['exprot', 'XCAS26'], 'command.unknown', 404, { asked: 'exprot XCAS26', meant: 'export' }],
  [['export', 'XCAS26', '--ouy'], 'flag.unknown', 400, { flag: '--ouy' }],
  [['export', 'XCAS26', '--out'], 'flag.invalid', 400, { flag: '--out' }],
  [['export', 'XCAS26', '--lang', 'fr'], 'flag.invalid', 400, { flag: '--lang', value: 'fr' }],
  [['--json', 'export'], 'flag.invalid', 400, { flag: '--json' }],
]

it.each(REFUSED)(
  'with --json a program reads in one object why this is refused: %j',
  async (words, code, status, details) => {
    const placed = <Form>(value: Form): Form =>
      JSON.parse(JSON.stringify(value).replaceAll(/@([\w.]+)/g, (_, name: string) => at(name))) as Form
    const given = words.map((word) => (word.startsWith('@') ? placed(word) : word))
    expect(refusal(await istmo(...given, '--json'))).toMatchObject({ code, status, details: placed(details) })
  },
  60_000,
)

/** What works on files alone and answers with `--json`. */
const OF_FILES: readonly (readonly [words: readonly string[], code: string])[] = [
  [['distinguish', '@there'], 'file.refused'],
  [['distinguish', '@nope'], 'file.unreadable'],
  [['law', 'effects'], 'command.incomplete'],
  [['law', 'effects', '@nope'], 'file.unreadable'],
  [['law', 'show', '--json'], 'flag.unknown'],
  [['decision', 'verify', '@there'], 'file.refused'],
  [['network', '@nope'], 'file.unreadable'],
  [['network', '@there'], 'file.refused'],
  [['network', '@there', '--seed', 'x'], 'flag.invalid'],
  [['items', 'check', '@there'], 'file.refused'],
  [['items', 'check'], 'command.incomplete'],
  [['items', 'convert', '@nope.gift', '@new.json'], 'file.refused'],
  [['items', 'convert', '@nope.gift', '@new.odt'], 'file.refused'],
  [['syllabus', 'check', '@nope'], 'file.refused'],
  [['syllabus', 'chain', '@nope', '--package', '@nope'], 'file.refused'],
  [['syllabus', 'diff', '@nope', '@nope'], 'file.refused'],
  [['syllabus', 'verify', '@nope', '--key', 'a'.repeat(64)], 'file.refused'],
  [['syllabus', 'verify', '--programme', 'NADA'], 'record.not-found'],
  [['impact'], 'command.incomplete'],
  [['impact', '--persons', '@nope', '--responses', '@nope'], 'file.refused'],
]
it.each(OF_FILES)(
  'says it of what works on files too: %j',
  async (words, code) => {
    const given = words.map((word) => (word.startsWith('@') ? at(word.slice(1)) : word))
    expect(refusal(await istmo(...given, ...(words.includes('--json') ? [] : ['--json'])))).toMatchObject({ code })
  },
  60_000,
)

it('lists what is wrong in a file by its place, to programs in full', async () => {
  const persons = Array.from({ length: 30 }, (_, n) => `P-1,HN,HN-1,trained,,,es,${n}`)
  writeFileSync(at('persons.csv'), ['person,country,session,arm,office,sector,language,cluster', ...persons, ''].join('\n'))
  writeFileSync(at('responses.csv'), 'person,wave,form,i01\nP-1,pre,A,1\n')
  const said = refusal(await istmo('impact', '--persons', at('persons.csv'), '--responses', at('responses.csv'), '--json'))
  const { errors } = said['details'] as { errors: readonly unknown[] }
  // To people the first twenty of one kind are said.
  expect(errors).toHaveLength(29)
  expect(errors[0]).toMatchObject({ file: at('persons.csv'), line: 3, column: 'person', code: 'twice', message: expect.any(String) })
  writeFileSync(at('facts.json'), '{"schema":"istmo/facts/1"}')
  const facts = refusal(await istmo('distinguish', at('facts.json'), '--json'))['details'] as { errors: readonly unknown[] }
  expect(facts.errors).toContainEqual({ file: at('facts.json'), path: 'id', code: 'missing', message: 'This is missing.' })
})

it('lists the errors of a package by file, row and column, to programs and to people', async () => {
  const ended = await spawned('import', at('package'), '--json')
  const said = refusal(ended)
  expect(said).toMatchObject({ code: 'package.refused', status: 422 })
  const { count, errors } = said['details'] as { count: number; errors: readonly Readonly<Record<string, unknown>>[] }
  expect(count).toBe(errors.length)
  expect(errors[0]).toMatchObject({ sheet: 'data/countries.csv', row: 6, column: 'workshop_language', code: 'unknown_value', value: 'xx' })
  expect(ended.err).toContain('data/countries.csv D6: ')
}, 60_000)

it('says it of what stands before any command', async () => {
  const said = refusal(await spawned('--lang', 'fr', 'export', '--json'))
  expect(said).toMatchObject({ code: 'flag.invalid', details: { flag: '--lang', value: 'fr' } })
}, 60_000)

it('says why a report is not made to people as well as to programs', async () => {
  const report = await istmo('report', at('package'), '--out', at('out'), '--quiet', '--json')
  expect([report.exit, JSON.parse(report.out)]).toMatchObject([2, { kind: 'refused', errors: [{ row: 6 }] }])
  expect(report.err).toContain('data/countries.csv D6: ')
}, 60_000)

it('says on stderr alone what nobody asked for as JSON', async () => {
  expect(await istmo('export', 'XCAS26', '--out', at('there'))).toMatchObject({ exit: 2, out: '' })
  expect(readFileSync(at('there'), 'utf8')).toBe('mine')
}, 60_000)

it('says what is wrong in a workbook to people as well as to programs', async () => {
  writeFileSync(at('workbook.csv'), 'nothing,of,it\n1,2,3\n')
  const { exit, out, err } = await istmo('workshop', 'import', at('workbook.csv'), '--programme', 'XCAS26', '--json')
  expect([exit, JSON.parse(out)]).toMatchObject([2, { imported: false, errors: [{ sheet: 'workbook.csv', code: 'no_sheet' }] }])
  expect(err).toContain('  workbook.csv: No sheet of workshops or statements')
}, 60_000)

it('says that a kept import is done, though the copy with what was not read could not be written', async () => {
  const headings = 'Código;Ronda;País;Sectores;Lengua;Desde;;Lugar;Método;Procedencia;Participantes;Mujeres;Hombres'
  const bring = (code: string, ...more: readonly string[]) => {
    const row = `${code};1;Honduras;Judiciary;Spanish;2026-03-09;2026-03-11;Danlí;board;recorded;14;8;6`
    writeFileSync(at('talleres.csv'), `${headings}\n${row}\n`)
    return istmo('workshop', 'import', at('talleres.csv'), '--programme', 'XCAS26', ...more)
  }
  const people = await bring('R1-HN-JUD-8', '--annotate', at('there'))
  expect([people.exit, people.err]).toEqual([0, expect.stringContaining('The file was imported, and what was imported is kept; ')])
  expect(people.err).toMatch(/There is a file at \S+there already, and it was not replaced\./)
  expect(people.out).toContain('talleres.csv was imported.')
  const program = await bring('R1-HN-JUD-9', '--annotate', at('there/below.xlsx'), '--json')
  expect([program.exit, JSON.parse(program.out)]).toMatchObject([
    0,
    { imported: true, copy: { code: 'file.unwritten', details: { path: at('there/below.xlsx'), why: 'ENOTDIR' } } },
  ])
  expect(program.err).toContain('The file was imported')
  expect(readFileSync(at('there'), 'utf8')).toBe('mine')
  // Of what was only checked nothing is kept: the copy was all that was asked for.
  const checked = await bring('R1-HN-JUD-7', '--check', '--annotate', at('there'), '--json')
  expect([checked.exit, JSON.parse(checked.out)]).toMatchObject([2, { imported: false, copy: { code: 'file.there' } }])
  expect(checked.err).not.toContain('was imported')
  const written = await bring('R1-HN-JUD-7', '--annotate', at('copy.xlsx'), '--json')
  expect([written.exit, JSON.parse(written.out)]).toMatchObject([0, { imported: true, copy: { path: at('copy.xlsx') } }])
  expect(written.err).toContain(at('copy.xlsx'))
}, 60_000)
