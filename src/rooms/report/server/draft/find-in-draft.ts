import { programmeSeen } from '#programme/port'
import { draftFind } from '../../contract/operations.ts'
import { defineQuery } from '../define.ts'
import { readDraft } from './abilities.ts'
import { composedOf } from './composed.ts'
import { recordKey } from './records-said.ts'

/** Where the report, as it would be made of what the reader sees, cites a record or counts it. */
export const findInDraft = defineQuery({
  ...draftFind,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readDraft,
  run: async ({ db, actor, input: { programmeId, ...wanted }, now }) => {
    const { said } = await composedOf(db, { programmeId, now, actor })
    return { chapters: said().get(recordKey(wanted)) ?? [] }
  },
  audit: 'none',
})
