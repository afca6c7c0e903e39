import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { EXIT } from '#kernel/cli/command.ts'
import { translator } from '#kernel/i18n/translate.ts'
import { writePackage } from '#sheets/write-package.ts'
import { fixturePackage } from '#test/fixture-package.ts'
import { packageTables } from '../rooms/report/contract/package.ts'
import { rooms } from './rooms.ts'
import { serveCommand } from './serve.ts'

afterEach(() => vi.unstubAllEnvs())

it('serves no package that has a day which no calendar has, whatever the house itself kept', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'istmo-serve-'))
  const workshops = fixturePackage.tables.workshops.map((row) => ({ ...row, held_from: '2009-02-30', held_to: null }))
  for (const [path, bytes] of writePackage({ ...fixturePackage, tables: { ...fixturePackage.tables, workshops } }, packageTables)) {
    await mkdir(dirname(join(folder, 'package', path)), { recursive: true })
    await writeFile(join(folder, 'package', path), bytes)
  }
  const said: string[] = []
  const say = (line: string) => void said.push(line)
  const terminal = { out: say, err: say, signal: new AbortController().signal }
  vi.stubEnv('PORT', '0')
  vi.stubEnv('ISTMO_DATA', join(folder, 'data'))
  const invocation = { t: translator('en', rooms.messages), terminal, positionals: [join(folder, 'package')], options: {} }
  expect(await serveCommand.run(invocation)).toBe(EXIT.refused)
  expect(said.join('\n')).toContain('There is no such day: “2009-02-30”.')
  await rm(folder, { recursive: true })
})
