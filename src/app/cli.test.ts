import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
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
