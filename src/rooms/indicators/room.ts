import type { Room } from '#kernel/command/room.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }
import { indicatorsMigration, visible } from './migrations/0001-indicators.ts'
import { indicatorsProblems } from './server/problems.ts'

export const room: Room = {
  name: 'indicators',
  tables: visible,
  migrations: [indicatorsMigration],
  problems: indicatorsProblems,
  messages: { es, en },
}
