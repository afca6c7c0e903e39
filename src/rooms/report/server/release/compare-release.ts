import { programmeSeen } from '#programme/port'
import { releaseCompare, type TextChange } from '../../contract/release-changes.ts'
import { ReleaseFacts } from '../../contract/release-facts.ts'
import { answerChanges } from '../../domain/release/answer-changes.ts'
import { latestOf, nextVersion } from '../../domain/release/version.ts'
import { makeReleases } from './abilities.ts'
import { releaseOf } from './current.ts'
import { factsOf } from './facts.ts'
import { refuse } from './problems.ts'
import { publishedAs, publishedBefore, publishedVersions } from './sql.ts'
import { defineQuery } from './tables.ts'
import { textsChanged } from './texts-changed.ts'

const MOST = 60
const told = (changes: readonly TextChange[]) => ({ count: changes.length, first: changes.slice(0, MOST) })

export const compareRelease = defineQuery({
  ...releaseCompare,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: makeReleases,
  run: async ({ db, input: { programmeId }, now }) => {
    const published = await publishedVersions(db, programmeId)
    const next = nextVersion(published, 'erratum')
    const version = latestOf(published)
    if (version === null || next === null) return refuse('release.nothing-to-correct')
    const release = await publishedAs(db, { programmeId, version })
    const { current, standings } = await releaseOf(db, { programmeId, now })
    const before = await publishedBefore(db, { programmeId, version: next })
    // Through whom somebody came in is no part of an answer, and by which rule it was enough neither.
    const about = { erratumOf: version, corrections: [], otherwise: null }
    const facts = factsOf({ current, standings, rule: null, invitedBy: new Map(), before }, about)
    const changed = await textsChanged(db, { programmeId, version, source: current.source })
    const { texts, data } = changed ?? refuse('release.annex-unread', { version })
    return {
      version,
      texts: { es: told(texts.es), en: told(texts.en) },
      answers: answerChanges(ReleaseFacts.parse(release.facts).signOffs, facts.signOffs),
      data,
    }
  },
  audit: 'none',
})
