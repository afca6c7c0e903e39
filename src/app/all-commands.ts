import { backupCommand } from '#kernel/backup/backup-command.ts'
import { restoreCommand } from '#kernel/backup/restore-command.ts'
import { auditVerifyCommand } from '#kernel/cli/audit-command.ts'
import type { Around } from '#kernel/cli/command-line.ts'
import type { CliCommand } from '#kernel/cli/command.ts'
import { joinCommands } from '#kernel/cli/join-commands.ts'
import { openApiCommand } from '#kernel/cli/openapi-command.ts'
import { operationCommands } from '#kernel/cli/operation-commands.ts'
import type { CliHouse } from '#kernel/cli/run.ts'
import { nearest } from '#sheets/nearest.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }
import { rooms } from './rooms.ts'
import { serveCommand } from './serve.ts'

/** Short names first, then every operation of the house. */
export const allCommands = ({ findPlace }: Around, ofRooms: readonly CliCommand[]): CliHouse => ({
  commands: joinCommands(
    [serveCommand],
    ofRooms,
    [backupCommand(findPlace), restoreCommand(findPlace), auditVerifyCommand(findPlace), openApiCommand(rooms)],
    operationCommands(rooms.operations, findPlace),
  ),
  messages: [{ es, en }, rooms.messages],
  nearest,
})
