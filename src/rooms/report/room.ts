import type { Room } from '#kernel/command/room.ts'
import { reportCommand } from './cli/report.ts'
import { reportMessages } from './messages.ts'
import { reportMigration, visible } from './migrations/0001-report.ts'
import { reportProblems } from './server/problems.ts'

export const room: Room = {
  name: 'report',
  tables: visible,
  migrations: [reportMigration],
  problems: reportProblems,
  commands: [reportCommand],
  messages: reportMessages,
}
