import { eventOf } from './operation.ts'
import type { Rooms } from './rooms.ts'

/** The permission matrix as a document: a row an operation, a column a role; all of it read from the abilities. */
export const permissionMatrix = ({ operations }: Rooms): string => {
  const roles = [...new Set(operations.flatMap(({ can }) => can.roles))].toSorted()
  const columns = ['operation', 'what one may', ...roles, 'member', 'signed in', 'operator', 'everyone']
  const rows = operations.map((operation) => {
    const { sentence, roles: given, members, signedIn, operator, everyone } = operation.can
    const byRole = roles.map((role) => mark(given.includes(role)))
    return [`\`${eventOf(operation)}\``, sentence, ...byRole, mark(members), mark(signedIn), mark(operator), mark(everyone)]
  })
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return `${HEAD}${[columns, columns.map(() => '---'), ...rows].map(line).join('\n')}\n`
}

const mark = (holds: boolean): string => (holds ? 'yes' : '')

const HEAD = `# Who may do what

Made by \`node tools/emit-documents.ts\` from the declarations of the operations; a difference fails \`npm test\`. A *yes* is a role that may
ever do this; in which country and on which record is said by the ability and by the predicate of the table. *Member*
is anybody with a seat in the programme, whatever the role; *signed in* is whoever has an account, with a seat or without; *operator* is the person with the disk, acting by the command line; *everyone*
needs no sign-in.

`
