import { releaseAddress } from '../../contract/release-address.ts'
import { releasePublish } from '../../contract/release.ts'
import { publishReleases } from './abilities.ts'
import { refuse } from './problems.ts'
import { releaseSeen } from './sql.ts'
import { defineCommand } from './tables.ts'

/** From then on it is everybody's, and nobody takes it back: what is wrong in it is corrected beside it. */
export const publishRelease = defineCommand({
  ...releasePublish,
  on: ({ tx, input }) => releaseSeen(tx, input),
  can: publishReleases,
  run: async ({ tx, actor, subject: release, now }) => {
    if (release.madeBy === actor.id) refuse('release.same-person')
    const row = { programme_id: release.programmeId, release: release.id, version: release.version }
    if (release.publishedAt !== null) refuse('release.version-taken')
    await tx
      .insertInto('release_publication')
      .values({ ...row, published_by: actor.id, published_at: now })
      .execute()
    return { version: release.version, address: releaseAddress(release) }
  },
  audit: (_, { subject }) => ({ subject: subject.id, fields: ['published'] }),
})
