import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeFiles } from './folder.ts'
import { foreignIn } from './foreign.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foreign-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const bytesOf = (text: string) => new TextEncoder().encode(text)
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
/** As `istmo report` leaves it. */
const made = () => {
  const files = [{ path: 'report.html', sha256: sha256('made') }]
  return writeFiles(
    folder,
    new Map(Object.entries({ 'report.html': bytesOf('made'), 'manifest.json': bytesOf(JSON.stringify({ files })) })),
  )
}

it('are none of a folder that was made and left as it was, of an empty one, and of none', async () => {
  expect(await foreignIn(folder)).toEqual([])
  expect(await foreignIn(join(folder, 'none'))).toEqual([])
  await made()
  expect(await foreignIn(folder)).toEqual([])
  await rm(join(folder, 'report.html'))
  expect(await foreignIn(folder)).toEqual([])
})

it('are what was laid beside what was made, and what was changed of it', async () => {
  await made()
  await writeFiles(folder, new Map([['notes/a.txt', bytesOf('mine')]]))
  await writeFile(join(folder, 'report.html'), 'edited')
  expect(await foreignIn(folder)).toEqual(['notes/a.txt', 'report.html'])
})

it.each(['', '{', '{"schema":"istmo/report/1"}', '{"files":[{"path":"thesis.docx"}]}', '{"files":[]}'])(
  'are all where the manifest describes none: %s',
  async (manifest) => {
    await writeFiles(folder, new Map(Object.entries({ 'manifest.json': bytesOf(manifest), 'thesis.docx': bytesOf('mine') })))
    expect(await foreignIn(folder)).toEqual(['manifest.json', 'thesis.docx'])
  },
)
