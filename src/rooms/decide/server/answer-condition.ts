import { conditionAnswer } from '../contract/condition-operations.ts'
import { keepMeetings } from './abilities.ts'
import { conditionSeen, waitingCondition } from './condition-seen.ts'
import { defineCommand } from './define.ts'
import { refuse } from './problems.ts'
import { addAnswer } from './sql/conditions.ts'

/** Puts beside a condition the successor in which it was met, and so asks its owner; what was accepted of another text says nothing of this. */
export const answerCondition = defineCommand({
  ...conditionAnswer,
  on: ({ tx, input }) => conditionSeen(tx, input),
  can: keepMeetings,
  run: async ({ tx, actor, input: { hash }, subject, now }) => {
    const { item, condition } = await waitingCondition(tx, subject)
    if (hash === item.hash || hash === condition.answered) refuse('condition.same-text')
    const at = { programme_id: subject.programmeId, meeting: subject.id, item: subject.item, number: subject.number }
    await addAnswer(tx, { ...at, hash, stand: 'answered', reason_es: null, reason_en: null, answered_by: actor.id, answered_at: now })
    return { subject: item.subject, number: subject.number, hash }
  },
  audit: ({ number }, { subject }) => ({ subject: `${subject.id}/${subject.item}/condition ${number}`, fields: ['hash'] }),
})
