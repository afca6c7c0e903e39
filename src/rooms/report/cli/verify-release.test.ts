import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { reportMessages } from '../messages.ts'
import { sha256 } from '../server/sha256.ts'
import { verifyReleaseCommand } from './verify-release.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'istmo-verify-'))
  const files = ['a.html', 'b.pdf'].map((path) => ({ path, bytes: 1, sha256: sha256(path) }))
  for (const { path } of files) await writeFile(join(folder, path), path)
  const manifest = { schema: 'istmo/report/1', software: 'x', programme: 'TEST', version: '1.0', dataHash: 'ff', files }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
})
afterEach(() => rm(folder, { recursive: true }))

const verify = async (...positionals: readonly string[]) => {
  const said: string[] = []
  const voice = { out: (line: string) => said.push(line), err: (line: string) => said.push(line), signal: new AbortController().signal }
  const exit = await verifyReleaseCommand.run({ positionals, options: {}, t: translator('en', reportMessages), terminal: voice })
  return [exit, said.join('\n')]
}

describe('istmo release verify', () => {
  it('says that every file is as the manifest says', async () => {
    expect(await verify(folder)).toEqual([0, expect.stringContaining('All 2 files of version 1.0 are as the manifest says.')])
  })
  it.each([
    ['changed', () => writeFile(join(folder, 'b.pdf'), 'B.pdf'), 'b.pdf is not the file that the manifest describes.'],
    ['missing', () => rm(join(folder, 'a.html')), 'a.html is missing.'],
    ['not in the manifest', () => writeFile(join(folder, 'c.txt'), ''), 'c.txt is not in the manifest.'],
  ])('names the file that is %s', async (_, change, words) => {
    await change()
    expect(await verify(folder)).toEqual([2, words])
  })
  it('names every file that is not as the manifest says', async () => {
    await writeFile(join(folder, 'b.pdf'), 'B.pdf')
    await rm(join(folder, 'a.html'))
    await writeFile(join(folder, 'c.txt'), '')
    const words = ['a.html is missing.', 'b.pdf is not the file that the manifest describes.', 'c.txt is not in the manifest.']
    expect(await verify(folder)).toEqual([2, words.join('\n')])
  })
  it('says what is no release', async () => {
    await writeFile(join(folder, 'manifest.json'), '{}')
    expect(await verify(folder)).toEqual([2, `${folder} holds no manifest of a report.`])
    expect(await verify(join(folder, 'none'))).toEqual([2, `There is no folder ${join(folder, 'none')}.`])
    expect(await verify()).toEqual([2, 'istmo release verify FOLDER [--json]'])
  })
})
