import type { Room } from '#kernel/command/room.ts'
import { casesMessages } from './messages.ts'
import { keepingMigration, visible as kept } from './migrations/0001-keeping.ts'
import { officesMigration, visibleOfOffices } from './migrations/0002-offices.ts'
import { sentMigration, visible as sent } from './migrations/0003-sent.ts'
import { countsMigration, countsVisible } from './migrations/0004-counts.ts'
import { recoveryMigration, visible as recovery } from './migrations/0005-recovery.ts'
import { recoveryAnewMigration } from './migrations/0006-recovery-anew.ts'
import { begunMigration } from './migrations/0007-begun.ts'
import { officeSheetsMigration, visible as officeSheets } from './migrations/0008-office-sheets.ts'
import { claimKey } from './server/claim-key.ts'
import { claimOfficeKey } from './server/claim-office-key.ts'
import { countersignOfficeKey } from './server/countersign-office-key.ts'
import { findKey } from './server/find-key.ts'
import { giveCopy } from './server/give-copy.ts'
import { listCases } from './server/list-cases.ts'
import { listCounts } from './server/list-counts.ts'
import { listCopies } from './server/list-copies.ts'
import { listOfficeStatements } from './server/list-office-statements.ts'
import { casesProblems } from './server/problems.ts'
import { readCase } from './server/read-case.ts'
import { readCopy } from './server/read-copy.ts'
import { releaseCounts } from './server/release-counts.ts'
import { listRecoverable } from './server/list-recoverable.ts'
import { readRecoverable } from './server/read-recoverable.ts'
import { sendEntries } from './server/send-entries.ts'
import { vouchForOfficer } from './server/vouch-for-officer.ts'
import { withdrawCopy } from './server/withdraw-copy.ts'
import { withdrawOfficeWord } from './server/withdraw-office-word.ts'

/** What is in a case comes here sealed, and is opened nowhere but on the devices of those who read it. */
export const room: Room = {
  name: 'cases',
  about: 'an officer’s case files, sealed on their device',
  imports: ['programme', 'decide', 'law'],
  tables: { ...kept, ...visibleOfOffices, ...sent, ...countsVisible, ...recovery, ...officeSheets },
  migrations: [
    keepingMigration,
    officesMigration,
    sentMigration,
    countsMigration,
    recoveryMigration,
    recoveryAnewMigration,
    begunMigration,
    officeSheetsMigration,
  ],
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
    claimOfficeKey,
    countersignOfficeKey,
    vouchForOfficer,
    withdrawOfficeWord,
    listOfficeStatements,
    releaseCounts,
    listCounts,
  ],
  problems: casesProblems,
  messages: casesMessages,
}
