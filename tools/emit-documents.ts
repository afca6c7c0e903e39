/**
 * Writes the documents that are made from the declarations of the house: docs/permissions.md, docs/openapi.json and docs/data-model.md; and
 * src/documents/pdf/font-signs.json, which is read from the bundled fonts.
 *
 *   node tools/emit-documents.ts
 */
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { migrate } from '#kernel/db/migrate.ts'
import { emptyInMemory } from '#test/postgres.ts'
import { emittedDocuments } from '../src/app/documents.ts'
import { rooms } from '../src/app/rooms.ts'
import { dataModelOf } from './data-model.ts'
import { fontSigns } from './font-signs.ts'

const write = (path: string, text: string) => writeFile(fileURLToPath(new URL(`../${path}`, import.meta.url)), text)

for (const [path, text] of emittedDocuments()) await write(path, text)
await write('src/documents/pdf/font-signs.json', await fontSigns())
const database = await emptyInMemory()
await migrate(database, rooms.migrations)
await write('docs/data-model.md', await dataModelOf(database, rooms))
await database.close()
