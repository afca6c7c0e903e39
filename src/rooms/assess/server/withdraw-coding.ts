import { refuse } from '#kernel/problem/kernel-problems.ts'
import { codingWithdraw } from '../contract/coding.ts'
import { codeStatements } from './analysis-abilities.ts'
import { defineCommand } from './define.ts'
import { unchanged } from './unchanged.ts'
import { codingOf, keepEarlier, removeCoding, subjectSeen } from './sql/codings.ts'
import { takeTurn } from './sql/turn.ts'

/** Makes a statement uncoded again, with its links to findings; the history keeps what it was. */
export const withdrawCoding = defineCommand({
  ...codingWithdraw,
  on: ({ tx, input }) => subjectSeen(tx, input.programmeId, input.subject),
  can: codeStatements,
  run: async ({ tx, input }) => {
    await takeTurn(tx, input.programmeId)
    const subject = (await subjectSeen(tx, input.programmeId, input.subject)) ?? refuse('record.not-found')
    const before = await codingOf(tx, subject)
    unchanged(input.version, before && { ...before, changedBy: before.coder })
    // Nothing stands that could be withdrawn: a line of it would tell of a coding that never was.
    if (!before) return refuse('record.not-found')
    await keepEarlier(tx, subject, before)
    await removeCoding(tx, subject)
    return { subject: subject.id, version: 0 }
  },
  audit: ({ subject }) => ({ subject, fields: ['condition', 'themes', 'seriousness', 'memo', 'evidence'] }),
})
