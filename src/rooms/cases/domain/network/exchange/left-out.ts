/** Something in a file that is read over, and how often: an element, an attribute or a word that means nothing here, a link of a node with itself. */
export type LeftOut = { readonly what: 'element' | 'attribute' | 'value' | 'loop' | 'direction'; readonly name: string; readonly n: number }

/** Gathers what is left out, in the order in which it was first met. */
export class LeftOuts {
  readonly #counts = new Map<string, LeftOut>()

  add(what: LeftOut['what'], name = ''): void {
    const short = name.slice(0, 60)
    const key = `${what} ${short}`
    this.#counts.set(key, { what, name: short, n: (this.#counts.get(key)?.n ?? 0) + 1 })
  }

  get all(): readonly LeftOut[] {
    return [...this.#counts.values()]
  }
}
