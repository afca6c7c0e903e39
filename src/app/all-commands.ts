import { backupCommand } from '#kernel/backup/backup-command.ts'
import { restoreCommand } from '#kernel/backup/restore-command.ts'
import { auditVerifyCommand } from '#kernel/cli/audit-command.ts'
import type { CliCommand } from '#kernel/cli/command.ts'
import { operationCommands } from '#kernel/cli/operation-commands.ts'
import type { CliHouse } from '#kernel/cli/run.ts'
import { nearest } from '#sheets/nearest.ts'
import { importCommand as importWorkshopsCommand } from '../rooms/assess/cli/import.ts'
import { templateCommand } from '../rooms/assess/cli/template.ts'
import { inviteCommand } from '../rooms/programme/cli/invite.ts'
import { exportCommand } from '../rooms/report/cli/export.ts'
import { importCommand } from '../rooms/report/cli/import.ts'
import { syllabusVerifyCommand } from '../rooms/train/cli/syllabus-verify.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }
import { findAddress, findPlace } from './place.ts'
import { rooms } from './rooms.ts'
import { serveCommand } from './serve.ts'

/** Short names first, then every operation of the house. */
export const allCommands = (report: CliCommand): CliHouse => ({
  commands: [
    serveCommand,
    ...rooms.commands,
    report,
    importCommand(findPlace),
    exportCommand(findPlace),
    templateCommand(findPlace),
    importWorkshopsCommand(findPlace),
    syllabusVerifyCommand(findPlace),
    inviteCommand(findPlace, findAddress),
    backupCommand(findPlace),
    restoreCommand(findPlace),
    auditVerifyCommand(findPlace),
    ...operationCommands(rooms.operations, findPlace),
  ],
  messages: [{ es, en }, rooms.messages],
  nearest,
})
