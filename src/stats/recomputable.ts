import { type Bounds, isFeasible } from './feasible.ts'
import { type Published, SMALL_AT_MOST, type Sum } from './table.ts'

/** What whoever reads a table knows of each cell before adding and subtracting. No cell need be more than all numbers of the table together. */
const known = (published: Published): ReadonlyMap<string, Bounds> => {
  const numbers = [...published.values()]
  const most = numbers.reduce<number>((sum, value) => sum + (value ?? SMALL_AT_MOST), 0)
  return new Map([...published].map(([cell, value]): [string, Bounds] => [cell, value === null ? [0, most] : [value, value]]))
}

const SMALL = Array.from({ length: SMALL_AT_MOST }, (_, at) => at + 1)

/** Sums that hang together with a cell, over as many others as need be; the rest says nothing of it. */
const linkedTo = (cell: string, sums: readonly Sum[]): readonly Sum[] => {
  const [reached, linked] = [new Set([cell]), new Set<Sum>()]
  for (let before = -1; before !== linked.size;) {
    before = linked.size
    for (const sum of sums)
      if ([sum.total, ...sum.parts].some((one) => reached.has(one))) {
        linked.add(sum)
        for (const one of [sum.total, ...sum.parts]) reached.add(one)
      }
  }
  return [...linked]
}

/**
 * The withheld cells of a table of which somebody who adds and subtracts can rule out some number from 1 to 4.
 * @param published each cell that a sum names is in it
 * @returns in the order of the table; none where every number from 1 to 4 stays possible for each withheld cell
 * @source Cox 1980; the criterion is that of Hundepool et al., Statistical Disclosure Control (2012), over whole numbers
 */
export const recomputable = (published: Published, sums: readonly Sum[]): readonly string[] => {
  const all = known(published)
  return [...published.keys()].filter((cell) => {
    if (published.get(cell) !== null) return false
    const linked = linkedTo(cell, sums)
    const of = new Set([cell, ...linked.flatMap(({ total, parts }) => [total, ...parts])])
    const bounds = new Map([...all].filter(([one]) => of.has(one)))
    return SMALL.some((value) => !isFeasible(linked, new Map(bounds).set(cell, [value, value])))
  })
}
