import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { emittedDocuments } from '../src/app/documents.ts'
import { ROOT } from './sources.ts'

it.each([...emittedDocuments()])('%s is what the operations declare (node tools/emit-documents.ts makes it anew)', async (path, text) => {
  expect(await readFile(join(ROOT, path), 'utf8')).toBe(text)
})
