import type { Room } from '#kernel/command/room.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }
import { decideMigration, visible } from './migrations/0001-decide.ts'
import { decideProblems } from './server/problems.ts'

export const room: Room = {
  name: 'decide',
  tables: visible,
  migrations: [decideMigration],
  problems: decideProblems,
  messages: { es, en },
}
