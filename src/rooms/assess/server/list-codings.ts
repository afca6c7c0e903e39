import { mayDo } from '#kernel/access/ability.ts'
import { programmeSeen } from '#programme/port'
import type { z } from 'zod'
import { codingList, type CodingLine, type ListCodings } from '../contract/coding.ts'
import type { StatementLine } from '../contract/statement-line.ts'
import { neighbours } from '../domain/near.ts'
import { codeStatements, readAnalysis } from './analysis-abilities.ts'
import { defineQuery } from './define.ts'
import { savesOf } from './sql/codings.ts'
import { codedByWorkshop, type CountsOfWorkshop, countsOf, inWorkshopsOf, pageOfFound, totalOf } from './sql/found.ts'
import { linesOf } from './sql/said.ts'
import type { Sought } from './sql/sought.ts'

type Asked = z.output<typeof ListCodings>
type Db = Parameters<typeof countsOf>[0]

const isAsked =
  ({ round, country, workshop }: Asked) =>
  (of: Pick<CountsOfWorkshop, 'code' | 'round' | 'country'>): boolean =>
    (round === undefined || of.round === round) &&
    (country === undefined || of.country === country) &&
    (workshop === undefined || of.code === workshop)

/** Where the statements are, whatever their codes: of these the progress is told. */
const scopeOf = ({ round, quadrant, workshop }: Asked, countries: readonly string[] | undefined): Sought => ({
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

type Progress = { readonly statements: number; readonly coded: number }

const sumOf = (of: readonly Progress[]): Progress => ({
  statements: totalOf(of),
  coded: of.reduce((sum, { coded }) => sum + coded, 0),
})

const quadrantIn = async (db: Db, programmeId: string, where: Sought): Promise<Progress> => ({
  statements: totalOf(await countsOf(db, programmeId, where)),
  coded: totalOf(await countsOf(db, programmeId, { ...where, coded: true })),
})

/** How many are found: what the progress already tells is not counted once more. */
const foundIn = async ({ statements, coded }: Progress, codes: Sought, count: () => ReturnType<typeof countsOf>): Promise<number> => {
  if (Object.keys(codes).some((by) => by !== 'coded')) return totalOf(await count())
  return codes.coded === undefined ? statements : codes.coded ? coded : statements - coded
}

/** Ids of the nearest neighbours of some statements. */
const nearIn = async (db: Db, programmeId: string, ids: readonly string[]) => {
  const around = await inWorkshopsOf(db, programmeId, ids)
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
    const { programmeId, codable = false } = input
    const mayCode = (id: string, country: string) => mayDo(actor, { programmeId, id, country }, [codeStatements])
    const coded = await codedByWorkshop(db, programmeId)
    const own = (await countsOf(db, programmeId, {}))
      .filter(({ country }) => !codable || mayCode('', country).length > 0)
      .map(({ code, round, country, statements }) => ({ code, round, country, statements, coded: coded.get(code) ?? 0 }))
    const asked = own.filter(isAsked(input))
    const countries = codable || input.country !== undefined ? [...new Set(asked.map(({ country }) => country))] : undefined
    const [where, codes] = [scopeOf(input, countries), codedAs(input)]
    const scope = input.quadrant === undefined ? sumOf(asked) : await quadrantIn(db, programmeId, where)
    const { ids, next } = await pageOfFound(db, programmeId, { what: { ...where, ...codes }, page: input })
    const nearOf = await nearIn(db, programmeId, ids)
    const around = new Set(ids.flatMap(nearOf))
    const lines = new Map((await linesOf(db, programmeId, [...new Set([...ids, ...around])])).map((line) => [line.id, line]))
    const saves = await savesOf(db, programmeId, ids)
    return {
      ...scope,
      found: await foundIn(scope, codes, () => countsOf(db, programmeId, { ...where, ...codes })),
      workshops: own,
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
