/**
 * Keeps what is costly to make, a few of it: what was not asked for longest goes first. All who ask while it is being made wait for that
 * one making, however many others are being made beside it; one that fails is made again when it is next asked for.
 */
export const bounded = <Made>(most: number) => {
  const kept = new Map<string, Made>()
  const making = new Map<string, Promise<Made>>()
  const keep = (key: string, made: Made): Made => {
    kept.delete(key)
    kept.set(key, made)
    for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - most))) kept.delete(oldest)
    return made
  }
  const begin = (key: string, make: () => Promise<Made>): Promise<Made> => {
    const made = make()
      .then((one) => keep(key, one))
      .finally(() => making.delete(key))
    making.set(key, made)
    return made
  }
  return async (key: string, make: () => Promise<Made>): Promise<Made> => {
    const found = kept.get(key)
    if (found !== undefined) return keep(key, found)
    return making.get(key) ?? begin(key, make)
  }
}
