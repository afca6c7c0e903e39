import { programmeSeen } from '#programme/port'
import { findingRecord } from '../contract/finding.ts'
import { nextCode } from '../domain/next-code.ts'
import { actsAs, writeFindings } from './analysis-abilities.ts'
import { defineCommand } from './define.ts'
import { refuse } from './problems.ts'
import { findingBody, findingCodes, findingRow } from './sql/findings.ts'
import { after } from './sql/place.ts'
import { takeTurn } from './sql/turn.ts'
import { refuseUnprintable } from './cited.ts'

export const recordFinding = defineCommand({
  ...findingRecord,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: writeFindings,
  run: async ({ tx, actor, input, now }) => {
    const { programmeId } = input
    await takeTurn(tx, programmeId)
    await refuseUnprintable(tx, { programmeId, written: input })
    const code = nextCode('F-', 3, await findingCodes(tx, programmeId)) ?? refuse('code.used-up')
    const place = { programme_id: programmeId, code, position: await after(tx, 'finding', programmeId) }
    await tx
      .insertInto('finding')
      .values({ ...place, ...findingRow(input), changed_at: now, changed_by: actsAs(actor, input) })
      .execute()
    return { code, version: 1 }
  },
  audit: ({ code }, { input }) => ({ subject: code, fields: Object.keys(findingBody(input)) }),
})
