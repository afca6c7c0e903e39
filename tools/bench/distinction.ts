import type { Facts } from '../../src/rooms/law/contract/facts.ts'
import { JURISDICTIONS } from '../../src/rooms/law/contract/systems.ts'
import { distinguish } from '../../src/rooms/law/domain/distinguish/distinguish.ts'
import { factPatterns } from '../../src/rooms/law/domain/patterns.ts'
import { seedLaw } from '../../src/rooms/law/domain/seed.ts'
import { lawMessages } from '../../src/rooms/law/messages.ts'
import { translator } from '#kernel/i18n/translate.ts'

export type DistinctionTimes = { readonly patterns: number; readonly firstMs: number; readonly medianMs: number; readonly mostMs: number }

/** Every fact pattern under all eight systems, with reasons, pivots and differences: the first of the process, then the median and the slowest. */
export const distinctionTimes = (): DistinctionTimes => {
  const t = translator('es', lawMessages)
  const patterns = factPatterns().map(({ facts }): Facts => ({ ...facts, jurisdictions: [...JURISDICTIONS] }))
  const timed = patterns.map((facts) => {
    const started = performance.now()
    distinguish(seedLaw(), facts, t)
    return performance.now() - started
  })
  const [first = Number.NaN, ...others] = timed
  const sorted = others.toSorted((a, b) => a - b)
  return { patterns: timed.length, firstMs: first, medianMs: sorted[sorted.length >> 1] ?? Number.NaN, mostMs: sorted.at(-1) ?? Number.NaN }
}
