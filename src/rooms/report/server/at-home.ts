import { recordLetters, takePositions } from '#decide/port'
import { knowing } from '#kernel/db/handles.ts'
import { type AtHome, type OfProgramme, type Reading, type WorkKind, worksOn } from '#kernel/home/kind.ts'
import type { ProgrammePackage } from '../contract/package.ts'
import { paths } from '../contract/paths.ts'
import { READ_AGAIN } from '../contract/reading-place.ts'
import { releasePaths } from '../contract/release-paths.ts'
import { writeReport } from './draft/abilities.ts'
import { composedOf } from './draft/composed.ts'
import { latestDraft } from './draft/made.ts'
import { putToCountries, publishReleases } from './release/abilities.ts'
import { openSigning, type OpenSigning, unpublished } from './release/open-signing.ts'
import { releasesSeen } from './release/sql.ts'
import type { ReleaseTables } from './release/tables.ts'
import { type OpenTexts, openTexts } from './reviewed/open-texts.ts'
import { toSettle } from './reviewed/to-settle.ts'
import { readProgramme } from './sql/package.ts'
import type { ReportTables } from './tables.ts'
import { readUntranslated } from './translation/abilities.ts'
import { untranslatedFor } from './translation/list.ts'

const source: Reading<ProgrammePackage> = (db, asked) => readProgramme(db, asked)

/** Without a rewritten sentence none can be stale, and there is nothing to compose. */
const texts: Reading<OpenTexts> = async (db, asked) => {
  const read = await asked.once(source)
  const settled = read.tables.sentence_overrides.length === 0 ? new Map() : toSettle(await composedOf(db, asked))
  return openTexts(settled, { source: read, now: asked.now })
}

const signing: Reading<OpenSigning> = async (db, asked) => openSigning(db, { ...asked, source: await asked.once(source) })

type OfCountry = OfProgramme & { readonly country: string }

/** In the list of what its authors have to read again. */
const toRead = (kind: string, of: keyof OpenTexts): WorkKind =>
  worksOn({
    kind,
    words: `report.home.${kind}`,
    can: writeReport,
    waiting: async (_, { programmeId, once }) => [{ about: { programmeId }, count: (await once(texts))[of] }],
    page: (programme) => `${paths.draft({ programme })}#${READ_AGAIN}`,
  })

/** Countries that wait for something on the way to their signatures. */
const toSign = (
  kind: string,
  of: 'unput' | 'moved' | 'silent',
  how: Pick<WorkKind<OfCountry>, 'can'> & Partial<Pick<WorkKind<OfCountry>, 'page' | 'apart'>>,
): WorkKind =>
  worksOn<OfCountry>({
    kind,
    words: `report.home.${kind}`,
    waiting: async (_, { programmeId, once }) => (await once(signing))[of].map((country) => ({ about: { programmeId, country } })),
    page: (programme) => releasePaths.signOff({ programme }),
    ...how,
  })

export const reportAtHome: AtHome = {
  work: [
    toRead('sentences-stale', 'stale'),
    toRead('sentences-half', 'half'),
    toRead('texts-unreviewed', 'unreviewed'),
    toRead('texts-left-out', 'leftOut'),
    worksOn({
      kind: 'texts-untranslated',
      words: 'report.home.texts-untranslated',
      can: readUntranslated,
      waiting: async (_, { programmeId, actor, once }) => [
        { about: { programmeId }, count: untranslatedFor(actor, programmeId, await once(source)).length },
      ],
      page: (programme) => paths.translations({ programme }),
    }),
    worksOn({
      kind: 'report-unput',
      words: 'report.home.report-unput',
      can: putToCountries,
      waiting: async (_, { programmeId, once }) => ((await once(signing)).isUnput ? [{ about: { programmeId } }] : []),
      page: (programme) => releasePaths.signOff({ programme }),
    }),
    toSign('countries-unput', 'unput', { can: putToCountries }),
    toSign('text-moved', 'moved', { can: putToCountries }),
    // It is given on the page of one's own country.
    toSign('answer-own', 'silent', {
      can: takePositions,
      page: (programme, [first]) => releasePaths.signOffPart({ programme, country: first?.country ?? '' }),
      apart: ({ country }) => country,
    }),
    // A country that signed on paper waits for whoever records its letter.
    toSign('letters-unrecorded', 'silent', { can: recordLetters }),
    worksOn({
      kind: 'release-unpublished',
      words: 'report.home.release-unpublished',
      can: publishReleases,
      waiting: async (db, { programmeId, actor }) => [{ about: { programmeId }, count: await unpublished(db, actor, programmeId) }],
      page: (programme) => releasePaths.releases({ programme }),
    }),
  ],
  steps: [
    {
      step: 'report',
      words: 'report.home.first-report',
      can: writeReport,
      isDone: async (db, { programmeId, actor }) =>
        (await releasesSeen(knowing<ReleaseTables>(db), programmeId)).length > 0 ||
        (await latestDraft(knowing<ReportTables>(db), actor, programmeId)) !== undefined,
      page: (programme) => paths.draft({ programme }),
    },
  ],
}
