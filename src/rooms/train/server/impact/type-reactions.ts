import { refuse as refuseAny } from '#kernel/problem/kernel-problems.ts'
import { reactionType, reactionWithdraw } from '../../contract/levels.ts'
import { heapFault } from '../../domain/study/heap-fault.ts'
import { defineCommand } from '../define.ts'
import { refuse } from '../problems.ts'
import { rollOf } from '../sessions/sql/roll.ts'
import { sessionSeen } from '../sessions/sql/sessions.ts'
import { takeTurn } from '../sessions/sql/turn.ts'
import { typeReactions } from './abilities.ts'
import { addBatch, batchesSeen, withdrawBatch } from './sql/levels.ts'

/** A heap of sheets, all or none. They are kept without order or person: a session is small, and people were told that the form is of nobody. So a heap that is typed twice is known by its sheets, or by there being more than people. */
export const typeReactionSheets = defineCommand({
  ...reactionType,
  on: ({ tx, input }) => sessionSeen(tx, input),
  can: typeReactions,
  run: async ({ tx, actor, input: { programmeId, session, id, sheets }, subject: { country }, now }) => {
    await takeTurn(tx, programmeId)
    const before = await batchesSeen(tx, { programmeId, sessions: [session] })
    const people = (await rollOf(tx, { programmeId, session })).filter(({ withdrawnOn }) => withdrawnOn === null).length
    const fault = before.some((one) => one.id === id) ? undefined : heapFault(sheets, before, people)
    if (fault?.kind === 'same-heap') refuse('reaction.same-heap')
    if (fault) refuse('reaction.more-than-people', { typed: fault.typed, more: sheets.length, people })
    const row = { programme_id: programmeId, id, session, country, sheets: sheets.toSorted(), typed_by: actor.id, typed_at: now }
    await addBatch(tx, { ...row, withdrawn_by: null, withdrawn_at: null })
    return { id, sheets: sheets.length, typedAt: now, withdrawnAt: null }
  },
  audit: ({ id }) => ({ subject: id, fields: ['sheets'] }),
})

export const withdrawReactionSheets = defineCommand({
  ...reactionWithdraw,
  on: ({ tx, input }) => sessionSeen(tx, input),
  can: typeReactions,
  run: async ({ tx, actor, input: { programmeId, session, id }, now }) => {
    const batch = (await batchesSeen(tx, { programmeId, sessions: [session] })).find((one) => one.id === id)
    if (!batch) return refuseAny('record.not-found')
    if (batch.withdrawnAt !== null) refuse('reaction.withdrawn')
    await withdrawBatch(tx, { programmeId, id, by: actor.id, now })
    return { id, sheets: batch.sheets.length, typedAt: batch.typedAt, withdrawnAt: now }
  },
  audit: ({ id }) => ({ subject: id, fields: ['withdrawn'] }),
})
