import type { Actor } from '#kernel/access/actor.ts'
import type { Writer } from '#kernel/db/handles.ts'
import { themeEdit } from '../contract/codebook.ts'
import { mayStandBelow } from '../domain/codebook.ts'
import { actsAs, editCodebook } from './analysis-abilities.ts'
import { defineCommand } from './define.ts'
import { refuse } from './problems.ts'
import { keepCodeVersion } from './sql/code-versions.ts'
import { type StoredTheme, type ThemeFields, themeRow, themeSeen, themesOf } from './sql/themes.ts'
import { takeTurn } from './sql/turn.ts'
import type { AssessTables } from './tables.ts'
import { unchanged } from './unchanged.ts'

/** Which record is changed, by whom and when. */
export type Change = { readonly programmeId: string; readonly code: string; readonly actor: Actor; readonly now: string }

/** Writes a theme over what it said, which goes into its history, and tells which save that is. */
export const changeTheme = async (
  tx: Writer<AssessTables>,
  { programmeId, code, actor, now }: Change,
  { before, written }: { readonly before: StoredTheme; readonly written: ThemeFields },
): Promise<number> => {
  await keepCodeVersion(tx, { kind: 'theme', programmeId, code }, { ...before, was: themeRow(before) })
  const version = before.version + 1
  await tx
    .updateTable('theme')
    .set({ ...themeRow(written), version, changed_at: now, changed_by: actsAs(actor, { programmeId }) })
    .where('programme_id', '=', programmeId)
    .where('code', '=', code)
    .execute()
  return version
}

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
    return { code, version: await changeTheme(tx, { programmeId, code, actor, now }, { before, written: input }) }
  },
  audit: ({ code }) => ({ subject: code, fields: ['parent', 'usualCondition', 'nameEs', 'nameEn', 'definitionEs', 'definitionEn'] }),
})
