import type { AnswerOf } from '#ui/client/request.ts'
import type { proposalShow } from '../../contract/proposal.ts'

/** A proposal as the server shows it. */
export type Shown = AnswerOf<typeof proposalShow>

/** Sentences of the abilities by which the server says what this reader may do. */
export const MAY = {
  write: 'write the law of one’s country',
  review: 'read the law of one’s country as a second lawyer',
  put: 'put the law of one’s country to its panel',
  comment: 'comment on a proposed law',
  sign: 'take a position for one’s country',
} as const
