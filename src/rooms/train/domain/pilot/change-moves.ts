import type { ChangeState } from '../../contract/pilot.ts'

const NEXT: Readonly<Record<ChangeState, readonly ChangeState[]>> = {
  asked: ['accepted', 'deferred', 'rejected'],
  deferred: ['accepted', 'rejected'],
  accepted: ['implemented'],
  rejected: [],
  implemented: [],
}

/** Where a change that was asked for may go. What was rejected or implemented stays so: what is asked anew is another request. */
export const nextOf = (state: ChangeState): readonly ChangeState[] => NEXT[state]
