import { shuffled } from '#stats/random.ts'
import type { Item } from '../../contract/item.ts'
import type { Cell } from './blueprint.ts'
import { added, answersApart, deviations, MEASURES, type Measures, measuresOf, NOTHING } from './measures.ts'

/** Of one cell: what each form has of it, and what no form has. */
type Dealt = { readonly forms: readonly Item[][]; readonly spare: Item[] }

/** Items of a cell beyond those that the forms take, among which exchanges are looked for: more bring the forms no nearer. */
const SPARE = 60
const PASSES = 50
/** Exchanges end where no single one helps; other beginnings end elsewhere, and the best is kept. */
const BEGINNINGS = 8

/** What one answer more or less weighs against a form that lies a seventh from the mean in words. */
const ANSWER_WEIGHT = 0.02

const costOf = (totals: readonly Measures[]): number =>
  deviations(totals).reduce((sum, apart) => sum + MEASURES.reduce((own, name) => own + apart[name] ** 2, 0), 0) +
  ANSWER_WEIGHT * answersApart(totals)

/** Deals longest first, each to the form that has fewest words so far. */
const deal = (items: readonly Item[], each: number, totals: Measures[]): Dealt => {
  const forms: Item[][] = totals.map(() => [])
  const words = (item: Item): number => measuresOf(item).es + measuresOf(item).en
  const chosen = items.slice(0, each * totals.length).toSorted((a, b) => words(b) - words(a))
  for (const item of chosen) {
    const open = forms.flatMap((own, at) => (own.length < each ? [at] : []))
    const [to = 0] = open.toSorted((a, b) => totals[a]!.es + totals[a]!.en - totals[b]!.es - totals[b]!.en)
    forms[to]!.push(item)
    totals[to] = added(totals[to]!, measuresOf(item), 1)
  }
  return { forms, spare: items.slice(each * totals.length, each * totals.length + SPARE) }
}

/** Tries one exchange; keeps it where the forms come nearer to each other. */
const exchange = (
  totals: Measures[],
  cost: number,
  [one, at]: [Item[], number],
  [other, to]: [Item[], number],
  owners: [number, number | null],
): number => {
  const [mine, theirs] = [one[at]!, other[to]!]
  const [first, second] = owners
  const tried = [...totals]
  tried[first] = added(added(tried[first]!, measuresOf(mine), -1), measuresOf(theirs), 1)
  if (second !== null) tried[second] = added(added(tried[second]!, measuresOf(theirs), -1), measuresOf(mine), 1)
  const found = costOf(tried)
  if (found >= cost - 1e-12) return cost
  one[at] = theirs
  other[to] = mine
  totals.splice(0, totals.length, ...tried)
  return found
}

const improve = (dealt: readonly Dealt[], totals: Measures[]): number => {
  let cost = costOf(totals)
  for (let pass = 0; pass < PASSES; pass += 1) {
    const before = cost
    for (const { forms, spare } of dealt)
      for (const [first, own] of forms.entries())
        for (let at = 0; at < own.length; at += 1) {
          for (let second = first + 1; second < forms.length; second += 1)
            for (let to = 0; to < forms[second]!.length; to += 1)
              cost = exchange(totals, cost, [own, at], [forms[second]!, to], [first, second])
          for (let to = 0; to < spare.length; to += 1) cost = exchange(totals, cost, [own, at], [spare, to], [first, null])
        }
    if (cost >= before - 1e-12) break
  }
  return cost
}

/**
 * Deals the items of each cell to the forms, greedily and then by exchanges inside a cell for as long as the forms come nearer in words, expected difficulty and the answers of their vignettes.
 * @param each by cell, how many own items every form has
 * @returns by cell, the items of each form
 */
export const matchForms = (
  cells: ReadonlyMap<string, Cell>,
  each: ReadonlyMap<string, number>,
  { forms, draw }: { readonly forms: number; readonly draw: () => number },
): ReadonlyMap<string, readonly (readonly Item[])[]> => {
  const keys = [...each.keys()]
  const tries = Array.from({ length: BEGINNINGS }, () => {
    const totals: Measures[] = Array.from({ length: forms }, () => NOTHING)
    const dealt = keys.map((key) => deal(shuffled(cells.get(key)?.own ?? [], draw), each.get(key) ?? 0, totals))
    return { dealt, cost: improve(dealt, totals) }
  })
  const [best] = tries.toSorted((a, b) => a.cost - b.cost)
  return new Map(keys.map((key, at) => [key, best?.dealt[at]?.forms ?? []]))
}
