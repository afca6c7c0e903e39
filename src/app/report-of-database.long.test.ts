import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { runCli } from '#kernel/cli/run.ts'
import { commandsFor } from './commands.ts'

const EXAMPLE = fileURLToPath(new URL('../../examples/central-america-2008', import.meta.url))

let folder = ''
let programmeId = ''

const istmo = async (...words: readonly string[]) => {
  const [out, err]: [string[], string[]] = [[], []]
  const terminal = { out: (line: string) => out.push(line), err: (line: string) => err.push(line), signal: new AbortController().signal }
  const exit = await runCli(await commandsFor(words), words, terminal, 'en')
  return { exit, out: out.join('\n'), err: err.join('\n') }
}
const asked = async <Answer>(...words: readonly string[]): Promise<Answer> => {
  const { exit, out, err } = await istmo(...words, '--json')
  expect(exit, err).toBe(0)
  return JSON.parse(out) as Answer
}

type Finding = Readonly<Record<'titleEs' | 'titleEn' | 'textEs' | 'textEn' | 'quadrant' | 'condition' | 'theme', string>> & {
  readonly version: number
}

/** Somebody words a finding anew; what other texts say of it is then to be read again. */
const reword = async (code: string): Promise<void> => {
  const of = ['--programmeId', programmeId, '--code', code]
  const { titleEs, titleEn, textEs, textEn, quadrant, condition, theme, version } = await asked<Finding>('assess', 'finding', 'show', ...of)
  const input = { titleEs, titleEn, textEs: `${textEs} Y sigue.`, textEn: `${textEn} And it goes on.`, quadrant, condition, theme, version }
  const words = Object.entries(input).flatMap(([field, value]) => [`--${field}`, String(value)])
  await asked('assess', 'finding', 'edit', ...of, ...words)
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'istmo-report-'))
  vi.stubEnv('ISTMO_DATA', join(folder, 'data'))
  if ((await istmo('import', EXAMPLE)).exit !== 0) throw new Error('the example was not taken')
  const programmes = await asked<readonly { readonly id: string }[]>('programme', 'programme', 'list')
  programmeId = programmes[0]?.id ?? ''
}, 120_000)
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

type Unread = { readonly text: string; readonly moves: unknown }
type Told = { readonly unreviewed: readonly Unread[] }

it('a report of the database gives the reasons of the application for a text to be read again', async () => {
  const made = () =>
    asked<Told>('report', 'XCAS26', '--formats', 'html', '--lang', 'en', '--quiet', '--force', '--out', join(folder, 'out'))
  expect((await made()).unreviewed).toEqual([])
  await reword('F-003')
  const { toReview } = await asked<{ toReview: readonly Unread[] }>('report', 'draft', 'show', '--programmeId', programmeId)
  const { unreviewed } = await made()
  expect(toReview.length).toBeGreaterThan(0)
  expect(unreviewed.map(({ text, moves }) => ({ text, moves }))).toEqual(toReview.map(({ text, moves }) => ({ text, moves })))
  const said = await istmo('report', 'XCAS26', '--formats', 'html', '--lang', 'en', '--quiet', '--force', '--out', join(folder, 'out'))
  expect(said.err).toContain('    F-003, wording: changed')
  expect(said.err).not.toContain('exported')
}, 120_000)
