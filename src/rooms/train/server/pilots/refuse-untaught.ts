import { runningOrder, targetsIn } from '../../domain/pilot/running-order.ts'
import { readTarget } from '../../domain/pilot/target.ts'
import type { Texts } from '../../domain/syllabus/diff.ts'
import { refuse } from '../problems.ts'

/** What is observed is something that the session teaches, an item, or what surrounds it. */
export const refuseUntaught = (targets: readonly string[], texts: Texts, modules: readonly string[]): void => {
  const taught = new Set(targetsIn(runningOrder(texts, modules)))
  const stands = (target: string): boolean => {
    const kind = readTarget(target)?.kind
    return kind === 'item' || kind === 'logistics' || taught.has(target)
  }
  const unknown = [...new Set(targets.filter((target) => !stands(target)))]
  if (unknown.length > 0) refuse('observation.unknown-target', { targets: unknown.join(', ') })
}
