import { programmeSeen } from '#programme/port'
import { themeRecord } from '../contract/codebook.ts'
import { mayStandBelow } from '../domain/codebook.ts'
import { actsAs, editCodebook } from './analysis-abilities.ts'
import { defineCommand } from './define.ts'
import { refuse } from './problems.ts'
import { after } from './sql/place.ts'
import { themeRow, themesOf } from './sql/themes.ts'
import { takeTurn } from './sql/turn.ts'

export const recordTheme = defineCommand({
  ...themeRecord,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: editCodebook,
  run: async ({ tx, actor, input, now }) => {
    const { programmeId, code, parent } = input
    await takeTurn(tx, programmeId)
    if (!mayStandBelow(await themesOf(tx, programmeId), code, parent)) refuse('theme.misplaced')
    const place = { programme_id: programmeId, code, position: await after(tx, 'theme', programmeId) }
    await tx
      .insertInto('theme')
      .values({ ...place, ...themeRow(input), changed_at: now, changed_by: actsAs(actor, input) })
      .execute()
    return { code, version: 1 }
  },
  audit: ({ code }) => ({ subject: code, fields: ['parent', 'usualCondition', 'nameEs', 'nameEn', 'definitionEs', 'definitionEn'] }),
})
