import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { madeDocuments } from '../tools/made-documents.ts'
import { ROOT } from './sources.ts'

it.each([...(await madeDocuments())])('%s is what the house declares (node tools/emit-documents.ts makes it anew)', async (path, text) => {
  expect(await readFile(join(ROOT, path), 'utf8')).toBe(text)
})
