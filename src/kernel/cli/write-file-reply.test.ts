import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { translator } from '../i18n/translate.ts'
import { cliMessages } from './messages.ts'
import { writeFileReply } from './write-file-reply.ts'

it('names the option that says where the file goes, where something is there already', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'istmo-reply-'))
  const [there, said] = [join(folder, 'there.xlsx'), [] as string[]]
  writeFileSync(there, 'mine')
  const terminal = { out: (line: string) => said.push(line), err: (line: string) => said.push(line), signal: new AbortController().signal }
  const file = { name: 'copy.xlsx', mediaType: 'text/plain', bytes: new Uint8Array([1]) }
  for (const option of ['out', 'annotate'])
    for (const lang of ['es', 'en'] as const) {
      const invocation = { positionals: [], options: { [option]: there }, t: translator(lang, cliMessages), terminal }
      expect(await writeFileReply(file, invocation, option)).toBe(2)
    }
  expect(said.map((line) => line.replaceAll(there, 'FILE'))).toEqual([
    'Ya hay un archivo en FILE y no se reemplazó. Indique otro con --out, o --force para reemplazarlo.',
    'There is a file at FILE already, and it was not replaced. Name another with --out, or give --force to replace it.',
    'Ya hay un archivo en FILE y no se reemplazó. Indique otro con --annotate, o --force para reemplazarlo.',
    'There is a file at FILE already, and it was not replaced. Name another with --annotate, or give --force to replace it.',
  ])
  expect(readFileSync(there, 'utf8')).toBe('mine')
  rmSync(folder, { recursive: true })
})
