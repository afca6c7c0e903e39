import { may, mayDo } from '#kernel/access/ability.ts'
import type { Actor } from '#kernel/access/actor.ts'
import { programmeSeen } from '#programme/port'
import type { z } from 'zod'
import { codingList, type CodingLine, type ListCodings } from '../contract/coding.ts'
import type { StatementLine } from '../contract/statement-line.ts'
import type { SaidStatement } from '../domain/assessment.ts'
import { statementLines } from '../domain/lines.ts'
import { neighbours } from '../domain/near.ts'
import { progressOf } from '../domain/progress-of.ts'
import { pageOf } from '../domain/page-of.ts'
import { selectStatements } from '../domain/select.ts'
import { codeStatements, readAnalysis } from './analysis-abilities.ts'
import { defineQuery } from './define.ts'
import { savesOf } from './sql/codings.ts'
import { fillEvidence, saidSeen } from './sql/said.ts'
import { fillWords } from './sql/words.ts'

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

const nearLine = ({ id, code, text, publicEs, publicEn, condition, themes }: StatementLine) => {
  return { id, code, text, publicEs, publicEn, condition, themes }
}

/** The queue of a coder: statements in sight with what was said where that is in sight too. */
export const listCodings = defineQuery({
  ...codingList,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readAnalysis,
  run: async ({ db, actor, input, now }) => {
    const { programmeId } = input
    const said = await saidSeen(db, { programmeId, now }, { evidence: input.finding !== undefined })
    const own = codableBy(actor, said.statements, input)
    const scope = scopeOf(own, input)
    const found = wanted(scope, input)
    const { items, next } = pageOf(found, input)
    const [line, nearOf] = [statementLines(said), neighbours(said.statements)]
    const shown = new Map([...items, ...items.flatMap(nearOf)].map((statement) => [statement.id, line(statement)]))
    const around = new Set(items.flatMap(nearOf).map(({ id }) => id))
    const worded = await fillWords(db, programmeId, await fillEvidence(db, programmeId, [...shown.values()]))
    const saves = await savesOf(db, programmeId, worded)
    return {
      statements: scope.length,
      coded: scope.filter(({ condition }) => condition !== null).length,
      found: found.length,
      workshops: progressOf(own),
      items: worded.slice(0, items.length).map((statement): CodingLine => ({
        ...statement,
        coding: saves.get(statement.id) ?? null,
        near: nearOf(statement).map(({ id }) => id),
        may: mayDo(actor, { programmeId, id: statement.id, country: statement.country }, [codeStatements]),
      })),
      near: worded.filter(({ id }) => around.has(id)).map(nearLine),
      next,
    }
  },
  audit: (_, { input }) => ({ subject: input.programmeId, fields: ['text'] }),
})
