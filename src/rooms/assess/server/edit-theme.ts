import { themeEdit } from '../contract/codebook.ts'
import { mayStandBelow } from '../domain/codebook.ts'
import { actsAs, editCodebook } from './analysis-abilities.ts'
import { defineCommand } from './define.ts'
import { refuse } from './problems.ts'
import { keepCodeVersion } from './sql/code-versions.ts'
import { themeRow, themeSeen, themesOf } from './sql/themes.ts'
import { takeTurn } from './sql/turn.ts'
import { unchanged } from './unchanged.ts'

export const editTheme = defineCommand({
  ...themeEdit,
  on: ({ tx, input }) => themeSeen(tx, input.programmeId, input.code),
  can: editCodebook,
  run: async ({ tx, actor, input, subject, now }) => {
    const { programmeId, code, parent } = input
    await takeTurn(tx, programmeId)
    const before = (await themeSeen(tx, programmeId, code)) ?? subject
    unchanged(input.version, before)
    if (!mayStandBelow(await themesOf(tx, programmeId), code, parent)) refuse('theme.misplaced')
    await keepCodeVersion(tx, { kind: 'theme', programmeId, code }, { ...before, was: themeRow(before) })
    const version = before.version + 1
    await tx
      .updateTable('theme')
      .set({ ...themeRow(input), version, changed_at: now, changed_by: actsAs(actor, input) })
      .where('programme_id', '=', programmeId)
      .where('code', '=', code)
      .execute()
    return { code, version }
  },
  audit: ({ code }) => ({ subject: code, fields: ['parent', 'usualCondition', 'nameEs', 'nameEn', 'definitionEs', 'definitionEn'] }),
})
