import type { Decision } from '#law/decision.ts'
import type { Outcome } from '#law/outcome.ts'
import type { Verified } from '#law/rules'

export type Compared = { readonly phase: string; readonly system: string; readonly before: Outcome; readonly now: Outcome }

/** Every phase in every system of a decision, with what was answered then and what the law of today answers. */
export const comparedWith = ({ phases }: Decision, { changed }: Verified): readonly Compared[] =>
  phases.flatMap(({ facts: { id }, systems }) =>
    systems.map(({ system, outcome }) => ({
      phase: id,
      system,
      before: outcome,
      now: changed.find((one) => one.phase === id && one.system === system)?.after ?? outcome,
    })),
  )
