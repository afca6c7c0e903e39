import type { Room } from '#kernel/command/room.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }
import { decideMigration, visible } from './migrations/0001-decide.ts'
import { listPositions } from './server/list-positions.ts'
import { openLetter } from './server/open-letter.ts'
import { decideProblems } from './server/problems.ts'
import { recordLetter } from './server/record-letter.ts'
import { setBody } from './server/set-body.ts'
import { showBody } from './server/show-body.ts'
import { showSubmission } from './server/show-submission.ts'
import { takePosition } from './server/take-position.ts'

export const room: Room = {
  name: 'decide',
  tables: visible,
  migrations: [decideMigration],
  operations: [showBody, setBody, showSubmission, listPositions, takePosition, recordLetter, openLetter],
  problems: decideProblems,
  messages: { es, en },
}
