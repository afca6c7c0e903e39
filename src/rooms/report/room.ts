import type { Room } from '#kernel/command/room.ts'
import { reportMessages } from './messages.ts'
import { reportMigration, visible } from './migrations/0001-report.ts'
import { releaseMigration } from './migrations/0002-release.ts'
import { draftMigration } from './migrations/0003-draft.ts'
import { draftSeatsMigration } from './migrations/0004-draft-seats.ts'
import { drawnOnMigration, visibleDrafts, visibleReleases } from './migrations/0005-drawn-on.ts'
import { reviewedMigration, visibleReviews } from './migrations/0006-reviewed.ts'
import { translationMigration, visibleTranslation } from './migrations/0007-translation.ts'
import { reportAtHome } from './server/at-home.ts'
import { draftOperations } from './server/draft/operations.ts'
import { exportPackage } from './server/export-package.ts'
import { importPackage } from './server/import-package.ts'
import { reportProblems } from './server/problems.ts'
import { showHome } from './server/show-home.ts'
import { releaseOperations } from './server/release/operations.ts'
import { listTranslations } from './server/translation/list.ts'
import { setTranslation } from './server/translation/set-rule.ts'
import { releaseProblems } from './server/release/problems.ts'

export const room: Room = {
  name: 'report',
  about: 'draft, sign-off, releases, the annex, the public site, packages in and out',
  imports: ['programme', 'decide', 'indicators', 'law', 'assess', 'recommend', 'train'],
  tables: { ...visible, ...visibleReleases, ...visibleDrafts, ...visibleReviews, ...visibleTranslation },
  migrations: [
    reportMigration,
    releaseMigration,
    draftMigration,
    draftSeatsMigration,
    drawnOnMigration,
    reviewedMigration,
    translationMigration,
  ],
  problems: { ...reportProblems, ...releaseProblems },
  operations: [importPackage, exportPackage, ...draftOperations, showHome, listTranslations, setTranslation, ...releaseOperations],
  messages: reportMessages,
  atHome: reportAtHome,
}
