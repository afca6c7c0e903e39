import { type Deciding, type LetThrough, letThrough } from '#decide/rules'
import type { SignOffBoard } from '../../contract/sign-off.ts'

/** Whether a report may be released; null where that turns on what the reader is not told. */
export const verdictOf = ({
  open,
  bare,
  example,
  rewritten,
  held,
}: Pick<SignOffBoard['gate'], 'open' | 'bare' | 'example' | 'rewritten' | 'held'>): 'open' | 'closed' | null => {
  if (bare || (!open && !example) || rewritten > 0) return 'closed'
  if (held === null) return null
  return held.waits ? 'closed' : 'open'
}

/** What of its own holds a report up, besides the countries, as far as the reader is told. */
export const ownHold = ({ rewritten, held }: Pick<SignOffBoard['gate'], 'rewritten' | 'held'>): 'texts' | 'sentences' | 'both' | null => {
  if (held?.waits) return rewritten > 0 ? 'both' : 'texts'
  return rewritten > 0 ? 'sentences' : null
}

type Held = {
  readonly gate: Pick<SignOffBoard['gate'], 'example'>
  readonly rule: Deciding
  readonly countries: readonly Pick<SignOffBoard['countries'][number], 'country' | 'state'>[]
}

/** Countries without whose agreement the report would go out by another rule; an example waits for nobody by any rule. */
export const easedBy = ({ gate, rule, countries }: Held, after: Deciding): readonly LetThrough[] =>
  gate.example ? [] : letThrough(rule, after, countries)
