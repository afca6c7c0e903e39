import type { ProposalState } from '../../contract/proposal.ts'

/** What somebody does with a proposal, and from which states: one table for the server and for the buttons. */
const FROM = {
  save: ['draft', 'in-review', 'reviewed', 'objected'],
  submit: ['draft', 'objected'],
  comment: ['draft', 'in-review', 'reviewed', 'put', 'objected'],
  review: ['in-review'],
  put: ['reviewed'],
  withdraw: ['draft', 'in-review', 'reviewed', 'put', 'objected'],
} as const satisfies Readonly<Record<string, readonly ProposalState[]>>
export type Move = keyof typeof FROM

/** While a panel decides nobody writes on the text; what is in force or was withdrawn stays as it is. */
export const canMove = (move: Move, state: ProposalState): boolean => (FROM[move] as readonly ProposalState[]).includes(state)
