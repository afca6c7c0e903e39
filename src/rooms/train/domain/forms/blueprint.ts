import type { Item } from '../../contract/item.ts'
import { BLOOM, type Bloom, type Module } from '../../contract/syllabus.ts'

/** How many items of one level a form asks of an outcome. */
export type BlueprintRow = { readonly module: string; readonly outcome: string; readonly bloom: Bloom; readonly items: number }

/** Rows of the modules that everybody takes, in the order of the syllabus. */
export const blueprintOf = ({ modules }: { readonly modules: readonly Module[] }): readonly BlueprintRow[] =>
  modules
    .filter(({ optional }) => !optional)
    .flatMap(({ code, assessment }) => assessment.blueprint.map((row) => ({ module: code, ...row })))

/** Items that serve one outcome at one level: those that one form may have, and those that all forms share. */
export type Cell = {
  readonly outcome: string
  readonly bloom: Bloom
  readonly own: readonly Item[]
  readonly anchors: readonly Item[]
}

export const cellKey = ({ outcome, bloom }: Pick<Cell, 'outcome' | 'bloom'>): string => `${outcome} ${bloom}`

/** Whether an item may be asked in a test at all: not one for practice, and none that was taken out or suspended. */
const mayBeAsked = ({ pool, state }: Item): boolean =>
  (pool === 'test' || pool === 'anchor') && state !== 'suspended' && state !== 'retired'

/** A bank by outcome and level, in the order of the bank. */
export const cellsOf = (items: readonly Item[]): ReadonlyMap<string, Cell> => {
  const cells = new Map<string, Cell & { own: Item[]; anchors: Item[] }>()
  for (const item of items) {
    const { outcome, bloom } = item
    if (outcome === null || bloom === null || !mayBeAsked(item)) continue
    const key = cellKey({ outcome, bloom })
    const cell = cells.get(key) ?? { outcome, bloom, own: [], anchors: [] }
    cells.set(key, cell)
    cell[item.pool === 'anchor' ? 'anchors' : 'own'].push(item)
  }
  return cells
}

/** How many steps two levels lie apart. */
export const stepsBetween = (one: Bloom, other: Bloom): number => Math.abs(BLOOM.indexOf(one) - BLOOM.indexOf(other))
