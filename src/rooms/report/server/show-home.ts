import { coverageOf, readAssessment } from '#assess/rules'
import { mayDo } from '#kernel/access/ability.ts'
import type { Actor } from '#kernel/access/actor.ts'
import type { Handle } from '#kernel/db/handles.ts'
import { programmeSeen } from '#programme/port'
import { answersOf } from '#recommend/rules'
import { homeShow } from '../contract/home.ts'
import type { ProgrammePackage } from '../contract/package.ts'
import { sentencesOf } from '../domain/draft.ts'
import { type OpenEnd, openEnds } from '../domain/open-ends.ts'
import { defineQuery } from './define.ts'
import { AUTHORS, readDraft, writeReport } from './draft/abilities.ts'
import { composedOf } from './draft/composed.ts'
import { openSigning } from './release/open-signing.ts'
import { meetingEnds } from './open-meetings.ts'
import { movedIn } from './reviewed/reviews.ts'
import { exportProgramme } from './exchange-abilities.ts'
import { readProgramme } from './sql/package.ts'

type Spot = { readonly programmeId: string; readonly now: string }

/** Without a rewritten sentence none can be stale, and there is nothing to compose. */
const openSentences = async (handle: Handle, spot: Spot, { tables }: ProgrammePackage): Promise<readonly OpenEnd[]> => {
  if (tables.sentence_overrides.length === 0) return []
  const { draft, source } = await composedOf(handle, spot)
  return (['stale', 'half'] as const).flatMap((state) => {
    const count = sentencesOf(draft, source).filter((sentence) => sentence.state === state).length
    return count === 0 ? [] : [{ what: `sentences-${state}` as const, roles: AUTHORS, count, countries: [] }]
  })
}

/** Of authors alone: nobody else sees what was kept of each reading. */
const unreviewed = (source: ProgrammePackage): readonly OpenEnd[] => {
  const count = movedIn(source).length
  return count === 0 ? [] : [{ what: 'texts-unreviewed', roles: AUTHORS, count, countries: [] }]
}

/** A role of a country waits for what is open in that country; one of the region for all of it. */
const isMine = ({ memberships }: Actor, programmeId: string, { roles, countries, notMine }: OpenEnd): boolean =>
  !notMine &&
  memberships.some(
    (seat) =>
      seat.programmeId === programmeId &&
      roles.includes(seat.role) &&
      (countries.length === 0 || seat.country === 'REG' || countries.includes(seat.country)),
  )

const coverage = ({ tables }: ProgrammePackage) => {
  const assessment = readAssessment(tables)
  return tables.rounds.map(({ number, name_es, name_en }) => {
    const cells = coverageOf(assessment, number)
    const covered = cells.filter(({ statements }) => statements > 0).length
    return { round: number, nameEs: name_es, nameEn: name_en, covered, cells: cells.length }
  })
}

export const showHome = defineQuery({
  ...homeShow,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readDraft,
  run: async ({ db, actor, subject, now }) => {
    const spot = { programmeId: subject.programmeId, now }
    const source = await readProgramme(db, spot)
    const { tables } = source
    const may = mayDo(actor, subject, [readDraft, writeReport, exportProgramme])
    const waits = [
      ...openEnds(source),
      ...(await openSentences(db, spot, source)),
      ...(may.includes(writeReport.sentence) ? unreviewed(source) : []),
      ...(await openSigning(db, actor, { ...spot, source })),
      ...(await meetingEnds(db, spot)),
    ]
    return {
      chain: {
        workshops: tables.workshops.length,
        statements: tables.statements.length,
        findings: tables.findings.length,
        gaps: tables.gaps.length,
        recommendations: tables.recommendations.length,
        followed: answersOf(tables).filter(({ standing }) => standing.kind !== 'none').length,
      },
      coverage: coverage(source),
      waits: waits.map((one) => ({
        what: one.what,
        count: one.count,
        roles: [...one.roles],
        countries: [...one.countries],
        mine: isMine(actor, subject.programmeId, one),
        at: one.at ?? null,
        round: one.round ?? null,
      })),
      may,
    }
  },
  audit: 'none',
})
