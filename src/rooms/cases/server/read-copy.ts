import { refuse } from '#kernel/problem/kernel-problems.ts'
import { readEnvelope } from '#seal/envelope.ts'
import { sentOf } from '../contract/keeping.ts'
import { readCopy as reading } from '../contract/operations.ts'
import { keepSealedCases } from './abilities.ts'
import { defineQuery } from './define.ts'
import { copySeen } from './sql/copies.ts'

/** What was withdrawn, or is past the moment that its giver set, is as if it had never been. */
export const readCopy = defineQuery({
  ...reading,
  on: ({ db, input }) => copySeen(db, input),
  can: keepSealedCases,
  run: ({ subject: { text, payload }, now }) => {
    const { until } = readEnvelope(text)
    return payload && (until === null || now < until) ? sentOf({ text, payload }) : refuse('record.not-found')
  },
  audit: (_, { subject: { id } }) => ({ subject: id, fields: ['payload'] }),
})
