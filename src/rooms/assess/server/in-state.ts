import type { WorkshopState } from '../contract/workshop.ts'
import { MOVES, moveTowards } from '../domain/workshop-moves.ts'
import { refuse } from './problems.ts'

type Stands = { readonly code: string; readonly state: WorkshopState }

/** Refuses what a workshop does not take in its state, saying who may bring it where it would. */
export const inState = ({ code, state }: Stands, needed: WorkshopState): void => {
  const move = moveTowards(state, needed)
  if (move) refuse('workshop.closed', { workshop: code, state, needed, movers: [...MOVES[move].roles] })
}
