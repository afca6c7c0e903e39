import { programmeSeen } from '#programme/port'
import { gapRecord } from '../contract/gap.ts'
import { nextCode } from '../domain/next-code.ts'
import { actsAs, writeFindings } from './analysis-abilities.ts'
import { defineCommand } from './define.ts'
import { refuse } from './problems.ts'
import { gapBody, gapCodes, gapRow, putFindings } from './sql/gaps.ts'
import { after } from './sql/place.ts'
import { takeTurn } from './sql/turn.ts'
import { refuseUnprintable } from './cited.ts'

export const recordGap = defineCommand({
  ...gapRecord,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: writeFindings,
  run: async ({ tx, actor, input, now }) => {
    const { programmeId } = input
    await takeTurn(tx, programmeId)
    await refuseUnprintable(tx, { programmeId, written: input })
    const code = nextCode('G-', 2, await gapCodes(tx, programmeId)) ?? refuse('code.used-up')
    const place = { programme_id: programmeId, code, position: await after(tx, 'gap', programmeId) }
    await tx
      .insertInto('gap')
      .values({ ...place, ...gapRow(input), changed_at: now, changed_by: actsAs(actor, input) })
      .execute()
    await putFindings(tx, { programmeId, gap: code }, input.findings)
    return { code, version: 1 }
  },
  audit: ({ code }, { input }) => ({ subject: code, fields: [...Object.keys(gapBody(input)), 'findings'] }),
})
