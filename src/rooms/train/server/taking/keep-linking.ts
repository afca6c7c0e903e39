import { linkingKeep } from '../../contract/linking.ts'
import { acceptedTwice } from '../../domain/linking/link-waves.ts'
import { decidedBy } from '../../domain/taking/opinions.ts'
import { defineCommand } from '../define.ts'
import { countsOf, linkingNow } from './linking-now.ts'
import { refuse } from '../problems.ts'
import { keepLinks, linkedWaves } from './sql/codes.ts'
import { testSeen } from './sql/tests.ts'
import { linkAnswers } from './test-abilities.ts'

/** Keeps who is who in a wave, so that the codes may go; until they do, it may be done again. */
export const keepLinking = defineCommand({
  ...linkingKeep,
  on: ({ tx, input }) => testSeen(tx, input),
  can: linkAnswers,
  run: async ({ tx, actor, subject: test, now }) => {
    const { programmeId: programme_id, session, wave, country } = test
    const kept = await linkedWaves(tx, test)
    if (kept.some(({ codesDeletedAt }) => codesDeletedAt !== null)) refuse('linking.codes-deleted')
    const { waves, opinions } = await linkingNow(tx, test)
    const linked = waves.find((one) => one.wave === wave) ?? refuse('linking.no-codes')
    const twice = acceptedTwice(decidedBy(opinions.filter((one) => one.wave === wave)))
    if (twice.length > 0) refuse('linking.accepted-twice', { n: twice.length })
    const [at, counts] = [{ programme_id, session, wave, country }, countsOf(linked)]
    const row = { ...at, counts: JSON.stringify(counts), kept_by: actor.id, kept_at: now, codes_deleted_at: null }
    await keepLinks(
      tx,
      row,
      linked.links.map(({ first, later, how }) => ({ ...at, earlier: first, later, how })),
    )
    return { wave, counts, keptAt: now }
  },
  audit: ({ wave }, { subject: { session } }) => ({ subject: `${session}/${wave}`, fields: ['links'] }),
})
