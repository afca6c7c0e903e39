import { paths as assess } from '#assess/paths.ts'
import { gapTitles } from '#assess/port'
import { type AtHome, type OfProgramme, type Reading, worksOn } from '#kernel/home/kind.ts'
import { type Handle, knowing } from '#kernel/db/handles.ts'
import { paths } from '../contract/paths.ts'
import { standingOf } from '../domain/answers.ts'
import { readRecommendations, reportFollowup, writeRecommendations } from './abilities.ts'
import { followupsSeen } from './sql/followups.ts'
import { gapLinks, recommendationsSeen } from './sql/recommendations.ts'
import type { RecommendTables } from './tables.ts'

const own = (db: Handle) => knowing<RecommendTables>(db)

/** Each recommendation with whether somebody has reported on it. */
const recommended: Reading<readonly { readonly country: string; readonly isFollowed: boolean }[]> = async (db, { programmeId }) => {
  const followups = Map.groupBy(await followupsSeen(own(db), programmeId), ({ recommendation }) => recommendation)
  return (await recommendationsSeen(own(db), programmeId)).map(({ code, country }) => ({
    country,
    isFollowed: standingOf(followups.get(code) ?? []).kind !== 'none',
  }))
}

/** Gaps that nothing answers. */
const unanswered: Reading<number> = async (db, { programmeId }) => {
  const answered = new Set((await gapLinks(own(db), programmeId)).map(({ gap }) => gap))
  return (await gapTitles(db, programmeId)).filter(({ code }) => !answered.has(code)).length
}

type OfCountry = OfProgramme & { readonly country: string }

/** A list of those of one country, where all that wait are its own. */
const silentOf = (abouts: readonly OfCountry[]) => {
  const [country, ...others] = new Set(abouts.map((about) => about.country))
  return { stand: 'none', ...(country !== undefined && others.length === 0 && { country }) }
}

export const recommendAtHome: AtHome = {
  work: [
    worksOn({
      kind: 'gaps-unanswered',
      words: 'recommend.home.gaps-unanswered',
      can: writeRecommendations,
      waiting: async (db, asked) => [{ about: { programmeId: asked.programmeId }, count: await unanswered(db, asked) }],
      page: (programme) => assess.gaps({ programme }),
    }),
    worksOn<OfCountry>({
      kind: 'recommendations-silent',
      words: 'recommend.home.silent',
      can: reportFollowup,
      waiting: async (_, { programmeId, once }) => {
        const silent = (await once(recommended)).filter(({ isFollowed }) => !isFollowed)
        return silent.map(({ country }) => ({ about: { programmeId, country } }))
      },
      page: (programme, abouts) => paths.recommendations({ programme }, silentOf(abouts)),
    }),
  ],
  stages: [
    {
      stage: 'recommendation',
      words: 'recommend.home.recommendations',
      can: readRecommendations,
      count: async (_, { once }) => (await once(recommended)).length,
      page: (programme) => paths.recommendations({ programme }),
    },
    {
      stage: 'change',
      words: 'recommend.home.followed',
      can: readRecommendations,
      count: async (_, { once }) => (await once(recommended)).filter(({ isFollowed }) => isFollowed).length,
      page: (programme) => paths.recommendations({ programme }, { stand: 'any' }),
    },
  ],
  steps: [
    {
      step: 'recommendation',
      words: 'recommend.home.first',
      can: writeRecommendations,
      isDone: async (_, { once }) => (await once(recommended)).length > 0,
      page: (programme) => paths.newRecommendation({ programme }),
    },
  ],
}
