import type { Law, SystemLaw } from '../contract/law-data.ts'
import type { System } from '../contract/facts.ts'
import type { Pattern } from '../contract/pattern.ts'
import { judgedBy, type ReadLaw, systemsOf } from './distinguish/distinguish.ts'
import type { Judged } from './distinguish/judged.ts'

/** A pattern that another wording of the law would answer otherwise, in its outcome or in a part of it. */
export type Effect = { readonly pattern: Pattern; readonly system: System; readonly before: Judged; readonly after: Judged }

/** The law with the law of one system in place of what it holds of it; sources are joined by the caller. */
export const withSystem = (law: Law, changed: SystemLaw): Law => ({
  ...law,
  systems: law.systems.map((one) => (one.system === changed.system ? changed : one)),
})

const PARTS = ['outcome', 'tip', 'som', 'attempt'] as const

type LawChanged = { readonly law: ReadLaw; readonly changed: ReadLaw }

/** What a change of the law would change in the patterns. No case is read. @param only where nothing else was changed, the system whose law was */
export const effectsOf = ({ law, changed }: LawChanged, patterns: readonly Pattern[], only?: System): readonly Effect[] =>
  patterns.flatMap((pattern) => {
    const systems = systemsOf(pattern.facts).filter((system) => only === undefined || system === only)
    const [old, anew] = [judgedBy(law, pattern.facts, systems), judgedBy(changed, pattern.facts, systems)]
    return systems.flatMap((system) => {
      const [before, after] = [old[system], anew[system]]
      return before && after && PARTS.some((part) => before[part] !== after[part]) ? [{ pattern, system, before, after }] : []
    })
  })
