import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { FileForm } from '#kernel/command/file-form.ts'
import { permissionMatrix } from '#kernel/command/permissions.ts'
import { migrate } from '#kernel/db/migrate.ts'
import { emptyInMemory } from '#test/postgres.ts'
import { manifests, rooms } from '../src/app/rooms.ts'
import { dataModelOf } from './data-model.ts'
import { withImports } from './doors.ts'
import { fontSigns } from './font-signs.ts'
import { withRooms } from './readme-tree.ts'

const read = (path: string): Promise<string> => readFile(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8')

/** For programs that write such a file or read it. */
const schemaOf = ({ form, io }: FileForm): string => `${JSON.stringify(z.toJSONSchema(form, { io, reused: 'ref' }), null, 2)}\n`

const dataModel = async (): Promise<string> => {
  const database = await emptyInMemory()
  await migrate(database, rooms.migrations)
  return dataModelOf(database, rooms).finally(() => database.close())
}

/** What is made of the folders and the declarations of the house, by its path in the project. */
export const madeDocuments = async (): Promise<ReadonlyMap<string, string>> =>
  new Map([
    ['package.json', withImports(await read('package.json'))],
    ['README.md', withRooms(await read('README.md'), manifests)],
    ['docs/permissions.md', permissionMatrix(rooms)],
    ['docs/data-model.md', await dataModel()],
    ['src/documents/pdf/font-signs.json', await fontSigns()],
    ...manifests.flatMap(({ fileForms = {} }) =>
      Object.entries(fileForms).map(([name, form]) => [`docs/schemas/${name}.json`, schemaOf(form)] as const),
    ),
  ])
