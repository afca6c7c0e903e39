import { permissionMatrix } from '#kernel/command/permissions.ts'
import { openApiOf } from '#kernel/http/openapi.ts'
import { translator } from '#kernel/i18n/translate.ts'
import { rooms } from './rooms.ts'

/** The documents that the declarations of the operations make, by their path in the project. */
export const emittedDocuments = (): ReadonlyMap<string, string> =>
  new Map([
    ['docs/permissions.md', permissionMatrix(rooms)],
    ['docs/openapi.json', `${JSON.stringify(openApiOf(rooms, translator('en', rooms.messages)), null, 2)}\n`],
  ])
