/**
 * Writes what is made from the folders and the declarations of the house: the imports of package.json, the rooms in README.md's tree, the
 * permission matrix, the data model and the schemas below docs/; and src/documents/pdf/font-signs.json, which is read from the bundled fonts.
 *
 *   node tools/emit-documents.ts
 */
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { withImports } from './doors.ts'

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
const read = (path: string) => readFile(at(path), 'utf8')
const write = (path: string, text: string) => writeFile(at(path), text)

// First, and by itself: a room that another has begun to use cannot be loaded before its door has a name.
await write('package.json', withImports(await read('package.json')))

const { madeDocuments } = await import('./made-documents.ts')
for (const [path, text] of await madeDocuments()) await write(path, text)
