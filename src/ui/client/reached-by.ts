import type { ChainRecord, Direction, Step } from '#kernel/chain/walk.ts'

const isSame = (a: ChainRecord, b: ChainRecord): boolean => a.kind === b.kind && a.id === b.id

/** Kinds of the records from which a walk came to a record, in one step. */
export const reachedBy = (steps: readonly Step[], record: ChainRecord, direction: Direction): readonly string[] => {
  const [near, far] = direction === 'back' ? (['from', 'to'] as const) : (['to', 'from'] as const)
  return steps.filter((step) => isSame(step[far], record)).map((step) => step[near].kind)
}
