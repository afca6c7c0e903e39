import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { runCli } from '#kernel/cli/run.ts'
import { type Lang, LANGS } from '#kernel/i18n/translate.ts'
import { ROOT } from '#test/sources.ts'
import { commandsFor } from './commands.ts'

const istmo = async (lang: Lang, ...words: readonly string[]) => {
  const [out, err]: [string[], string[]] = [[], []]
  const terminal = { out: (line: string) => out.push(line), err: (line: string) => err.push(line), signal: new AbortController().signal }
  return { exit: await runCli(await commandsFor(words), words, terminal, lang), out, err }
}

/** Tells of each module of the database, or of another command, that a process loads. */
const SPY = `import { registerHooks } from 'node:module'
registerHooks({ load: (url, context, next) => {
  if (/node_modules\\/(?:kysely|pg|@electric-sql)\\/|\\/rooms\\/law\\/cli\\/(?!command-line)/.test(url)) console.log('loads ' + url)
  return next(url, context)
} })`

it('a report of a package is made without loading the house', () => {
  const program = [fileURLToPath(new URL('cli.ts', import.meta.url)), 'report', '--help']
  const out = execFileSync(process.execPath, ['--no-warnings', '--import', `data:text/javascript,${encodeURIComponent(SPY)}`, ...program])
  expect(String(out)).toContain('istmo report [')
  expect(String(out)).not.toContain('loads ')
})

it('says its version, before or after the language, to programs too', async () => {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string }
  for (const lang of LANGS) expect(await istmo(lang, '--version')).toEqual({ exit: 0, out: [`istmo ${version}`], err: [] })
  expect((await istmo('es', '--version', '--json')).out).toEqual([JSON.stringify({ name: 'istmo', version })])
})

describe('the help of the command line', () => {
  it.for(LANGS)('shows each command as it is written, its name once (%s)', async (lang) => {
    const { commands } = await commandsFor(['help'])
    const { exit, out, err } = await istmo(lang, 'help')
    expect([exit, err]).toEqual([0, []])
    expect(out).toHaveLength(commands.length + 1)
    for (const [at, { name }] of commands.entries()) expect(`${out[at + 1]} `).toMatch(new RegExp(`^ {2}istmo ${name}[\\s]`))
  })

  it.for(LANGS)('begins what it says of each command with a capital (%s)', async (lang) => {
    const { out } = await istmo(lang, 'help')
    const told = out.slice(1).map((line) => line.replace(/^.*\n {6}/, ''))
    expect(told.filter((line) => !/^\p{Lu}/u.test(line))).toEqual([])
  })

  it.for(LANGS)('writes what one puts in with one kind of word (%s)', async (lang) => {
    const { out } = await istmo(lang, 'help')
    const told = out.join('\n').replaceAll(/\n {6}.*/g, '')
    expect(told).not.toMatch(/…|PATH|RUTA/)
    expect(told.includes('FILE')).toBe(lang === 'en')
    expect(told.includes('ARCHIVO')).toBe(lang === 'es')
  })

  it.for([
    ['help', 'export'],
    ['export', '--help'],
    ['export', 'XCAS26', '-h'],
  ])('shows one command alone: %j', async (words) => {
    const { exit, out } = await istmo('en', ...words)
    expect([exit, out]).toEqual([0, [expect.stringMatching(/^ {2}istmo export CODE .*\n {6}\S/)]])
  })

  it('shows the report’s without the house, and a room’s commands together', async () => {
    expect((await istmo('es', 'report', '--help')).out).toEqual([expect.stringContaining('istmo report [PAQUETE | CÓDIGO]')])
    for (const words of [['workshop'], ['help', 'workshop'], ['workshop', '--help']])
      expect((await istmo('en', ...words)).out).toEqual([
        expect.stringMatching(/^Commands of istmo .*--lang es/),
        expect.stringContaining('workshop template'),
        expect.stringContaining('workshop import'),
      ])
  })

  it.for([
    [['exprot', 'XCAS26', '--out', 'a.zip'], 'Did you mean “istmo export”?'],
    [['workshop', 'tempalte'], 'Did you mean “istmo workshop template”?'],
    [['asess', 'statement', 'record', '--text', 'a'], 'Did you mean “istmo assess statement record”?'],
  ] as const)('names the command that a slip was meant for: %j', async ([words, meant]) => {
    const { exit, out, err } = await istmo('en', ...words)
    expect([exit, out]).toEqual([2, []])
    expect(err).toEqual([expect.stringContaining('There is no command'), meant, expect.stringContaining('istmo help')])
  })

  it('proposes nothing where nothing is near', async () => {
    expect((await istmo('es', 'xyzzy')).err).toEqual(['No existe la orden «xyzzy».', expect.stringContaining('istmo help')])
  })

  it.each([
    [['--lang', 'fr'], '“fr” is no value of --lang, which takes es, en. Nothing was changed.'],
    [['--formats', 'pdf,odt'], '“pdf,odt” is no value of --formats, which takes pdf, docx, html. Nothing was changed.'],
    [['--as-of', '2026-02-31'], '“2026-02-31” is no value of --as-of, which takes a date like 2026-03-02. Nothing was changed.'],
    [['a', 'b'], 'Name at most one package (folder or .zip) or the code of one programme; “b” is one too many. Nothing was changed.'],
  ])('a report with %j is refused by name', async (words, said) => {
    expect(await istmo('en', 'report', ...words)).toMatchObject({ exit: 2, err: [said] })
  })
  it('speaks the language of --lang in every command that has no flag of that name itself', async () => {
    expect((await istmo('es', 'network', '--lang', 'en')).err).toEqual([
      'istmo network FILE.graphml|FILE.gexf [--json] [--seed N] [--lang es|en]',
    ])
    expect((await istmo('en', 'case', 'verify', 'absent.zip', '--lang', 'es')).err).toEqual([
      expect.stringContaining('No hay ningún archivo'),
    ])
    expect((await istmo('es', 'law', 'effects', 'absent.json', '--lang=en')).err).toEqual(['There is no file absent.json.'])
    for (const words of [
      ['distinguish', 'absent.json'],
      ['law', 'show', 'HN'],
      ['decision', 'verify', 'absent.json'],
      ['network', 'absent.gexf'],
    ]) {
      const { exit, out, err } = await istmo('en', ...words, '--lang', 'fr')
      expect([exit, out, err]).toEqual([
        2,
        [],
        [expect.stringContaining(`--lang takes es or en. The command is written like this: istmo ${words[0]}`)],
      ])
    }
    // There it is the language of what is made, and the refusal that of the operator.
    expect((await istmo('es', 'items', 'check', 'absent.gift', '--lang', 'en')).err.join()).not.toMatch(/There is no/)
  })

  it('says in the operator’s language which flag it does not take', async () => {
    expect((await istmo('es', 'export', 'A', '--ouy', 'b')).err).toEqual([
      'No se entendió la orden: no tiene --ouy. Se escribe así: istmo export CÓDIGO [--out ARCHIVO.zip] [--force] [--json]',
    ])
    expect((await istmo('en', 'export', 'A', '--out')).err).toEqual([expect.stringContaining('--out was given with a value')])
    expect((await istmo('en', 'export', 'A', '--force=yes')).err).toEqual([expect.stringContaining('--force was given with a value')])
  })
})
