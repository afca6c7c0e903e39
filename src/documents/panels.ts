import { referenceAnchor, saidAnchor } from './citations.ts'
import type { Citations } from './citations.ts'
import type { Anchor, Block, Panel, Runs, SaidItem } from './model.ts'
import type { NumberedBlock, NumberedPanels, NumberedRuns } from './numbered.ts'

type Panels = Extract<Block, { kind: 'panels' }>

const itemsOf = (parts: readonly Panel[]): readonly SaidItem[] => parts.flatMap(({ groups }) => groups.flatMap(({ items }) => items))

const placeOf = ({ reference, here }: SaidItem): Anchor | undefined => (here && reference !== undefined ? saidAnchor(reference) : undefined)

/** Places of its items that a mark can lead to. */
export const placesOf = ({ parts }: Panels): readonly Anchor[] => itemsOf(parts).flatMap((item) => placeOf(item) ?? [])

/** Keys of the references that the document prints in its own text. */
export const printedHere = (blocks: readonly Block[]): ReadonlySet<string> =>
  new Set(
    blocks.flatMap((block) =>
      block.kind === 'panels'
        ? itemsOf(block.parts).flatMap(({ reference, here }) => (here && reference !== undefined ? [reference] : []))
        : [],
    ),
  )

/** Runs of its texts as they are printed; the marks before its items follow once all of the document was read. */
export const printPanels = ({ kind, id, parts }: Panels, print: (runs: Runs) => NumberedRuns): NumberedPanels => ({
  kind,
  id,
  parts: parts.map(({ title, groups, empty }) => ({
    title: print(title),
    groups: groups.map((group) => ({
      ...(group.title ? { title: print(group.title) } : {}),
      items: group.items.map((item) => {
        const place = placeOf(item)
        return { runs: print(item.runs), ...(place === undefined ? {} : { id: place }) }
      }),
    })),
    empty: print(empty),
  })),
})

/** The same with the number before each item that the document cites. */
export const marked = (block: NumberedBlock, given: Block, { numberOf }: Pick<Citations, 'numberOf'>): NumberedBlock => {
  if (block.kind !== 'panels' || given.kind !== 'panels') return block
  const markOf = ({ reference }: SaidItem) => {
    const number = reference === undefined ? undefined : numberOf(reference)
    return number === undefined ? {} : { mark: { text: `[${number}]`, to: referenceAnchor(reference!) } }
  }
  return {
    ...block,
    parts: block.parts.map((part, p) => ({
      ...part,
      groups: part.groups.map((group, g) => ({
        ...group,
        items: group.items.map((item, at) => ({ ...item, ...markOf(given.parts[p]!.groups[g]!.items[at]!) })),
      })),
    })),
  }
}
