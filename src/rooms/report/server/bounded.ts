/**
 * Keeps what is costly to make, a few of it: what was not asked for longest goes first. Two who ask at once wait for one making; one that
 * fails is made again when it is next asked for.
 */
export const bounded = <Made>(most: number) => {
  const kept = new Map<string, Promise<Made>>()
  return (key: string, make: () => Promise<Made>): Promise<Made> => {
    const found = kept.get(key)
    kept.delete(key)
    const made = found ?? make()
    kept.set(key, made)
    made.catch(() => kept.delete(key))
    for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - most))) kept.delete(oldest)
    return made
  }
}
