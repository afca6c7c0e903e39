import type { Room } from '#kernel/command/room.ts'
import { reportMessages } from './messages.ts'
import { reportMigration, visible } from './migrations/0001-report.ts'
import { exportPackage } from './server/export-package.ts'
import { importPackage } from './server/import-package.ts'
import { reportProblems } from './server/problems.ts'

export const room: Room = {
  name: 'report',
  tables: visible,
  migrations: [reportMigration],
  problems: reportProblems,
  operations: [importPackage, exportPackage],
  messages: reportMessages,
}
