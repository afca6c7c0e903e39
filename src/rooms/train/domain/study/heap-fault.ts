type Heap = { readonly sheets: readonly string[]; readonly withdrawnAt: string | null }
/** What speaks against a heap of reaction forms: more forms than people, or the very sheets of a heap that counts already. */
export type HeapFault = { readonly kind: 'more-than-people'; readonly typed: number } | { readonly kind: 'same-heap' }

/**
 * Forms are of nobody, so that only their number tells that some were typed twice.
 * @param before heaps of the same session
 * @param people how many are on its roll
 */
export const heapFault = (sheets: readonly string[], before: readonly Heap[], people: number): HeapFault | undefined => {
  const counting = before.filter(({ withdrawnAt }) => withdrawnAt === null)
  const words = (heap: readonly string[]): string => heap.toSorted().join('\n')
  if (counting.some((heap) => words(heap.sheets) === words(sheets))) return { kind: 'same-heap' }
  const typed = counting.reduce((all, heap) => all + heap.sheets.length, 0)
  return typed + sheets.length > people ? { kind: 'more-than-people', typed } : undefined
}
