import type { Shortfall } from '../../contract/forms.ts'
import { BLOOM, type Bloom, type Outcome } from '../../contract/syllabus.ts'
import { type BlueprintRow, type Cell, cellKey, stepsBetween } from './blueprint.ts'

/** Of one place in the blueprint: how many own items of which cell every form takes, and how many of the shared ones. */
export type Take = { readonly cell: string; readonly own: number; readonly anchors: number }

export type Plan = { readonly takes: readonly Take[]; readonly shortfalls: readonly Shortfall[] }

export type Supply = {
  readonly rows: readonly BlueprintRow[]
  readonly cells: ReadonlyMap<string, Cell>
  readonly outcomes: readonly Outcome[]
  /** How many forms there are to be. */
  readonly forms: number
}

type Missing = { readonly at: number; readonly row: BlueprintRow; readonly nth: number }

/** Whether an item may stand for one of another cell: of the same module, and not above what its own outcome asks. */
const standIns = ({ rows, cells, outcomes }: Supply, row: BlueprintRow): readonly Cell[] => {
  const ofModule = new Set(rows.filter(({ module }) => module === row.module).map(({ outcome }) => outcome))
  const highest = new Map<string, Bloom>(outcomes.map(({ code, bloom }) => [code, bloom]))
  const rank = ({ outcome, bloom }: Cell): number => (outcome === row.outcome ? 0 : 10) + stepsBetween(bloom, row.bloom)
  return [...cells.values()]
    .filter(({ outcome, bloom }) => ofModule.has(outcome) && BLOOM.indexOf(bloom) <= BLOOM.indexOf(highest.get(outcome) ?? bloom))
    .toSorted((a, b) => rank(a) - rank(b))
}

/**
 * What every form takes, so that all of them have the same number of items of each outcome and level. An item that there is not for every form is left to none:
 * another of the module stands in its place in all of them, or the place stays empty in all of them; either is said.
 * @param shared by cell, how many of its anchors are in the forms
 */
export const planForms = (supply: Supply, shared: ReadonlyMap<string, number>): Plan => {
  const { rows, cells, forms } = supply
  const left = new Map([...cells].map(([key, { own }]) => [key, own.length]))
  const sharedLeft = new Map(shared)
  const takes: Take[][] = []
  const missing: Missing[] = []
  for (const [at, row] of rows.entries()) {
    const cell = cellKey(row)
    const anchors = Math.min(row.items, sharedLeft.get(cell) ?? 0)
    sharedLeft.set(cell, (sharedLeft.get(cell) ?? 0) - anchors)
    const own = Math.min(row.items - anchors, Math.floor((left.get(cell) ?? 0) / forms))
    left.set(cell, (left.get(cell) ?? 0) - own * forms)
    takes.push([{ cell, own, anchors }])
    for (let nth = own + anchors + 1; nth <= row.items; nth += 1) missing.push({ at, row, nth })
  }
  const shortfalls = missing.map(({ at, row: { outcome, bloom, module, items }, nth }): Shortfall => {
    const instead = standIns(supply, { outcome, bloom, module, items }).find((cell) => (left.get(cellKey(cell)) ?? 0) >= forms)
    if (!instead) return { code: 'left-out', outcome, bloom, nth }
    const key = cellKey(instead)
    left.set(key, (left.get(key) ?? 0) - forms)
    takes[at]?.push({ cell: key, own: 1, anchors: 0 })
    return { code: 'replaced', outcome, bloom, nth, instead: { outcome: instead.outcome, bloom: instead.bloom } }
  })
  return { takes: takes.flat(), shortfalls }
}
