import { canMove, type Move } from '../domain/proposal/moves.ts'
import { refuse } from './problems.ts'
import type { ProposalSeen } from './sql/proposals.ts'

/** Whoever moves it saw it as it is now, and its state lets it be moved so. */
export const refuseClosed = (move: Move, { state, version }: ProposalSeen, seen: number): void => {
  if (version !== seen) refuse('proposal.changed', { version })
  if (!canMove(move, state)) refuse('proposal.not-open', { state })
}
