import type { GatedAct } from '../../contract/gate.ts'
import type { Standing } from '../case-file.ts'
import type { CommonOf } from '../../contract/common.ts'
import type { CommonFile } from './protection-file.ts'

export type StandingWithdrawal = Standing<CommonOf<'withdrawal'>>

/** What one officer can know of consents that were taken back. */
export type Withdrawn = {
  readonly standing: readonly StandingWithdrawal[]
  /** A part that is common was begun and this key does not read it: whether a consent was taken back is not known here. */
  readonly isBlind: boolean
}

/**
 * Withdrawals that nobody undid. Each stands until somebody who reads the part that protects says that the person agreed anew: whoever carries out
 * the act cannot say so in their place, whatever is answered among the safeguards.
 * @param protectors the keys that read the part that protects now
 */
export const standingWithdrawals = (
  { withdrawal, renewal }: Pick<CommonFile, 'withdrawal' | 'renewal'>,
  protectors: readonly string[],
): readonly StandingWithdrawal[] => {
  const renewed = new Set(renewal.filter(({ from }) => protectors.includes(from)).map(({ content }) => content.withdrawal))
  return withdrawal.filter(({ id }) => !renewed.has(id))
}

/** How consent to an act stands by what both sides know: it was taken back, that cannot be known here, or nothing was said against it. */
export const consentStands = ({ standing, isBlind }: Withdrawn, person: string, act: GatedAct): 'withdrawn' | 'blind' | 'unsaid' => {
  if (standing.some(({ content }) => content.person === person && content.act === act)) return 'withdrawn'
  return isBlind ? 'blind' : 'unsaid'
}

/** Where no part of the case protects, nobody can have taken anything back there. */
export const NOTHING_WITHDRAWN: Withdrawn = { standing: [], isBlind: false }
