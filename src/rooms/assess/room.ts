import type { Room } from '#kernel/command/room.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }
import { assessMigration, visible } from './migrations/0001-assess.ts'
import { assessProblems } from './server/problems.ts'

export const room: Room = {
  name: 'assess',
  tables: visible,
  migrations: [assessMigration],
  problems: assessProblems,
  messages: { es, en },
}
