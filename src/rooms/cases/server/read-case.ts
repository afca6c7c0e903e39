import { readKept } from '../contract/operations.ts'
import { keepSealedCases } from './abilities.ts'
import { defineQuery } from './define.ts'
import { pageOfCase } from './page-of-case.ts'
import { caseSeen } from './sql/kept-cases.ts'

export const readCase = defineQuery({
  ...readKept,
  on: ({ db, input }) => caseSeen(db, input),
  can: keepSealedCases,
  run: ({ db, input, subject }) => pageOfCase(db, subject, input.after),
  audit: (_, { subject: { ctx } }) => ({ subject: ctx, fields: ['entries'] }),
})
