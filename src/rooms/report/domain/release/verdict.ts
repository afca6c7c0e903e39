import { type Deciding, type LetThrough, letThrough } from '#decide/rules'
import type { SignOffBoard } from '../../contract/sign-off.ts'

/** Whether a report may be released; null where that turns on what the reader is not told. */
export const verdictOf = ({
  open,
  bare,
  example,
  rewritten,
  unprintable,
  untranslated,
  held,
}: Pick<SignOffBoard['gate'], 'open' | 'bare' | 'example' | 'rewritten' | 'unprintable' | 'untranslated' | 'held'>):
  | 'open'
  | 'closed'
  | null => {
  if (bare || (!open && !example) || rewritten > 0 || unprintable > 0 || untranslated > 0) return 'closed'
  if (held === null) return null
  return held.waits ? 'closed' : 'open'
}

export const OWN = ['texts', 'sentences', 'places', 'languages'] as const

/** What of its own holds a report up, besides the countries, as far as the reader is told. */
export const ownHold = ({
  rewritten,
  unprintable,
  untranslated,
  held,
}: Pick<SignOffBoard['gate'], 'rewritten' | 'unprintable' | 'untranslated' | 'held'>): readonly (typeof OWN)[number][] => {
  const holds = { texts: held?.waits ?? false, sentences: rewritten > 0, places: unprintable > 0, languages: untranslated > 0 }
  return OWN.filter((one) => holds[one])
}

type Held = {
  readonly gate: Pick<SignOffBoard['gate'], 'example'>
  readonly rule: Deciding
  readonly countries: readonly Pick<SignOffBoard['countries'][number], 'country' | 'state'>[]
}

/** Countries without whose agreement the report would go out by another rule; an example waits for nobody by any rule. */
export const easedBy = ({ gate, rule, countries }: Held, after: Deciding): readonly LetThrough[] =>
  gate.example ? [] : letThrough(rule, after, countries)
