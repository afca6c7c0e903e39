type Bounds = { readonly entries: number; readonly bytes: number }
type Entry<Made> = { readonly made: Made; readonly bytes: number }

/**
 * Keeps what was made last, within both bounds; what was not asked for longest goes first. The last one stays however large it is: it is
 * being read.
 */
export const keepLately = <Made>({ entries, bytes }: Bounds) => {
  const kept = new Map<string, Entry<Made>>()
  let held = 0
  const isOver = () => kept.size > entries || held > bytes
  return (key: string, make: () => Entry<Made>): Made => {
    const found = kept.get(key)
    const entry = found ?? make()
    if (!found) held += entry.bytes
    kept.delete(key)
    kept.set(key, entry)
    for (const [oldest, { bytes: freed }] of kept) {
      if (!isOver() || oldest === key) break
      kept.delete(oldest)
      held -= freed
    }
    return entry.made
  }
}
