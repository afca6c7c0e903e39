import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'istmo-cli-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it.each(['PDF', 'DOCX'])('Ctrl-C that comes twice while %s is made leaves nothing half-made', async (step) => {
  const words = ['report', 'examples/central-america-2008', '--out', join(folder, 'out'), '--lang', 'en']
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/app/cli.ts', ...words], {
    cwd: ROOT,
    env: { ...process.env, LANG: 'en' },
  })
  const ended = once(child, 'exit')
  let said = ''
  for await (const line of createInterface(child.stderr)) {
    said += `${line}\n`
    if (line.includes(step)) for (const _ of [1, 2, 3]) child.kill('SIGINT')
  }
  expect([(await ended)[0], said], said).toEqual([130, expect.stringContaining(step)])
  expect(readdirSync(folder)).toEqual([])
})

// A few times, since what is between the last word and the end of a process is short.
it.each([0, 4, 8, 12])('Ctrl-C that comes %i ms after a report stands is too late: it is done', async (after) => {
  const words = ['report', 'examples/central-america-2008', '--out', join(folder, 'out'), '--lang', 'en', '--formats', 'html', '-q']
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/app/cli.ts', ...words], {
    cwd: ROOT,
    env: { ...process.env, LANG: 'en' },
  })
  const ended = once(child, 'exit')
  for await (const line of createInterface(child.stdout)) if (line.startsWith('Done, in ')) setTimeout(() => child.kill('SIGINT'), after)
  expect(await ended).toEqual([0, null])
  expect(readdirSync(join(folder, 'out'))).toContain('manifest.json')
})

it.each(['plain', 'plain/below'])('a report that is wanted where a plain file stands is refused in a sentence: %s', async (place) => {
  writeFileSync(join(folder, 'plain'), 'mine')
  const out = join(folder, place)
  const words = ['--disable-warning=ExperimentalWarning', 'src/app/cli.ts', 'report', 'examples/central-america-2008', '--out', out, '-q']
  const child = spawn(process.execPath, words, { cwd: ROOT, env: { ...process.env, LANG: 'en' } })
  const ended = once(child, 'close')
  let said = ''
  for await (const line of createInterface(child.stderr)) said += line
  expect([(await ended)[0], said]).toEqual([2, `${out} could not be written (ENOTDIR: a file stands where a folder should).`])
  expect(readdirSync(folder)).toEqual(['plain'])
})
