import type { Writer } from '#kernel/db/handles.ts'
import { gapEdit } from '../contract/gap.ts'
import { actsAs, writeFindings } from './analysis-abilities.ts'
import { refuseUnprintable } from './cited.ts'
import { defineCommand } from './define.ts'
import type { Change } from './edit-theme.ts'
import { keepCodeVersion } from './sql/code-versions.ts'
import { findingsOfGap, type GapBody, gapBody, gapRow, gapSeen, putFindings, type StoredGap } from './sql/gaps.ts'
import { takeTurn } from './sql/turn.ts'
import type { AssessTables } from './tables.ts'
import { unchanged } from './unchanged.ts'

/** Writes the words of a gap over what it said, which goes into its history, and tells which save that is. */
export const changeGap = async (
  tx: Writer<AssessTables>,
  { programmeId, code, actor, now }: Change,
  { before, written }: { readonly before: StoredGap; readonly written: GapBody },
): Promise<number> => {
  await refuseUnprintable(tx, { programmeId, written, before })
  const was = { ...gapBody(before), findings: await findingsOfGap(tx, programmeId, code) }
  await keepCodeVersion(tx, { kind: 'gap', programmeId, code }, { ...before, was })
  const version = before.version + 1
  await tx
    .updateTable('gap')
    .set({ ...gapRow(written), version, changed_at: now, changed_by: actsAs(actor, { programmeId }) })
    .where('programme_id', '=', programmeId)
    .where('code', '=', code)
    .execute()
  return version
}

export const editGap = defineCommand({
  ...gapEdit,
  on: ({ tx, input }) => gapSeen(tx, input.programmeId, input.code),
  can: writeFindings,
  run: async ({ tx, actor, input, subject, now }) => {
    const { programmeId, code } = subject
    await takeTurn(tx, programmeId)
    const before = (await gapSeen(tx, programmeId, code)) ?? subject
    unchanged(input.version, before)
    const version = await changeGap(tx, { programmeId, code, actor, now }, { before, written: input })
    await putFindings(tx, { programmeId, gap: code }, input.findings)
    return { code, version }
  },
  audit: ({ code }, { input }) => ({ subject: code, fields: [...Object.keys(gapBody(input)), 'findings'] }),
})
