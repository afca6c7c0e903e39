import type { Room } from '#kernel/command/room.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }
import { workshopsToGapsMigration } from './migrations/0001-workshops-to-gaps.ts'
import { earlierReadingsMigration } from './migrations/0002-earlier-readings.ts'
import { earlierRecordsMigration } from './migrations/0003-earlier-records.ts'
import { numbersAndPlacesMigration } from './migrations/0004-numbers-and-places.ts'
import { placesAskedAsTheHouseMigration } from './migrations/0005-places-asked-as-the-house.ts'
import { evidenceByWorkshopMigration } from './migrations/0006-evidence-by-workshop.ts'
import { foundMigration } from './migrations/0007-found.ts'
import { oneLanguageFirstMigration } from './migrations/0008-one-language-first.ts'
import { assessAtHome } from './server/at-home.ts'
import { analysisOperations } from './server/analysis-operations.ts'
import { assessProblems } from './server/problems.ts'
import { assessFinds } from './server/sql/found-kinds.ts'
import { assessKinds } from './server/sql/kinds.ts'
import { assessLinks } from './server/sql/links.ts'
import { visible } from './server/tables.ts'
import { workshopOperations } from './server/workshop-operations.ts'

export const room: Room = {
  name: 'assess',
  about: 'workshops, statements, codes, findings, gaps',
  imports: ['programme', 'decide'],
  tables: visible,
  migrations: [
    workshopsToGapsMigration,
    earlierReadingsMigration,
    earlierRecordsMigration,
    numbersAndPlacesMigration,
    placesAskedAsTheHouseMigration,
    evidenceByWorkshopMigration,
    foundMigration,
    oneLanguageFirstMigration,
  ],
  operations: [...workshopOperations, ...analysisOperations],
  problems: assessProblems,
  messages: { es, en },
  restsOn: assessLinks,
  describes: assessKinds,
  finds: assessFinds,
  atHome: assessAtHome,
}
