import { mayDo } from '#kernel/access/ability.ts'
import { programmeSeen } from '#programme/port'
import { codingProgress } from '../contract/coding.ts'
import { codeStatements, readAnalysis } from './analysis-abilities.ts'
import { defineQuery } from './define.ts'
import { codedByWorkshop, countsOf } from './sql/found.ts'

/** How far the coding is, workshop by workshop: asked once for a queue, and not with each of its pages. */
export const showCodingProgress = defineQuery({
  ...codingProgress,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readAnalysis,
  run: async ({ db, actor, input: { programmeId, codable = false } }) => {
    const mayCode = (country: string) => mayDo(actor, { programmeId, id: '', country }, [codeStatements]).length > 0
    const coded = await codedByWorkshop(db, programmeId)
    const counts = await countsOf(db, programmeId)
    return {
      workshops: counts
        .filter(({ country }) => !codable || mayCode(country))
        .map(({ code, round, country, statements }) => ({ code, round, country, statements, coded: coded.get(code) ?? 0 })),
    }
  },
  audit: 'none',
})
