import type { Tally } from '../contract/voting.ts'

/**
 * What a vote comes to. Conditions on the table go with an approval; nobody types an outcome in.
 * @param conditions how many are on the table
 */
export const outcomeOf = ({ result }: Pick<Tally, 'result'>, conditions: number): 'approved' | 'approved-with-conditions' | 'returned' => {
  if (result !== 'consensus' && result !== 'carried') return 'returned'
  return conditions > 0 ? 'approved-with-conditions' : 'approved'
}

/** Why a point cannot be decided yet. */
export type Obstacle =
  | { readonly kind: 'too-early' }
  | { readonly kind: 'superseded' }
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'no-quorum'; readonly need: number; readonly have: number }
  | { readonly kind: 'silent'; readonly countries: readonly string[] }

type Standing = { readonly tally: Pick<Tally, 'quorum' | 'silent'>; readonly superseded: boolean; readonly overtaken: boolean }

/** All that stands in the way of a decision, what must come first first; nothing where it can be taken. */
export const obstaclesOf = ({ tally: { quorum, silent }, superseded, overtaken }: Standing, begun: boolean): readonly Obstacle[] => {
  if (overtaken) return [{ kind: 'overtaken' }]
  if (superseded) return [{ kind: 'superseded' }]
  if (!begun) return [{ kind: 'too-early' }]
  const found: Obstacle[] = []
  if (!quorum.met) found.push({ kind: 'no-quorum', need: quorum.need, have: quorum.have })
  if (silent.length > 0) found.push({ kind: 'silent', countries: silent })
  return found
}
