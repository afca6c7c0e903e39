import { mayDo } from '#kernel/access/ability.ts'
import { programmeSeen } from '#programme/port'
import { themeList } from '../contract/codebook.ts'
import { editCodebook, readAnalysis } from './analysis-abilities.ts'
import { defineQuery } from './define.ts'
import { sightOf } from './sees-before-release.ts'
import { countedSeen } from './sql/assessment.ts'
import { themesOf } from './sql/themes.ts'

const tally = (codes: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  return counts
}

export const listThemes = defineQuery({
  ...themeList,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readAnalysis,
  run: async ({ db, actor, input, subject, now }) => {
    const assessment = await countedSeen(db, input.programmeId, now)
    const carried = tally(assessment.statements.flatMap(({ themes }) => themes))
    const leads = tally(assessment.tables.findings.map(({ theme }) => theme))
    const themes = await themesOf(db, input.programmeId)
    return {
      themes: themes.map((theme) => ({ ...theme, statements: carried.get(theme.code) ?? 0, findings: leads.get(theme.code) ?? 0 })),
      sight: sightOf(actor, { programmeId: input.programmeId, countries: assessment.tables.countries.map(({ code }) => code) }),
      may: mayDo(actor, subject, [editCodebook]),
    }
  },
  audit: 'none',
})
