import { gapEdit } from '../contract/gap.ts'
import { actsAs, writeFindings } from './analysis-abilities.ts'
import { defineCommand } from './define.ts'
import { keepCodeVersion } from './sql/code-versions.ts'
import { findingsOfGap, gapBody, gapRow, gapSeen, putFindings } from './sql/gaps.ts'
import { takeTurn } from './sql/turn.ts'
import { unchanged } from './unchanged.ts'
import { refuseUnprintable } from './cited.ts'

export const editGap = defineCommand({
  ...gapEdit,
  on: ({ tx, input }) => gapSeen(tx, input.programmeId, input.code),
  can: writeFindings,
  run: async ({ tx, actor, input, subject, now }) => {
    const { programmeId, code } = subject
    await takeTurn(tx, programmeId)
    const before = (await gapSeen(tx, programmeId, code)) ?? subject
    unchanged(input.version, before)
    await refuseUnprintable(tx, { programmeId, written: input, before })
    const was = { ...gapBody(before), findings: await findingsOfGap(tx, programmeId, code) }
    await keepCodeVersion(tx, { kind: 'gap', programmeId, code }, { ...before, was })
    const version = before.version + 1
    await tx
      .updateTable('gap')
      .set({ ...gapRow(input), version, changed_at: now, changed_by: actsAs(actor, input) })
      .where('programme_id', '=', programmeId)
      .where('code', '=', code)
      .execute()
    await putFindings(tx, { programmeId, gap: code }, input.findings)
    return { code, version }
  },
  audit: ({ code }, { input }) => ({ subject: code, fields: [...Object.keys(gapBody(input)), 'findings'] }),
})
