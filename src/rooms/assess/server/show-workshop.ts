import { z } from 'zod'
import { may } from '#kernel/access/ability.ts'
import { hasCountryMember } from '#programme/port'
import { type Workshop, WORKSHOP_STATES, workshopShow, type WorkshopStatement } from '../contract/workshop.ts'
import { statementCode } from '../domain/assessment.ts'
import { marksOf } from '../domain/marks.ts'
import { defineQuery } from './define.ts'
import { codesOf } from './sql/said.ts'
import { statementsOf } from './sql/statements.ts'
import { type StoredWorkshop, workshopSeen, workshopVersions } from './sql/workshops.ts'
import { leavesToMember, moveWorkshops, readWorkshops } from './workshop-abilities.ts'
import { workshopLine } from './workshop-line.ts'

type Earlier = Awaited<ReturnType<typeof workshopVersions>>[number]
const Was = z.object({ state: z.enum(WORKSHOP_STATES) })

/** Saves of a workshop, the last first: what it was before each, and the reason that the history keeps with what it ended. */
const historyOf = (now: StoredWorkshop, earlier: readonly Earlier[]): Workshop['history'] => {
  const saves = [...earlier.map((save) => ({ ...save, state: Was.parse(save.was).state })), { ...now, reason: null }]
  return saves
    .map(({ version, changedAt, changedBy, state }, at) => {
      const before = saves[at - 1]
      const hasMoved = before !== undefined && before.state !== state
      return {
        version,
        at: changedAt,
        by: changedBy,
        from: hasMoved ? before.state : null,
        to: hasMoved ? state : null,
        reason: before?.reason ?? null,
      }
    })
    .toReversed()
}

/** A workshop with its statements; what was said in it only to its own country. */
export const showWorkshop = defineQuery({
  ...workshopShow,
  on: ({ db, input }) => workshopSeen(db, input.programmeId, input.workshop),
  can: readWorkshops,
  run: async ({ db, actor, subject, now }) => {
    const { programmeId, code, country } = subject
    const mayRelease = may(actor, moveWorkshops('release'), subject)
    const rows = await statementsOf(db, programmeId, [code])
    const codes = await codesOf(db, programmeId, rows)
    const said = {
      statements: rows.length,
      coded: codes.size,
      worded: rows.filter(({ publicEs, publicEn }) => publicEs !== null || publicEn !== null).length,
    }
    return {
      workshop: workshopLine(actor, subject, said),
      statements: rows.map(({ workshop, ...row }): WorkshopStatement => {
        const { condition = null, themes = [] } = codes.get(row.id) ?? {}
        return { ...row, code: statementCode(workshop, row.number), condition, themes: [...themes] }
      }),
      marks: [...marksOf(rows)],
      awaitsMember: mayRelease && leavesToMember(actor, subject, await hasCountryMember(db, { actor, programmeId, country, now })),
      history: historyOf(subject, await workshopVersions(db, programmeId, code)),
    }
  },
  audit: ({ workshop }) => ({ subject: workshop.code, fields: ['text'] }),
})
