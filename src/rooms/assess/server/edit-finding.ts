import type { Writer } from '#kernel/db/handles.ts'
import { findingEdit } from '../contract/finding.ts'
import { actsAs, writeFindings } from './analysis-abilities.ts'
import { refuseUnprintable } from './cited.ts'
import { defineCommand } from './define.ts'
import type { Change } from './edit-theme.ts'
import { keepCodeVersion } from './sql/code-versions.ts'
import { type FindingBody, findingBody, findingRow, findingSeen, type StoredFinding } from './sql/findings.ts'
import { takeTurn } from './sql/turn.ts'
import type { AssessTables } from './tables.ts'
import { unchanged } from './unchanged.ts'

/** Writes a finding over what it said, which goes into its history, and tells which save that is. */
export const changeFinding = async (
  tx: Writer<AssessTables>,
  { programmeId, code, actor, now }: Change,
  { before, written }: { readonly before: StoredFinding; readonly written: FindingBody },
): Promise<number> => {
  await refuseUnprintable(tx, { programmeId, written, before })
  await keepCodeVersion(tx, { kind: 'finding', programmeId, code }, { ...before, was: findingBody(before) })
  const version = before.version + 1
  await tx
    .updateTable('finding')
    .set({ ...findingRow(written), version, changed_at: now, changed_by: actsAs(actor, { programmeId }) })
    .where('programme_id', '=', programmeId)
    .where('code', '=', code)
    .execute()
  return version
}

export const editFinding = defineCommand({
  ...findingEdit,
  on: ({ tx, input }) => findingSeen(tx, input.programmeId, input.code),
  can: writeFindings,
  run: async ({ tx, actor, input, subject, now }) => {
    const { programmeId, code } = subject
    await takeTurn(tx, programmeId)
    const before = (await findingSeen(tx, programmeId, code)) ?? subject
    unchanged(input.version, before)
    return { code, version: await changeFinding(tx, { programmeId, code, actor, now }, { before, written: input }) }
  },
  audit: ({ code }, { input }) => ({ subject: code, fields: Object.keys(findingBody(input)) }),
})
