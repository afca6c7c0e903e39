import type { Law, SystemLaw } from '../contract/law-data.ts'
import type { System } from '../contract/facts.ts'
import type { Pattern } from '../contract/pattern.ts'
import { judgedBy, type ReadLaw } from './distinguish/distinguish.ts'
import type { Judged } from './distinguish/judged.ts'

/** A pattern that another wording of the law would answer otherwise, in its outcome or in a part of it. */
export type Effect = { readonly pattern: Pattern; readonly system: System; readonly before: Judged; readonly after: Judged }

/** The law with the law of one system in place of what it holds of it; sources are joined by the caller. */
export const withSystem = (law: Law, changed: SystemLaw): Law => ({
  ...law,
  systems: law.systems.map((one) => (one.system === changed.system ? changed : one)),
})

const PARTS = ['outcome', 'tip', 'som', 'attempt'] as const

/** What a change of the law would change in the patterns. No case is read. */
export const effectsOf = (law: ReadLaw, changed: ReadLaw, patterns: readonly Pattern[]): readonly Effect[] =>
  patterns.flatMap((pattern) => {
    const [old, anew] = [judgedBy(law, pattern.facts), judgedBy(changed, pattern.facts)]
    return (Object.keys(old) as System[]).flatMap((system) => {
      const [before, after] = [old[system], anew[system]]
      return before && after && PARTS.some((part) => before[part] !== after[part]) ? [{ pattern, system, before, after }] : []
    })
  })
