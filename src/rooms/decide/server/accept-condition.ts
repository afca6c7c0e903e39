import { conditionAccept } from '../contract/condition-operations.ts'
import { conditionStateOf } from '../domain/condition-state.ts'
import { acceptConditions } from './abilities.ts'
import { conditionSeen, waitingCondition } from './condition-seen.ts'
import { defineCommand } from './define.ts'
import type { ConditionNow } from './meeting-now.ts'
import { refuse } from './problems.ts'
import { addAnswer } from './sql/conditions.ts'

const openFor = (conditions: readonly ConditionNow[], hash: string): number[] =>
  conditions.filter(({ answers }) => conditionStateOf(answers, hash) !== 'accepted').map(({ number }) => number)

/** Whoever asked for it says whether it is met, of the very text that was read. */
export const acceptCondition = defineCommand({
  ...conditionAccept,
  on: ({ tx, input }) => conditionSeen(tx, input),
  can: acceptConditions,
  run: async ({ tx, actor, input, subject, now }) => {
    const { hash, verdict, reasonEs, reasonEn } = input
    const { item, condition } = await waitingCondition(tx, subject)
    if (condition.answered !== hash) refuse('condition.other-text')
    if (verdict === 'refused' && reasonEs === null && reasonEn === null) refuse('condition.wordless')
    const at = { programme_id: subject.programmeId, meeting: subject.id, item: subject.item, number: subject.number }
    const reason = verdict === 'refused' ? { reason_es: reasonEs, reason_en: reasonEn } : { reason_es: null, reason_en: null }
    await addAnswer(tx, { ...at, hash, stand: verdict, ...reason, answered_by: actor.id, answered_at: now })
    const others = item.conditions.filter(({ number }) => number !== subject.number)
    const open = [...openFor(others, hash), ...(verdict === 'accepted' ? [] : [subject.number])].toSorted((one, other) => one - other)
    return { subject: item.subject, number: subject.number, hash, verdict, open }
  },
  audit: ({ number }, { subject }) => ({ subject: `${subject.id}/${subject.item}/condition ${number}`, fields: ['verdict', 'reason'] }),
})
