import { startOf } from '#seal/ledger/kept-log.ts'
import { sentOf } from '../contract/keeping.ts'
import { readKept } from '../contract/operations.ts'
import { keepSealedCases } from './abilities.ts'
import { defineQuery } from './define.ts'
import { pageOf, positionAt } from './sql/entries.ts'
import { caseSeen } from './sql/kept-cases.ts'

export const readCase = defineQuery({
  ...readKept,
  on: ({ db, input }) => caseSeen(db, input),
  can: keepSealedCases,
  run: async ({ db, input, subject: begin }) => {
    const from = input.after === 0 ? startOf(begin.ctx) : ((await positionAt(db, begin, input.after)) ?? null)
    const { entries, more } = await pageOf(db, begin, input.after)
    return { begin: sentOf(begin), from, entries: entries.map(sentOf), more }
  },
  audit: (_, { subject: { ctx } }) => ({ subject: ctx, fields: ['entries'] }),
})
