import type { Room } from '#kernel/command/room.ts'
import { networkCommand } from './cli/network.ts'
import { verifyCopyCommand } from './cli/verify-copy.ts'
import { casesMessages } from './messages.ts'
import { keepingMigration, visible as kept } from './migrations/0001-keeping.ts'
import { sentMigration, visible as sent } from './migrations/0003-sent.ts'
import { recoveryMigration, visible as recovery } from './migrations/0004-recovery.ts'
import { claimKey } from './server/claim-key.ts'
import { findKey } from './server/find-key.ts'
import { giveCopy } from './server/give-copy.ts'
import { listCases } from './server/list-cases.ts'
import { listCopies } from './server/list-copies.ts'
import { listRecoverable } from './server/list-recoverable.ts'
import { casesProblems } from './server/problems.ts'
import { readCase } from './server/read-case.ts'
import { readCopy } from './server/read-copy.ts'
import { readRecoverable } from './server/read-recoverable.ts'
import { sendEntries } from './server/send-entries.ts'
import { withdrawCopy } from './server/withdraw-copy.ts'

/** What is in a case comes here sealed, and is opened nowhere but on the devices of those who read it. */
export const room: Room = {
  name: 'cases',
  tables: { ...kept, ...sent, ...recovery },
  migrations: [keepingMigration, sentMigration, recoveryMigration],
  operations: [
    claimKey,
    findKey,
    listCases,
    readCase,
    sendEntries,
    listRecoverable,
    readRecoverable,
    giveCopy,
    listCopies,
    readCopy,
    withdrawCopy,
  ],
  problems: casesProblems,
  commands: [verifyCopyCommand, networkCommand],
  messages: casesMessages,
}
