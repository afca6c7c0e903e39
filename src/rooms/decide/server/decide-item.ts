import { canonicalText } from '#seal/canonical.ts'
import { itemDecide } from '../contract/meeting.ts'
import { outcomeOf } from '../domain/outcome.ts'
import { keepMeetings } from './abilities.ts'
import { defineCommand } from './define.ts'
import type { ItemNow } from './meeting-now.ts'
import { itemSeen, openItem } from './open-item.ts'
import { refuse } from './problems.ts'
import { addDecision } from './sql/decisions.ts'
import { saidCountries } from './said-countries.ts'

/** Nobody closes a vote on another standing than the one on the screen, without a quorum, or while somebody who is there has not voted. */
const refuseOpen = ({ hash, version, tally }: ItemNow, read: { readonly hash: string; readonly version: number }): void => {
  if (read.hash !== hash) refuse('item.other-text')
  if (read.version !== version) refuse('item.changed', { version })
  const { need, have, met } = tally.quorum
  if (!met) refuse('item.without-quorum', { need, have })
  if (tally.silent.length > 0) refuse('item.silent', { countries: tally.silent.join(', '), names: saidCountries(...tally.silent) })
}

/** What the votes come to, on record for good with all that was counted. */
export const decideItem = defineCommand({
  ...itemDecide,
  on: ({ tx, input }) => itemSeen(tx, input),
  can: keepMeetings,
  run: async ({ tx, actor, input, subject, now }) => {
    const { item } = await openItem(tx, subject, now)
    refuseOpen(item, input)
    const outcome = outcomeOf(item.tally, item.conditions.length)
    const at = { programme_id: subject.programmeId, meeting: subject.id, item: subject.item, submission: item.submissionId }
    const made = { confirms: false, outcome, hash: item.hash, tally: canonicalText(item.tally) }
    await addDecision(tx, { ...at, ...made, decided_by: actor.id, decided_at: now })
    return { subject: item.subject, hash: item.hash, outcome, decidedAt: now }
  },
  audit: ({ subject }) => ({ subject, fields: ['outcome', 'hash', 'tally'] }),
})
