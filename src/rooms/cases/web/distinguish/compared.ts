import type { Decision } from '#law/decision.ts'
import type { Outcome } from '#law/outcome.ts'
import type { Verified } from '#law/rules'

export type Compared = { readonly phase: string; readonly system: string; readonly before: Outcome; readonly now: Outcome }

/** Every phase in every system of a decision, then all of them together, with what was answered then and what the law of today answers. */
export const comparedWith = ({ phases, together = [] }: Decision, { changed }: Verified): readonly Compared[] => {
  const all = phases.map(({ facts: { id }, systems }) => ({ id, systems }))
  return [...all, ...(phases.length > 1 ? [{ id: 'together', systems: together }] : [])].flatMap(({ id, systems }) =>
    systems.map(({ system, outcome }) => ({
      phase: id,
      system,
      before: outcome,
      now: changed.find((one) => one.phase === id && one.system === system)?.after ?? outcome,
    })),
  )
}
