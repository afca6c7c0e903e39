import { mayDo } from '#kernel/access/ability.ts'
import { releaseShow } from '../../contract/release.ts'
import { publishReleases, readReleases } from './abilities.ts'
import { filesOf, lineOf, releaseSeen, releasesSeen } from './sql.ts'
import { defineQuery } from './tables.ts'

export const showRelease = defineQuery({
  ...releaseShow,
  on: ({ db, input }) => releaseSeen(db, input),
  can: readReleases,
  run: async ({ db, actor, input, subject: release }) => ({
    ...lineOf(release, await releasesSeen(db, input.programmeId)),
    facts: release.facts,
    files: await filesOf(db, input),
    may: release.madeBy === actor.id || release.publishedAt !== null ? [] : mayDo(actor, release, [publishReleases]),
  }),
  audit: 'none',
})
