import type { ChangeState } from '../../contract/pilot.ts'

/** "14 observations from 2 pilots → 9 requests → 7 changes, 2 rejected". */
export type PilotCounts = {
  readonly observations: number
  /** Sessions with at least one of them. */
  readonly pilots: number
  readonly requests: number
  /** Implemented, in a version whose difference shows it. */
  readonly changes: number
  readonly rejected: number
  /** Accepted, and in no version yet. */
  readonly accepted: number
  /** Asked or deferred. */
  readonly open: number
}

type Observed = { readonly session: string; readonly isWithdrawn: boolean }

/** What the pilots of a version led to. What was withdrawn is not counted. */
export const pilotCounts = (observed: readonly Observed[], requests: readonly { readonly state: ChangeState }[]): PilotCounts => {
  const standing = observed.filter(({ isWithdrawn }) => !isWithdrawn)
  const inState = (...states: readonly ChangeState[]) => requests.filter(({ state }) => states.includes(state)).length
  return {
    observations: standing.length,
    pilots: new Set(standing.map(({ session }) => session)).size,
    requests: requests.length,
    changes: inState('implemented'),
    rejected: inState('rejected'),
    accepted: inState('accepted'),
    open: inState('asked', 'deferred'),
  }
}
