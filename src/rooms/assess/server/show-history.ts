import { statementHistory, type StatementHistory, StatementSave } from '../contract/statement.ts'
import { defineQuery } from './define.ts'
import { codingSavesOf } from './sql/coding-saves.ts'
import { type StoredStatement, statementsOf, statementVersions } from './sql/statements.ts'
import { workshopSeen } from './sql/workshops.ts'
import { readWhatWasSaid } from './workshop-abilities.ts'

type Earlier = Awaited<ReturnType<typeof statementVersions>>[number]

const Facts = StatementSave.omit({ version: true, at: true, by: true })

const earlierSave = ({ version, changedAt, changedBy, was }: Earlier): StatementSave => {
  return { version, at: changedAt, by: changedBy, ...Facts.parse(was) }
}

const presentSave = ({ version, changedAt, changedBy, quadrant, sector, language, text, ...rest }: StoredStatement): StatementSave => {
  const { publicEs, publicEn, year, source } = rest
  return { version, at: changedAt, by: changedBy, quadrant, sector, language, text, publicEs, publicEn, year, source }
}

/** Every save of one statement and of how it was coded, or of those of a workshop that were changed or withdrawn: only for whoever reads what was said. */
export const showHistory = defineQuery({
  ...statementHistory,
  on: ({ db, input }) => workshopSeen(db, input.programmeId, input.workshop),
  can: readWhatWasSaid,
  run: async ({ db, input: { programmeId, workshop, id } }) => {
    const standing = new Map((await statementsOf(db, programmeId, [workshop])).map((one) => [one.id, one]))
    const earlier = Map.groupBy(await statementVersions(db, programmeId, { workshop, id }), ({ statement }) => statement)
    const ids = id === undefined ? [...earlier.keys()] : earlier.has(id) || standing.has(id) ? [id] : []
    const coded = await codingSavesOf(db, { programmeId, ids })
    const statements = ids.map((one): StatementHistory => {
      const [before, now] = [earlier.get(one) ?? [], standing.get(one)]
      const last = before.at(-1)
      return {
        id: one,
        number: now?.number ?? last?.number ?? 0,
        withdrawn: last?.withdrawnAt && last.withdrawnBy ? { at: last.withdrawnAt, by: last.withdrawnBy } : null,
        saves: [...before.map(earlierSave), ...(now ? [presentSave(now)] : [])],
        ...(coded.get(one) ?? { codings: [], coded: false }),
      }
    })
    return { statements }
  },
  audit: (_, { input }) => ({ subject: input.id ?? input.workshop, fields: ['text', 'codings'] }),
})
