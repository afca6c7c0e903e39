import { programmeSeen, readProgrammeTables } from '#programme/port'
import { codebookAdopt } from '../contract/codebook.ts'
import starter from '../contract/starter-codebook.json' with { type: 'json' }
import { actsAs, editCodebook } from './analysis-abilities.ts'
import { defineCommand } from './define.ts'
import { refuse } from './problems.ts'
import { themesOf } from './sql/themes.ts'
import { takeTurn } from './sql/turn.ts'

/** Copies the starter codebook into an empty one; what it usually says of conditions stays where the programme has that condition. */
export const adoptCodebook = defineCommand({
  ...codebookAdopt,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: editCodebook,
  run: async ({ tx, actor, input, now }) => {
    const { programmeId } = input
    await takeTurn(tx, programmeId)
    if ((await themesOf(tx, programmeId)).length > 0) refuse('codebook.started')
    const { conditions } = await readProgrammeTables(tx, programmeId, now)
    const known = new Set(conditions.map(({ code }) => code))
    const rows = starter.map((theme, position) => ({
      ...theme,
      usual_condition: theme.usual_condition !== null && known.has(theme.usual_condition) ? theme.usual_condition : null,
      programme_id: programmeId,
      position,
      changed_at: now,
      changed_by: actsAs(actor, input),
    }))
    await tx.insertInto('theme').values(rows).execute()
    return { themes: rows.length }
  },
  audit: (_, { input }) => ({ subject: input.programmeId, fields: ['themes'] }),
})
