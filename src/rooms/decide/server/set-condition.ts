import { conditionSet } from '../contract/condition-operations.ts'
import { keepMeetings } from './abilities.ts'
import { defineCommand } from './define.ts'
import { itemSeen, openItem } from './open-item.ts'
import { refuse } from './problems.ts'
import { addCondition } from './sql/conditions.ts'
import { saidCountries } from './said-countries.ts'

/** On the table before the vote: what was voted before it was set was on another thing, and counts no more. */
export const setCondition = defineCommand({
  ...conditionSet,
  on: ({ tx, input }) => itemSeen(tx, input),
  can: keepMeetings,
  run: async ({ tx, actor, input, subject, now }) => {
    const { held, item } = await openItem(tx, subject, now)
    const { textEs: text_es, textEn: text_en, target, owner, due } = input
    if (!held.members.includes(owner)) refuse('condition.owner-unknown', { country: owner, name: saidCountries(owner) })
    if (item.places && !item.places.some((place) => place.target === target)) refuse('condition.no-such-place', { target })
    const number = item.numbered + 1
    const at = { programme_id: subject.programmeId, meeting: subject.id, item: subject.item, number }
    await addCondition(tx, { ...at, text_es, text_en, target, owner, due, set_by: actor.id, set_at: now })
    return { number, motion: item.motion + 1 }
  },
  audit: ({ number }, { subject }) => ({
    subject: `${subject.id}/${subject.item}/condition ${number}`,
    fields: ['text', 'target', 'owner', 'due'],
  }),
})
