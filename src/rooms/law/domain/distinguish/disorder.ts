import type { Facts } from '../../contract/facts.ts'
import { mayPrecede, spanOf } from '../span.ts'

/** A phase that stands before others and, by its days, came after them: what was found in either does not count in the other. */
export type Disorder = { readonly later: string; readonly earlier: readonly string[] }

/** Whether a phase may have been on the same day as another or before it. */
export const mayComeBefore = (one: Facts, other: Facts): boolean => mayPrecede(spanOf(one.date), spanOf(other.date))

export const disorderOf = (phases: readonly Facts[]): readonly Disorder[] =>
  phases
    .map((phase, at) => ({
      later: phase.id,
      earlier: phases
        .slice(at + 1)
        .filter((next) => !mayComeBefore(phase, next))
        .map(({ id }) => id),
    }))
    .filter(({ earlier }) => earlier.length > 0)
