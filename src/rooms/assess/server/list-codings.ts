import { may, mayDo } from '#kernel/access/ability.ts'
import type { Actor } from '#kernel/access/actor.ts'
import { programmeSeen } from '#programme/port'
import type { z } from 'zod'
import { codingList, type CodingLine, type ListCodings } from '../contract/coding.ts'
import type { SaidStatement } from '../domain/assessment.ts'
import { statementLines } from '../domain/lines.ts'
import { neighbours } from '../domain/near.ts'
import { progressOf } from '../domain/progress-of.ts'
import { pageOf } from '../domain/page-of.ts'
import { selectStatements } from '../domain/select.ts'
import { codeStatements, readAnalysis } from './analysis-abilities.ts'
import { defineQuery } from './define.ts'
import { assessmentSeen } from './sql/assessment.ts'
import { savesOf } from './sql/codings.ts'

type Asked = z.output<typeof ListCodings>

/** Where the statements are, whatever their codes: of these the progress is told. */
const scopeOf = (statements: readonly SaidStatement[], { round, country, quadrant, workshop }: Asked) =>
  selectStatements(statements, {
    ...(round !== undefined && { round: [round] }),
    ...(country !== undefined && { country: [country] }),
    ...(quadrant !== undefined && { quadrant: [quadrant] }),
  }).filter((statement) => workshop === undefined || statement.workshop === workshop)

const bearsOn = ({ evidence }: SaidStatement, finding: string | undefined): boolean =>
  finding === undefined || evidence.some((row) => row.finding === finding)

const wanted = (scope: readonly SaidStatement[], { uncoded, condition, theme, finding }: Asked) =>
  selectStatements(scope, {
    ...(condition !== undefined && { codedCondition: [condition] }),
    ...(theme !== undefined && { theme: [theme] }),
  }).filter((s) => (uncoded === undefined || (s.condition === null) === uncoded) && bearsOn(s, finding))

/** The statements that an actor may code; all of them where that is not asked. */
const codableBy = (actor: Actor, statements: readonly SaidStatement[], { programmeId, codable = false }: Asked) =>
  codable ? statements.filter(({ id, country }) => may(actor, codeStatements, { programmeId, id, country })) : statements

/** The queue of a coder: statements in sight with what was said where that is in sight too. */
export const listCodings = defineQuery({
  ...codingList,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readAnalysis,
  run: async ({ db, actor, input, now }) => {
    const { programmeId } = input
    const assessment = await assessmentSeen(db, programmeId, now)
    const own = codableBy(actor, assessment.statements, input)
    const scope = scopeOf(own, input)
    const found = wanted(scope, input)
    const { items, next } = pageOf(found, input)
    const saves = new Map(
      (
        await savesOf(
          db,
          programmeId,
          items.map(({ id }) => id),
        )
      ).map(({ subject, ...save }) => [subject, save]),
    )
    const [line, nearOf] = [statementLines(assessment), neighbours(assessment.statements)]
    const around = new Map(items.flatMap(nearOf).map((statement) => [statement.id, statement]))
    return {
      statements: scope.length,
      coded: scope.filter(({ condition }) => condition !== null).length,
      found: found.length,
      workshops: progressOf(own),
      items: items.map((statement): CodingLine => ({
        ...line(statement),
        coding: saves.get(statement.id) ?? null,
        near: nearOf(statement).map(({ id }) => id),
        may: mayDo(actor, { programmeId, id: statement.id, country: statement.country }, [codeStatements]),
      })),
      near: [...around.values()].map(({ id, code, text, public_es, public_en, condition, themes }) => {
        return { id, code, text, publicEs: public_es, publicEn: public_en, condition, themes: [...themes] }
      }),
      next,
    }
  },
  audit: (_, { input }) => ({ subject: input.programmeId, fields: ['text'] }),
})
