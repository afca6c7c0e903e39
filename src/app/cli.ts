import { backupCommand } from '#kernel/backup/backup-command.ts'
import { restoreCommand } from '#kernel/backup/restore-command.ts'
import { auditVerifyCommand } from '#kernel/cli/audit-command.ts'
import { operationCommands } from '#kernel/cli/operation-commands.ts'
import { operatorLanguage, runCli } from '#kernel/cli/run.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }
import { importCommand as importWorkshopsCommand } from '../rooms/assess/cli/import.ts'
import { templateCommand } from '../rooms/assess/cli/template.ts'
import { inviteCommand } from '../rooms/programme/cli/invite.ts'
import { exportCommand } from '../rooms/report/cli/export.ts'
import { importCommand } from '../rooms/report/cli/import.ts'
import { reportCommand } from '../rooms/report/cli/report.ts'
import { findAddress, findPlace } from './place.ts'
import { rooms } from './rooms.ts'
import { serveCommand } from './serve.ts'

const cancel = new AbortController()
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => cancel.abort())

process.exitCode = await runCli(
  {
    commands: [
      serveCommand,
      ...rooms.commands,
      reportCommand(findPlace),
      importCommand(findPlace),
      exportCommand(findPlace),
      templateCommand(findPlace),
      importWorkshopsCommand(findPlace),
      inviteCommand(findPlace, findAddress),
      backupCommand(findPlace),
      restoreCommand(findPlace),
      auditVerifyCommand(findPlace),
      ...operationCommands(rooms.operations, findPlace),
    ],
    messages: [{ es, en }, rooms.messages],
  },
  process.argv.slice(2),
  {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    signal: cancel.signal,
  },
  operatorLanguage(process.env),
)
