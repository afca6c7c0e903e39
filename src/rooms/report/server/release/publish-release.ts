import canonicalize from 'canonicalize'
import { holdReleased } from '#assess/port'
import { holdAnswers } from '#decide/port'
import type { Actor } from '#kernel/access/actor.ts'
import { type Handle, knowing } from '#kernel/db/handles.ts'
import { ReleaseFacts } from '../../contract/release-facts.ts'
import { releaseAddress } from '../../contract/release-address.ts'
import { releasePublish } from '../../contract/release.ts'
import { dataHashOf } from '../make/make-report.ts'
import { publishReleases } from './abilities.ts'
import { releaseOf } from './current.ts'
import { factsOf } from './facts.ts'
import { refuse } from './problems.ts'
import { signersInvitedBy } from './signers.ts'
import { publishedBefore, type ReleaseSeen, releaseSeen } from './sql.ts'
import { defineCommand, type ReleaseTables } from './tables.ts'

/** Whether what it was made of stands still: a country may have answered since, or withdrawn a workshop that is in it, or the rule may be another. */
const isUpToDate = async (handle: Handle, actor: Actor, release: ReleaseSeen): Promise<boolean> => {
  const { programmeId, asOf, madeAt, dataHash, madeBy: maker, version } = release
  // At the moment of its making: that a deadline has passed since then is no answer of a country.
  const { current, standings, rule } = await releaseOf(handle, { programmeId, now: madeAt, asOf })
  if (dataHashOf(current.source) !== dataHash) return false
  // One that was made before its facts gained a field lacks it, and reads as what stands there since.
  const facts = ReleaseFacts.parse(release.facts)
  const { erratumOf, corrections, otherwise } = facts
  const invitedBy = await signersInvitedBy(handle, current, { actor, maker })
  const before = await publishedBefore(knowing<ReleaseTables>(handle), { programmeId, version })
  const standing = factsOf({ current, standings, rule: facts.rule && rule, invitedBy, before }, { erratumOf, corrections, otherwise })
  return canonicalize(standing) === canonicalize(facts)
}

/**
 * From then on it is everybody's, and nobody takes it back: what is wrong in it is corrected beside it. A country that answers, or takes a
 * workshop back, at the same moment comes either before, and is seen here, or after: nobody is told "kept" and then printed otherwise.
 */
export const publishRelease = defineCommand({
  ...releasePublish,
  on: ({ tx, input }) => releaseSeen(tx, input),
  can: publishReleases,
  run: async ({ tx, actor, subject: release, now }) => {
    if (release.madeBy === actor.id) refuse('release.same-person')
    const row = { programme_id: release.programmeId, release: release.id, version: release.version }
    if (release.publishedAt !== null) refuse('release.version-taken')
    await holdAnswers(tx, release.programmeId)
    await holdReleased(tx, release.programmeId)
    if (!(await isUpToDate(tx, actor, release))) refuse('release.outdated')
    await tx
      .insertInto('release_publication')
      .values({ ...row, published_by: actor.id, published_at: now })
      .execute()
    return { version: release.version, address: releaseAddress(release) }
  },
  audit: (_, { subject }) => ({ subject: subject.id, fields: ['published'] }),
})
