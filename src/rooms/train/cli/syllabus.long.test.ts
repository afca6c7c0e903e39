import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCli } from '#kernel/cli/run.ts'
import { problemMessages } from '#kernel/problem/messages.ts'
import { ROOT } from '#test/sources.ts'
import { EXAMPLE, exampleSyllabus } from '../domain/syllabus/syllabus.fixture.ts'
import { trainMessages } from '../messages.ts'
import { syllabusCommands } from './syllabus-commands.ts'

const PACKAGE = join(ROOT, 'examples/central-america-2008')

describe('istmo syllabus', () => {
  let folder: string
  let given: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'istmo-syllabus-'))
    given = join(folder, 'given')
    await cp(EXAMPLE, given, { recursive: true })
    await rm(join(given, 'items.json'), { force: true })
  })
  afterEach(() => rm(folder, { recursive: true }))

  const istmo = async (words: readonly string[], signal = new AbortController().signal, onErr: (line: string) => void = () => {}) => {
    const said = { out: [] as string[], err: [] as string[] }
    const terminal = {
      out: (line: string) => void said.out.push(line),
      err: (line: string) => {
        said.err.push(line)
        onErr(line)
      },
      signal,
    }
    const house = { commands: syllabusCommands, messages: [problemMessages, trainMessages], nearest: () => undefined }
    const exit = await runCli(house, ['syllabus', ...words], terminal, 'en')
    return { exit, out: said.out.join('\n'), err: said.err.join('\n') }
  }
  const change = async (edit: (syllabus: ReturnType<typeof exampleSyllabus>) => void, name = 'given') => {
    const syllabus = exampleSyllabus()
    edit(syllabus)
    await writeFile(join(folder, name, 'syllabus.json'), JSON.stringify(syllabus))
  }

  it('finds no fault in the example, asked against its package', async () => {
    expect(await istmo(['check', given, '--package', PACKAGE])).toEqual({ exit: 0, out: 'No error, no warning.', err: '' })
  })

  it('says each fault with its place, and ends with 2', async () => {
    await change((one) => {
      one.modules[0]!.prerequisites = ['M2']
      one.competences[0]!.gaps = ['G-77']
    })
    const { exit, out } = await istmo(['check', given, '--package', PACKAGE])
    expect(exit).toBe(2)
    expect(out).toContain('error C1.gaps: G-77 does not exist.')
    expect(out).toContain('error M1.prerequisites: the prerequisites go in a circle: M1 → M2 → M1.')
    const json = await istmo(['check', given, '--json'])
    expect(JSON.parse(json.out)).toMatchObject({ schema: 'istmo/syllabus-check/1', faults: [{ code: 'circle' }] })
  })

  it('names the file and the field that have no such form', async () => {
    await writeFile(join(given, 'syllabus.json'), JSON.stringify({ ...exampleSyllabus(), semver: 'one' }))
    await writeFile(join(given, 'chapters', 'chapter-1.json'), '{')
    const { exit, out, err } = await istmo(['check', given])
    expect([exit, out]).toEqual([2, ''])
    expect(err).toContain('syllabus.json: not read; 1 thing is wrong.')
    expect(err).toMatch(/ {2}semver: /)
    expect(err).toContain('chapter-1.json: it is not JSON; the fault is on line 1, column 1.')
    expect((await istmo(['check', join(folder, 'none')])).err).toContain('no such file')
  })

  it('walks the chain both ways and says its holes', async () => {
    const { exit, out } = await istmo(['chain', given, '--package', PACKAGE])
    expect(exit).toBe(0)
    expect(out).toContain('Gap G-01: Confusion between trafficking and smuggling of migrants')
    expect(out).toContain('no item ← M3.O1 ← C3 ← R-REG-03 ← G-03')
    expect(out).toContain('Gap G-10 leads to no competence. Training the staff in post')
    const one = await istmo(['chain', given, '--package', PACKAGE, '--of', 'C3'])
    expect(one.out).toContain('gaps: G-03')
    expect(one.out).toContain('outcomes: M3.O1, M3.O2, M3.O3, M3.O4')
    const json = await istmo(['chain', given, '--package', PACKAGE, '--json'])
    expect(JSON.parse(json.out)).toMatchObject({ schema: 'istmo/syllabus-chain/1' })
    expect((await istmo(['chain', given, '--package', PACKAGE, '--of', 'X'])).exit).toBe(2)
  })

  it('compares two versions, with the words that went and came', async () => {
    await cp(given, join(folder, 'later'), { recursive: true })
    await change((one) => void (one.outcomes[0]!.text.en = 'name the act and the purpose of trafficking.'), 'later')
    const { exit, out } = await istmo(['diff', given, join(folder, 'later')])
    expect(exit).toBe(0)
    expect(out).toContain('Changed: outcome M1.O1.')
    expect(out).toContain('name the [-act, the means-] {+act+} and the purpose of [-trafficking in persons,')
    const pages = join(folder, 'pages')
    expect((await istmo(['diff', given, join(folder, 'later'), '--out', pages, '--quiet'])).exit).toBe(0)
    expect(await readdir(pages)).toEqual([
      'change.en.docx',
      'change.en.html',
      'change.en.pdf',
      'change.es.docx',
      'change.es.html',
      'change.es.pdf',
      'manifest.json',
    ])
    expect(await readFile(join(pages, 'change.en.html'), 'utf8')).toContain('What changed since you voted')
  })

  it('prints the same bytes twice, and only what it says', { timeout: 60_000 }, async () => {
    const out = ['one', 'two'].map((name) => join(folder, name))
    for (const path of out) expect((await istmo(['render', given, '--out', path, '--lang', 'en', '--quiet'])).exit).toBe(0)
    const [one, two] = await Promise.all(out.map((path) => readFile(join(path, 'manifest.json'), 'utf8')))
    expect(one).toBe(two)
    expect(await readdir(out[0] ?? '')).toEqual(
      ['chapter-1-guide.en', 'chapter-1-manual.en', 'chapter-1-workbook.en', 'syllabus.en']
        .flatMap((name) => ['docx', 'html', 'pdf'].map((format) => `${name}.${format}`))
        .toSpliced(9, 0, 'manifest.json'),
    )
  })

  it('leaves nothing half-made when it is cancelled, and touches no folder that is not its own', async () => {
    const cancel = new AbortController()
    const out = join(folder, 'out')
    const made = await istmo(['render', given, '--out', out], cancel.signal, () => cancel.abort())
    expect(made).toMatchObject({ exit: 130, out: '' })
    expect(made.err).toContain('Making syllabus.es.pdf')
    expect(await readdir(folder)).toEqual(['given'])
    const kept = await istmo(['render', given, '--out', given])
    expect([kept.exit, kept.err]).toEqual([
      2,
      expect.stringContaining('holds files that this program did not make, or that were changed since: README.md'),
    ])
  })

  it('prints nothing of a syllabus with an error', async () => {
    await change((one) => void (one.outcomes[0]!.text.es = ''))
    const { exit, err } = await istmo(['render', given, '--out', join(folder, 'out')])
    expect(exit).toBe(2)
    expect(err).toContain('error outcomes.M1.O1.text.es: the Spanish text is missing.')
    expect(await readdir(folder)).toEqual(['given'])
  })

  it.for([
    ['check'],
    ['chain', 'x'],
    ['diff', 'x'],
    ['render', 'x'],
    ['render', 'x', '--out', 'y', '--lang', 'fr'],
    ['render', 'x', '--out', 'y', '--sector', 'army'],
  ])('says how it is written: %j', async (words) => {
    const { exit, out, err } = await istmo(words)
    expect([exit, out]).toEqual([2, ''])
    expect(err).toContain(`istmo syllabus ${words[0]} `)
  })
})
