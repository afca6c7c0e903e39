import { coverageFor } from '#assess/port'
import { readAssessment } from '#assess/rules'
import { mayDo } from '#kernel/access/ability.ts'
import type { Actor } from '#kernel/access/actor.ts'
import type { Handle } from '#kernel/db/handles.ts'
import { programmeSeen } from '#programme/port'
import { homeShow } from '../contract/home.ts'
import type { ProgrammePackage } from '../contract/package.ts'
import { homeMap } from '../domain/summary/home-map.ts'
import { reportWords } from '../messages.ts'
import { defineQuery } from './define.ts'
import { readDraft, writeReport } from './draft/abilities.ts'
import { exportProgramme } from './exchange-abilities.ts'
import { editionSightOf, sightOf } from './sight.ts'
import { readProgramme } from './sql/package.ts'

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

/** How far the programme is, as its reader sees it. What waits for whom is told by each room (`at-home.ts`). */
export const showHome = defineQuery({
  ...homeShow,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readDraft,
  run: async ({ db, actor, subject, now }) => {
    const { programmeId } = subject
    const source = await readProgramme(db, { programmeId, now })
    const sight = editionSightOf(actor, { programmeId, source })
    return {
      sight: sightOf(actor, { programmeId, source }),
      coverage: await coverage({ db, actor, programmeId, source }),
      map: homeMap(source, { sight, words: { es: reportWords('es'), en: reportWords('en') } }),
      may: mayDo(actor, subject, [readDraft, writeReport, exportProgramme]),
    }
  },
  audit: 'none',
})
