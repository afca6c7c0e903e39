import type { NodeKind } from '../network.ts'

/**
 * Something in a file that is read over, and how often: an element, an attribute or a word that means nothing here, a link of a node with itself.
 * `unsure`: a word that says what or who a node is and is not known, so that the node may be a victim.
 */
export type LeftOut = {
  readonly what: 'element' | 'attribute' | 'value' | 'unsure' | 'loop' | 'direction'
  readonly name: string
  readonly n: number
}

/** A word of a file that is not ours, what it was taken for, and how often. */
export type Taken = { readonly name: string; readonly as: NodeKind; readonly n: number }

/** Gathers what was taken for what, in the order in which it was first met. */
export class TakenWords {
  readonly #counts = new Map<string, Taken>()

  add(as: NodeKind, name: string): void {
    const short = name.slice(0, 60)
    this.#counts.set(short, { name: short, as, n: (this.#counts.get(short)?.n ?? 0) + 1 })
  }

  get all(): readonly Taken[] {
    return [...this.#counts.values()]
  }
}

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
