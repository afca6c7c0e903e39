import type { Law, SystemLaw } from '../contract/law-data.ts'
import type { System } from '../contract/facts.ts'
import type { Outcome } from '../contract/outcome.ts'
import type { Pattern } from '../contract/pattern.ts'
import { outcomesOf } from './distinguish/distinguish.ts'

/** A pattern whose outcome another wording of the law would change. */
export type Effect = { readonly pattern: Pattern; readonly system: System; readonly before: Outcome; readonly after: Outcome }

/** The law with the law of one system in place of what it holds of it; sources are joined by the caller. */
export const withSystem = (law: Law, changed: SystemLaw): Law => ({
  ...law,
  systems: law.systems.map((one) => (one.system === changed.system ? changed : one)),
})

/** What a change of the law would change in the patterns. No case is read. */
export const effectsOf = (law: Law, changed: Law, patterns: readonly Pattern[]): readonly Effect[] =>
  patterns.flatMap((pattern) => {
    const [old, changedTo] = [outcomesOf(law, pattern.facts), outcomesOf(changed, pattern.facts)]
    return (Object.keys(old) as System[]).flatMap((system) => {
      const [before, after] = [old[system], changedTo[system]]
      return before && after && before !== after ? [{ pattern, system, before, after }] : []
    })
  })
