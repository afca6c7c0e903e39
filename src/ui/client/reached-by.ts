import type { ChainRecord, Direction, Step } from '#kernel/chain/walk.ts'

const isSame = (a: ChainRecord, b: ChainRecord): boolean => a.kind === b.kind && a.id === b.id

/** Kinds of the records from which a walk came to a record, in one step. */
export const reachedBy = (steps: readonly Step[], record: ChainRecord, direction: Direction): readonly string[] => {
  const [near, far] = direction === 'back' ? (['from', 'to'] as const) : (['to', 'from'] as const)
  return steps.filter((step) => isSame(step[far], record)).map((step) => step[near].kind)
}

/**
 * Which records a walk comes to where it may not pass through some: those to which no other way leads fall away.
 * @param passes asked of each record on a way, and not of the one from which the walk begins
 */
export const reachedThrough = (
  steps: readonly Step[],
  { from, direction }: { readonly from: ChainRecord; readonly direction: Direction },
  passes: (record: ChainRecord) => boolean,
): ((record: ChainRecord) => boolean) => {
  const [near, far] = direction === 'back' ? (['from', 'to'] as const) : (['to', 'from'] as const)
  const keyOf = ({ kind, id }: ChainRecord): string => `${kind} ${id}`
  const met = new Set([keyOf(from)])
  let grew = true
  while (grew) {
    const next = steps.filter((step) => met.has(keyOf(step[near])) && !met.has(keyOf(step[far])) && passes(step[far]))
    for (const step of next) met.add(keyOf(step[far]))
    grew = next.length > 0
  }
  return (record) => met.has(keyOf(record))
}
