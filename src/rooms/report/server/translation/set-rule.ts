import { programmeSeen } from '#programme/port'
import { translationSet } from '../../contract/translation.ts'
import { defineCommand } from '../define.ts'
import { writesAs } from '../draft/abilities.ts'
import { setTranslationRule } from './abilities.ts'

export const setTranslation = defineCommand({
  ...translationSet,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: setTranslationRule,
  run: async ({ tx, actor, input: { programmeId, printed }, now }) => {
    const said = { printed, set_at: now, set_by: writesAs(actor, programmeId) }
    await tx
      .insertInto('translation_rule')
      .values({ programme_id: programmeId, ...said })
      .onConflict((of) => of.constraint('translation_rule_key').doUpdateSet(said))
      .execute()
    return { printed }
  },
  audit: (_, { input }) => ({ subject: input.programmeId, fields: ['printed'] }),
})
