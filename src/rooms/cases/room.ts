import type { Room } from '#kernel/command/room.ts'
import { networkCommand } from './cli/network.ts'
import { verifyCopyCommand } from './cli/verify-copy.ts'
import { casesMessages } from './messages.ts'
import { keepingMigration, visible } from './migrations/0001-keeping.ts'
import { countsMigration, countsVisible } from './migrations/0002-counts.ts'
import { claimKey } from './server/claim-key.ts'
import { findKey } from './server/find-key.ts'
import { giveCopy } from './server/give-copy.ts'
import { listCases } from './server/list-cases.ts'
import { listCounts } from './server/list-counts.ts'
import { listCopies } from './server/list-copies.ts'
import { casesProblems } from './server/problems.ts'
import { readCase } from './server/read-case.ts'
import { readCopy } from './server/read-copy.ts'
import { releaseCounts } from './server/release-counts.ts'
import { sendEntries } from './server/send-entries.ts'
import { withdrawCopy } from './server/withdraw-copy.ts'

/** What is in a case comes here sealed, and is opened nowhere but on the devices of those who read it. */
export const room: Room = {
  name: 'cases',
  tables: { ...visible, ...countsVisible },
  migrations: [keepingMigration, countsMigration],
  operations: [
    claimKey,
    findKey,
    listCases,
    readCase,
    sendEntries,
    giveCopy,
    listCopies,
    readCopy,
    withdrawCopy,
    releaseCounts,
    listCounts,
  ],
  problems: casesProblems,
  commands: [verifyCopyCommand, networkCommand],
  messages: casesMessages,
}
