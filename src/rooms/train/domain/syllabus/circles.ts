import type { Module } from '../../contract/syllabus.ts'
import { error, type Fault } from './fault.ts'

/** A way from a module back to itself along what it asks to be known before; none where there is none. */
const wayBack = (from: string, asked: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined => {
  const seen = new Set<string>()
  const ways: (readonly string[])[] = [[from]]
  for (let way = ways.shift(); way; way = ways.shift()) {
    const last = way.at(-1) ?? from
    for (const next of asked.get(last) ?? []) {
      if (next === from) return [...way, from]
      if (!seen.has(next)) {
        seen.add(next)
        ways.push([...way, next])
      }
    }
  }
  return undefined
}

/** Modules that, by what they ask, would have to be taught before themselves: each circle once, at the first of its modules. */
export const circles = (modules: readonly Pick<Module, 'code' | 'prerequisites'>[]): readonly Fault[] => {
  const asked = new Map(modules.map(({ code, prerequisites }) => [code, prerequisites]))
  const told = new Set<string>()
  return modules.flatMap(({ code }) => {
    const way = wayBack(code, asked)
    if (!way || told.has([...new Set(way)].toSorted().join())) return []
    told.add([...new Set(way)].toSorted().join())
    return [error('circle', `${code}.prerequisites`, { way: way.join(' → ') })]
  })
}
