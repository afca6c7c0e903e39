import { mayDo } from '#kernel/access/ability.ts'
import { areInviterAndInvited } from '#programme/port'
import { releaseShow } from '../../contract/release.ts'
import { publishReleases, readReleases } from './abilities.ts'
import { filesOf, lineOf, releaseSeen, releasesSeen } from './sql.ts'
import { defineQuery } from './tables.ts'

export const showRelease = defineQuery({
  ...releaseShow,
  on: ({ db, input }) => releaseSeen(db, input),
  can: readReleases,
  run: async ({ db, actor, input, subject: release }) => {
    const may = release.madeBy === actor.id || release.publishedAt !== null ? [] : mayDo(actor, release, [publishReleases])
    const other = release.publishedBy ?? (may.length > 0 ? actor.id : null)
    const { programmeId, madeBy: one } = release
    return {
      ...lineOf(release, await releasesSeen(db, input.programmeId)),
      facts: release.facts,
      files: await filesOf(db, input),
      invitedPair: other !== null && (await areInviterAndInvited(db, { actor, programmeId, one, other })),
      may,
    }
  },
  audit: 'none',
})
