import { itemReview } from '../../contract/bank.ts'
import { standingOf } from '../../domain/bank/standing.ts'
import { defineCommand } from '../define.ts'
import { refuse } from '../problems.ts'
import { reviewItems, teamCountry } from './bank-abilities.ts'
import { addItemReview, itemReviews, reviewsOf } from './sql/item-reviews.ts'
import { itemSeen } from './sql/item-versions.ts'

/** A second person agrees with the version that stands, or returns it saying why. */
export const reviewItem = defineCommand({
  ...itemReview,
  on: ({ tx, input: { programmeId, item } }) => itemSeen(tx, { programmeId, item }),
  can: reviewItems,
  run: async ({ tx, actor, input: { programmeId, item, number, review }, subject, now }) => {
    if (number !== subject.number) refuse('bank-item.changed', { number: subject.number })
    const { remark, language } = review.verdict === 'returned' ? review : { remark: null, language: null }
    await addItemReview(tx, {
      programme_id: programmeId,
      item,
      number,
      recorded_by: subject.recordedBy,
      reviewer: actor.id,
      country: teamCountry(actor, programmeId),
      verdict: review.verdict,
      remark,
      language,
      reviewed_at: now,
    })
    const reviews = reviewsOf(await itemReviews(tx, programmeId, item), number)
    return { item, number, ...standingOf(subject.item.pool, reviews) }
  },
  audit: ({ item, number }, { input: { review } }) => ({
    subject: `${item}/${number}`,
    fields: review.verdict === 'returned' ? ['verdict', 'remark'] : ['verdict'],
  }),
})
