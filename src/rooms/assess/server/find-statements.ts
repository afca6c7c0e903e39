import { programmeSeen, readConditionsAndSources } from '#programme/port'
import { chapterOf } from '#programme/rules'
import type { z } from 'zod'
import { statementFind } from '../contract/coding.ts'
import { readAnalysis } from './analysis-abilities.ts'
import { defineQuery } from './define.ts'
import { given } from './given.ts'
import { inSight, pageOfFound, STATEMENTS_AND_WORKSHOPS } from './sql/found.ts'
import { findingTitles } from './sql/one-statement.ts'
import { linesOf } from './sql/said.ts'
import type { Sought } from './sql/sought.ts'

type Asked = Omit<z.output<typeof statementFind.input>, 'programmeId' | 'after' | 'limit'>
type Known = Awaited<ReturnType<typeof readConditionsAndSources>>

/** Criteria of a count as the columns have them: a chapter is what folds into it, a kind of source the sources of that kind. */
const soughtBy = (asked: Asked, { conditions, sources }: Known): Sought => {
  const { condition, codedCondition, sourceKind, finding, gap, stance = 'supports', ...same } = given(asked)
  const codes = conditions
    .filter(({ code }) => condition?.includes(chapterOf(conditions, code)) ?? true)
    .filter(({ code }) => codedCondition?.includes(code) ?? true)
    .map(({ code }) => code)
  return {
    ...same,
    ...((condition ?? codedCondition) && { condition: codes }),
    ...(sourceKind && { source: sources.filter(({ kind }) => sourceKind.includes(kind)).map(({ code }) => code) }),
    ...((finding ?? gap) && { bearing: { ...given({ finding, gap }), stance } }),
  }
}

/** What lies behind a count: the statements in sight to which the same criteria apply. */
export const findStatements = defineQuery({
  ...statementFind,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readAnalysis,
  run: async ({ db, input }) => {
    const { programmeId, after, limit, ...asked } = input
    const what = await inSight(db, programmeId, soughtBy(asked, await readConditionsAndSources(db, programmeId)))
    const { statements, next, counted } = await pageOfFound(db, programmeId, { what, page: { after, limit }, ...STATEMENTS_AND_WORKSHOPS })
    const ids = statements.map(({ id }) => id)
    const items = await linesOf(db, programmeId, ids)
    const codes = new Set(items.flatMap(({ evidence }) => evidence.map(({ finding }) => finding)))
    return {
      ...counted,
      items,
      leadsTo: [...(await findingTitles(db, programmeId, [...codes])).values()],
      next,
    }
  },
  audit: (_, { input }) => ({ subject: input.programmeId, fields: ['text'] }),
})
