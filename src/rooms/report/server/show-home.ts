import { coverageFor } from '#assess/port'
import { readAssessment } from '#assess/rules'
import { mayDo } from '#kernel/access/ability.ts'
import type { Actor } from '#kernel/access/actor.ts'
import type { Handle } from '#kernel/db/handles.ts'
import { programmeSeen } from '#programme/port'
import { answersOf } from '#recommend/rules'
import { homeShow } from '../contract/home.ts'
import type { ProgrammePackage } from '../contract/package.ts'
import { type OpenEnd, openEnds } from '../domain/open-ends.ts'
import { defineQuery } from './define.ts'
import { readDraft, writeReport } from './draft/abilities.ts'
import { composedOf } from './draft/composed.ts'
import { openSigning } from './release/open-signing.ts'
import { meetingEnds } from './open-meetings.ts'
import { openTexts } from './reviewed/open-texts.ts'
import { type ToSettle, toSettle } from './reviewed/to-settle.ts'
import { exportProgramme } from './exchange-abilities.ts'
import { sightOf } from './sight.ts'
import { openTranslations } from './translation/list.ts'
import { readProgramme } from './sql/package.ts'

type Spot = { readonly programmeId: string; readonly now: string; readonly actor: Actor }

/** Without a rewritten sentence none can be stale, and there is nothing to compose. */
const settledOf = async (handle: Handle, spot: Spot, { tables }: ProgrammePackage): Promise<ReadonlyMap<string, ToSettle>> =>
  tables.sentence_overrides.length === 0 ? new Map() : toSettle(await composedOf(handle, spot))

/** A role of a country waits for what is open in that country; one of the region for all of it. */
const isMine = ({ memberships }: Actor, programmeId: string, { roles, countries, notMine }: OpenEnd): boolean =>
  !notMine &&
  memberships.some(
    (seat) =>
      seat.programmeId === programmeId &&
      roles.includes(seat.role) &&
      (countries.length === 0 || seat.country === 'REG' || countries.includes(seat.country)),
  )

type Asked = { readonly db: Handle; readonly actor: Actor; readonly programmeId: string; readonly source: ProgrammePackage }

/** As the page of workshops counts it: of closed workshops that are not released each country tells how much is in a cell. */
const coverage = async ({ db, actor, programmeId, source: { tables } }: Asked) => {
  const assessment = readAssessment(tables)
  const rounds = []
  for (const { number, name_es, name_en } of tables.rounds) {
    const { covered, cells } = await coverageFor({ db, actor }, { programmeId, assessment, round: number })
    rounds.push({ round: number, nameEs: name_es, nameEn: name_en, covered, cells: cells.length })
  }
  return rounds
}

export const showHome = defineQuery({
  ...homeShow,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readDraft,
  run: async ({ db, actor, subject, now }) => {
    const spot = { programmeId: subject.programmeId, now, actor }
    const source = await readProgramme(db, spot)
    const { tables } = source
    const may = mayDo(actor, subject, [readDraft, writeReport, exportProgramme])
    const settled = await settledOf(db, spot, source)
    const waits = [
      ...openEnds(source),
      ...openTexts(settled, { source, now, mayWrite: may.includes(writeReport.sentence) }),
      ...openTranslations(actor, subject, source),
      ...(await openSigning(db, actor, { ...spot, source })),
      ...(await meetingEnds(db, spot)),
    ]
    return {
      sight: sightOf(actor, { programmeId: spot.programmeId, source }),
      chain: {
        workshops: tables.workshops.length,
        statements: tables.statements.length,
        findings: tables.findings.length,
        gaps: tables.gaps.length,
        recommendations: tables.recommendations.length,
        followed: answersOf(tables).filter(({ standing }) => standing.kind !== 'none').length,
      },
      coverage: await coverage({ db, actor, programmeId: spot.programmeId, source }),
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
