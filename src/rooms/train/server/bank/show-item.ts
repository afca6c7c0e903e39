import type { Handle } from '#kernel/db/handles.ts'
import { mayDo } from '#kernel/access/ability.ts'
import { lawNow } from '#law/port'
import { itemShow } from '../../contract/bank.ts'
import { agreedIn, standingOf } from '../../domain/bank/standing.ts'
import { answerOfLaw } from '../../domain/items/check-vignette.ts'
import { defineQuery } from '../define.ts'
import { readBank, reviewItems } from './bank-abilities.ts'
import { saidLaw } from './items-said.ts'
import { itemReviews, reviewsOf } from './sql/item-reviews.ts'
import { type ItemKept, itemSeen, versionsOfItem } from './sql/item-versions.ts'
import { taughtOutcome } from './sql/taught-outcome.ts'

const lawOn = async (handle: Handle, { programmeId, item: { profile, facts } }: ItemKept) => {
  if (!profile || !facts) return null
  const { read } = await lawNow(handle, programmeId)
  const outcome = answerOfLaw(read, facts, profile)
  return outcome ? saidLaw(profile, outcome, facts) : null
}

/** Whoever looks sees the key: of a test each look leaves its line. */
export const showItem = defineQuery({
  ...itemShow,
  on: ({ db, input }) => itemSeen(db, input),
  can: readBank,
  run: async ({ db, actor, subject }) => {
    const { programmeId, item, number, country, recordedBy, recordedAt } = subject
    const versions = await versionsOfItem(db, { programmeId, item: item.id })
    const all = await itemReviews(db, programmeId, item.id)
    const reviews = reviewsOf(all, number)
    const latest = versions[0]?.number ?? number
    const isOwn = recordedBy === actor.id
    const isOpen = number === latest && !isOwn && item.pool !== 'retired' && reviews.every(({ reviewer }) => reviewer !== actor.id)
    return {
      item,
      number,
      latest,
      recorded: { country, at: recordedAt, own: isOwn },
      ...standingOf(item.pool, reviews),
      reviews: reviews.map(({ reviewer, country: by, verdict, remark, language, at }) => {
        return { country: by, verdict, remark, language, at, own: reviewer === actor.id }
      }),
      versions: versions.map((version) => {
        const own = reviewsOf(all, version.number)
        const agreed = agreedIn(own).length
        return { number: version.number, country: version.country, at: version.recordedAt, agreed, returned: own.length - agreed }
      }),
      law: await lawOn(db, subject),
      taught: item.outcome === null ? null : await taughtOutcome(db, programmeId, item.outcome),
      may: mayDo(actor, { programmeId }, isOpen ? [reviewItems] : []),
    }
  },
  audit: ({ item, number }) => ({ subject: `${item.id}/${number}`, fields: ['stem', 'key', 'why'] }),
})
