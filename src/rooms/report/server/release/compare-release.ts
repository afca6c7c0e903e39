import type { Lang } from '#kernel/i18n/translate.ts'
import { programmeSeen } from '#programme/port'
import type { ProgrammePackage } from '../../contract/package.ts'
import { releaseCompare } from '../../contract/release-changes.ts'
import { ReleaseFacts } from '../../contract/release-facts.ts'
import { compose } from '../../domain/compose.ts'
import { answerChanges } from '../../domain/release/answer-changes.ts'
import { reportChanges } from '../../domain/release/report-changes.ts'
import { type ReportChapter, reportLines } from '../../domain/release/report-lines.ts'
import { latestOf, nextVersion } from '../../domain/release/version.ts'
import { reportWords } from '../../messages.ts'
import { keepLately } from '../draft/keep-lately.ts'
import { dated, writtenOf } from '../make/make-report.ts'
import { makeReleases } from './abilities.ts'
import { releaseOf } from './current.ts'
import { factsOf } from './facts.ts'
import { refuse } from './problems.ts'
import { readAnnex } from './read-annex.ts'
import { bytesOf, publishedAs, publishedBefore, publishedVersions } from './sql.ts'
import { defineQuery } from './tables.ts'

const MOST = 60

type Lines = Readonly<Record<Lang, readonly ReportChapter[]>>
type Written = ReturnType<typeof writtenOf>

/** Answers of countries are compared beside the report, and what an erratum declares is its maker's. */
const BARE: ReleaseFacts = { example: false, signOffs: [], erratumOf: null, corrections: [], rule: null }

/** A published state and the one that follows it, of a few programmes. */
const kept = keepLately<Lines>({ entries: 6, bytes: 48_000_000 })
/** Texts of both languages with where they stand take some four times what the package takes. */
const HELD = 4

const linesOf = (source: ProgrammePackage, { dataHash, bytes }: Written): Lines => {
  const read = (lang: Lang) => reportLines(compose(source, reportWords(lang), { version: null, dataHash: '', facts: BARE }).document)
  return kept(dataHash, () => ({ made: { es: read('es'), en: read('en') }, bytes: HELD * bytes }))
}

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
    const facts = factsOf({ current, standings, rule: null, invitedBy: new Map(), before }, { erratumOf: version, corrections: [] })
    const was = readAnnex(await bytesOf(db, { programmeId, releaseId: release.id, path: 'annex.zip' }), release)
    const is = dated(current.source, release.asOf)
    const [writtenThen, writtenNow] = [writtenOf(was), writtenOf(is)]
    const [then, today] = [linesOf(was, writtenThen), linesOf(is, writtenNow)]
    const texts = (lang: Lang) => {
      const changes = reportChanges(then[lang], today[lang])
      return { count: changes.length, first: changes.slice(0, MOST) }
    }
    return {
      version,
      texts: { es: texts('es'), en: texts('en') },
      answers: answerChanges(ReleaseFacts.parse(release.facts).signOffs, facts.signOffs),
      data: writtenNow.dataHash !== release.dataHash,
    }
  },
  audit: 'none',
})
