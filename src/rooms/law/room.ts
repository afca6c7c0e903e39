import type { Room } from '#kernel/command/room.ts'
import { distinguishCommand } from './cli/distinguish.ts'
import { lawEffectsCommand } from './cli/law-effects.ts'
import { showLawCommand } from './cli/show-law.ts'
import { verifyDecisionCommand } from './cli/verify-decision.ts'
import { lawMessages } from './messages.ts'
import { lawMigration, visible } from './migrations/0001-law.ts'
import { listTreaties } from './server/list-treaties.ts'
import { lawProblems } from './server/problems.ts'

export const room: Room = {
  name: 'law',
  tables: visible,
  migrations: [lawMigration],
  operations: [listTreaties],
  problems: lawProblems,
  commands: [distinguishCommand, lawEffectsCommand, showLawCommand, verifyDecisionCommand],
  pages: async () => {
    const [{ lawPages }, { guidePages }] = await Promise.all([import('./public/law-pages.ts'), import('./public/guide/guide-pages.ts')])
    return new Map([...lawPages(), ...(await guidePages())])
  },
  messages: lawMessages,
}
