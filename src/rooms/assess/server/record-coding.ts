import { refuse as refuseAny } from '#kernel/problem/kernel-problems.ts'
import { codingRecord } from '../contract/coding.ts'
import { codable } from '../domain/codebook.ts'
import { actsAs, codeStatements } from './analysis-abilities.ts'
import { defineCommand } from './define.ts'
import { refuse } from './problems.ts'
import { unchanged } from './unchanged.ts'
import { codingOf, keepEarlier, nextVersion, putCoding, putEvidence, subjectSeen } from './sql/codings.ts'
import { themesOf } from './sql/themes.ts'
import { takeTurn } from './sql/turn.ts'

/** One coder's whole reading of a statement in one save; what was there goes into the history. */
export const recordCoding = defineCommand({
  ...codingRecord,
  on: ({ tx, input }) => subjectSeen(tx, input.programmeId, input.subject),
  can: codeStatements,
  run: async ({ tx, actor, input, now }) => {
    await takeTurn(tx, input.programmeId)
    // Withdrawn while this waited, it would keep a coding for ever that nobody sees.
    const subject = (await subjectSeen(tx, input.programmeId, input.subject)) ?? refuseAny('record.not-found')
    const before = await codingOf(tx, subject)
    unchanged(input.version, before && { ...before, changedBy: before.coder })
    const known = codable(await themesOf(tx, subject.programmeId))
    if (!input.themes.every((theme) => known.has(theme))) refuse('code.unknown')
    const version = await nextVersion(tx, subject, before)
    if (before) await keepEarlier(tx, subject, before)
    const { condition, themes, seriousness, memo, evidence } = input
    await putCoding(tx, subject, { condition, themes, seriousness, memo, version, coder: actsAs(actor, subject), changedAt: now })
    await putEvidence(tx, subject, evidence)
    return { subject: subject.id, version }
  },
  audit: ({ subject }) => ({ subject, fields: ['condition', 'themes', 'seriousness', 'memo', 'evidence'] }),
})
