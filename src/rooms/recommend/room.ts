import type { Room } from '#kernel/command/room.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }
import { recommendMigration, visible } from './migrations/0001-recommend.ts'
import { recommendProblems } from './server/problems.ts'

export const room: Room = {
  name: 'recommend',
  tables: visible,
  migrations: [recommendMigration],
  problems: recommendProblems,
  messages: { es, en },
}
