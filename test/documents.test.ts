import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { emittedDocuments } from '../src/app/documents.ts'
import { rooms } from '../src/app/rooms.ts'
import { dataModelOf } from '../tools/data-model.ts'
import { fontSigns } from '../tools/font-signs.ts'
import { freshDatabase } from './postgres.ts'
import { ROOT } from './sources.ts'

const written = (path: string): Promise<string> => readFile(join(ROOT, path), 'utf8')

it.each([...emittedDocuments()])('%s is what the operations declare (node tools/emit-documents.ts makes it anew)', async (path, text) => {
  expect(await written(path)).toBe(text)
})

it('docs/data-model.md is what the migrations make (node tools/emit-documents.ts makes it anew)', async () => {
  const database = await freshDatabase('pglite', rooms.migrations)
  expect(await written('docs/data-model.md')).toBe(await dataModelOf(database.owner, rooms))
  await database.close()
})

it('src/documents/pdf/font-signs.json is what the bundled fonts hold (node tools/emit-documents.ts makes it anew)', async () => {
  expect(await written('src/documents/pdf/font-signs.json')).toBe(await fontSigns())
})
