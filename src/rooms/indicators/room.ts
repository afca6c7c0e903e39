import type { Room } from '#kernel/command/room.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }
import { indicatorsMigration, visible } from './migrations/0001-indicators.ts'
import { indicatorsKinds, indicatorsLinks } from './server/chain.ts'
import { hearCounts } from './server/hear-counts.ts'
import { listConflicts } from './server/list-conflicts.ts'
import { listCounts } from './server/list-counts.ts'
import { listIndicators } from './server/list-indicators.ts'
import { indicatorsProblems } from './server/problems.ts'
import { showIndicator } from './server/show-indicator.ts'

export const room: Room = {
  name: 'indicators',
  about: 'official figures and what may be handed on of them',
  imports: ['programme'],
  tables: visible,
  migrations: [indicatorsMigration],
  operations: [listIndicators, showIndicator, listConflicts, listCounts],
  hears: [hearCounts],
  problems: indicatorsProblems,
  messages: { es, en },
  describes: indicatorsKinds,
  restsOn: indicatorsLinks,
}
