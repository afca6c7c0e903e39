import { shuffled } from '#stats/random.ts'
import { cellKey } from './blueprint.ts'
import { type Plan, planForms, type Supply } from './plan-forms.ts'

/** Anchors equate forms of different waves: at least a fifth of the form, and five. @source Kolen & Brennan (2014), Test Equating, Scaling, and Linking */
const LEAST_SHARE = 0.2
const LEAST = 5

export const anchorsWanted = (items: number): number => Math.max(LEAST, Math.ceil(items * LEAST_SHARE))

/** What is worse comes first: empty places, then replaced ones. */
const worth = ({ shortfalls }: Plan): number => shortfalls.reduce((sum, { code }) => sum + (code === 'left-out' ? 1000 : 1), 0)

/**
 * How many anchors of which cell all forms share: one after the other where it spares most of what is missing, then where there is none yet, then by chance.
 * Fewer than wanted only where the bank has no more that the blueprint asks for.
 */
export const chooseAnchors = (supply: Supply, draw: () => number): ReadonlyMap<string, number> => {
  const asked = new Map<string, number>()
  for (const row of supply.rows) asked.set(cellKey(row), (asked.get(cellKey(row)) ?? 0) + row.items)
  const wanted = anchorsWanted(supply.rows.reduce((sum, { items }) => sum + items, 0))
  const cells = shuffled(
    [...supply.cells].filter(([key, { anchors }]) => anchors.length > 0 && asked.has(key)),
    draw,
  )
  const shared = new Map<string, number>()
  for (let n = 0; n < wanted; n += 1) {
    const open = cells.filter(([key, { anchors }]) => (shared.get(key) ?? 0) < Math.min(anchors.length, asked.get(key) ?? 0))
    const weighed = open.map(([key]) => {
      const have = shared.get(key) ?? 0
      return { key, worth: worth(planForms(supply, new Map(shared).set(key, have + 1))), have }
    })
    const [best] = weighed.toSorted((a, b) => a.worth - b.worth || a.have - b.have)
    if (!best) break
    shared.set(best.key, best.have + 1)
  }
  return shared
}
