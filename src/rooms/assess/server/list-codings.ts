import { mayDo } from '#kernel/access/ability.ts'
import { programmeSeen } from '#programme/port'
import type { z } from 'zod'
import { codingList, type CodingLine, type ListCodings } from '../contract/coding.ts'
import type { StatementLine } from '../contract/statement-line.ts'
import { neighbours } from '../domain/near.ts'
import { codeStatements, readAnalysis } from './analysis-abilities.ts'
import { defineQuery } from './define.ts'
import { savesOf } from './sql/codings.ts'
import { countriesOf, inSight, inWorkshops, pageOfFound, STATEMENTS } from './sql/found.ts'
import { linesOf } from './sql/said.ts'
import type { Sought } from './sql/sought.ts'

type Asked = z.output<typeof ListCodings>
type Db = Parameters<typeof inSight>[0]

/** Where the statements are, whatever their codes. */
const whereOf = ({ round, quadrant, workshop }: Asked, countries: readonly string[] | undefined): Sought => ({
  ...(countries !== undefined && { country: countries }),
  ...(round !== undefined && { round: [round] }),
  ...(quadrant !== undefined && { quadrant: [quadrant] }),
  ...(workshop !== undefined && { workshop: [workshop] }),
})

const codedAs = ({ uncoded, condition, theme, finding }: Asked): Sought => ({
  ...(uncoded !== undefined && { coded: !uncoded }),
  ...(condition !== undefined && { condition: [condition] }),
  ...(theme !== undefined && { theme: [theme] }),
  ...(finding !== undefined && { bearing: { finding: [finding] } }),
})

const nearLine = ({ id, code, text, publicEs, publicEn, condition, themes }: StatementLine) => {
  return { id, code, text, publicEs, publicEn, condition, themes }
}

/** Ids of the nearest neighbours of some statements. */
const nearIn = async (db: Db, programmeId: string, statements: readonly { readonly workshop: string }[]) => {
  const around = await inWorkshops(db, programmeId, [...new Set(statements.map(({ workshop }) => workshop))])
  const [near, placed] = [neighbours(around), new Map(around.map((one) => [one.id, one]))]
  return (id: string): string[] => {
    const one = placed.get(id)
    return one ? near(one).map((other) => other.id) : []
  }
}

/** The queue of a coder: statements in sight with what was said where that is in sight too. */
export const listCodings = defineQuery({
  ...codingList,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readAnalysis,
  run: async ({ db, actor, input }) => {
    const { programmeId, codable = false, country } = input
    const mayCode = (id: string, of: string) => mayDo(actor, { programmeId, id, country: of }, [codeStatements])
    const asked = country === undefined ? undefined : [country]
    const countries = codable ? (asked ?? (await countriesOf(db, programmeId))).filter((one) => mayCode('', one).length > 0) : asked
    const what = await inSight(db, programmeId, { ...whereOf(input, countries), ...codedAs(input) })
    const { statements, next, counted } = await pageOfFound(db, programmeId, { what, page: input, ...STATEMENTS })
    const ids = statements.map(({ id }) => id)
    const nearOf = await nearIn(db, programmeId, statements)
    const around = new Set(ids.flatMap(nearOf))
    const lines = new Map((await linesOf(db, programmeId, [...new Set([...ids, ...around])])).map((line) => [line.id, line]))
    const saves = await savesOf(db, programmeId, ids)
    return {
      ...counted,
      items: ids.flatMap((id): CodingLine[] => {
        const line = lines.get(id)
        return line ? [{ ...line, coding: saves.get(id) ?? null, near: nearOf(id), may: mayCode(id, line.country) }] : []
      }),
      near: [...lines.values()].filter(({ id }) => around.has(id)).map(nearLine),
      next,
    }
  },
  audit: (_, { input }) => ({ subject: input.programmeId, fields: ['text'] }),
})
