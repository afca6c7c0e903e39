import { programmeSeen } from '#programme/port'
import { type BankState, itemsExport } from '../../contract/bank.ts'
import type { Item, ItemBank } from '../../contract/item.ts'
import { itemOf } from '../../domain/bank/kept-item.ts'
import { reviewersOf, standingOf } from '../../domain/bank/standing.ts'
import { writeItems } from '../../domain/items/formats.ts'
import { defineQuery } from '../define.ts'
import { refuse } from '../problems.ts'
import { readBank } from './bank-abilities.ts'
import { itemReviews } from './sql/item-reviews.ts'
import { wholeItems } from './sql/item-versions.ts'

const STATE_OF = { waiting: 'draft', returned: 'draft', reviewed: 'reviewed', retired: 'retired' } as const satisfies Record<
  BankState,
  Item['state']
>

/** The bank as `istmo form assemble` takes it. What was published as an example keeps its notice, in a file of its own: a notice is of a whole file. */
export const exportItems = defineQuery({
  ...itemsExport,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readBank,
  run: async ({ db, input: { programmeId, which } }) => {
    const reviews = Map.groupBy(await itemReviews(db, programmeId), ({ item, number }) => `${item} ${number}`)
    const wanted = (await wholeItems(db, programmeId)).filter(({ item }) => (item.notice !== undefined) === (which === 'example'))
    if (wanted.length === 0) refuse('bank-item.none')
    const notice = wanted.find(({ item }) => item.notice)?.item.notice
    const items = wanted.map(({ item, number }) => {
      const own = reviews.get(`${item.id} ${number}`) ?? []
      const state = STATE_OF[standingOf(item.pool, own).state]
      return itemOf(item, { version: number, state, reviewers: reviewersOf(own, 'training team') })
    })
    const bank: ItemBank = { schema: 'istmo/items/1', ...(notice && { notice }), items }
    const { bytes } = writeItems(bank, 'json', undefined)
    return { name: which === 'own' ? 'items.json' : 'example-items.json', mediaType: 'application/json', bytes: new Uint8Array(bytes) }
  },
  audit: (_, { input }) => ({ subject: input.programmeId, fields: ['items', 'key', 'why'] }),
})
