import { may, mayDo } from '#kernel/access/ability.ts'
import type { Actor } from '#kernel/access/actor.ts'
import type { Handle } from '#kernel/db/handles.ts'
import { programmeSeen } from '#programme/port'
import { itemList } from '../../contract/bank.ts'
import { agreedIn, standingOf } from '../../domain/bank/standing.ts'
import { defineQuery } from '../define.ts'
import { readBank, recordItems, reviewItems, teamCountry } from './bank-abilities.ts'
import { itemReviews } from './sql/item-reviews.ts'
import { itemLines } from './sql/item-versions.ts'

/** The bank with where each item stands, and whether it waits for this reader. */
export const itemsFor = async (db: Handle, actor: Actor, programmeId: string) => {
  const reviewer = may(actor, reviewItems, { programmeId })
  const country = teamCountry(actor, programmeId)
  const reviews = Map.groupBy(await itemReviews(db, programmeId), ({ item, number }) => `${item} ${number}`)
  return (await itemLines(db, programmeId)).map(({ item, number, recordedBy, says: { notice, ...says } }) => {
    const own = reviews.get(`${item} ${number}`) ?? []
    const agreed = agreedIn(own).map((one) => one.country)
    const standing = standingOf(says.pool, own)
    const isNew = recordedBy !== actor.id && !agreed.includes(country)
    const waits = standing.state === 'waiting' && isNew && reviewer
    return { item, number, ...says, example: notice !== null, ...standing, agreed, waits }
  })
}

export const listItems = defineQuery({
  ...itemList,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readBank,
  run: async ({ db, actor, input: { programmeId } }) => {
    const items = await itemsFor(db, actor, programmeId)
    return {
      items: items.toSorted((a, b) => Number(b.waits) - Number(a.waits)),
      may: mayDo(actor, { programmeId }, [recordItems, reviewItems]),
    }
  },
  audit: (_, { input }) => ({ subject: input.programmeId, fields: ['stem'] }),
})
