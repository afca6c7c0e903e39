import { findingEdit } from '../contract/finding.ts'
import { actsAs, writeFindings } from './analysis-abilities.ts'
import { defineCommand } from './define.ts'
import { keepCodeVersion } from './sql/code-versions.ts'
import { findingBody, findingRow, findingSeen } from './sql/findings.ts'
import { takeTurn } from './sql/turn.ts'
import { unchanged } from './unchanged.ts'
import { refuseUnprintable } from './cited.ts'

export const editFinding = defineCommand({
  ...findingEdit,
  on: ({ tx, input }) => findingSeen(tx, input.programmeId, input.code),
  can: writeFindings,
  run: async ({ tx, actor, input, subject, now }) => {
    const { programmeId, code } = subject
    await takeTurn(tx, programmeId)
    const before = (await findingSeen(tx, programmeId, code)) ?? subject
    unchanged(input.version, before)
    await refuseUnprintable(tx, { programmeId, written: input, before })
    await keepCodeVersion(tx, { kind: 'finding', programmeId, code }, { ...before, was: findingBody(before) })
    const version = before.version + 1
    await tx
      .updateTable('finding')
      .set({ ...findingRow(input), version, changed_at: now, changed_by: actsAs(actor, input) })
      .where('programme_id', '=', programmeId)
      .where('code', '=', code)
      .execute()
    return { code, version }
  },
  audit: ({ code }, { input }) => ({ subject: code, fields: Object.keys(findingBody(input)) }),
})
