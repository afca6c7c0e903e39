import type { Room } from '#kernel/command/room.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }
import { recommendMigration } from './migrations/0001-recommend.ts'
import { versionsMigration } from './migrations/0002-versions.ts'
import { foundMigration } from './migrations/0003-found.ts'
import { oneLanguageFirstMigration } from './migrations/0004-one-language-first.ts'
import { recommendAtHome } from './server/at-home.ts'
import { recommendKinds, recommendLinks } from './server/chain.ts'
import { editRecommendation } from './server/edit-recommendation.ts'
import { recommendFinds } from './server/finds.ts'
import { listRecommendations } from './server/list-recommendations.ts'
import { recommendProblems } from './server/problems.ts'
import { recordFollowup } from './server/record-followup.ts'
import { recordRecommendation } from './server/record-recommendation.ts'
import { showRecommendation } from './server/show-recommendation.ts'
import { visible } from './server/tables.ts'
import { translateRecommendation } from './server/translate-recommendation.ts'
import { verifyFollowups } from './server/verify-followup.ts'

export const room: Room = {
  name: 'recommend',
  about: 'recommendations and their follow-up',
  imports: ['programme', 'decide', 'indicators', 'assess'],
  tables: visible,
  migrations: [recommendMigration, versionsMigration, foundMigration, oneLanguageFirstMigration],
  operations: [
    listRecommendations,
    showRecommendation,
    recordRecommendation,
    editRecommendation,
    translateRecommendation,
    recordFollowup,
    verifyFollowups,
  ],
  problems: recommendProblems,
  messages: { es, en },
  restsOn: recommendLinks,
  describes: recommendKinds,
  finds: recommendFinds,
  atHome: recommendAtHome,
}
