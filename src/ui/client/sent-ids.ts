/** An id for each thing that is sent, the same for as long as it may have arrived without an answer. */
export class SentIds {
  /** `out` says how often it is on its way: whoever is quick sends the same twice. */
  readonly #sent = new Map<string, { readonly id: string; isLost: boolean; out: number }>()

  idOf(sign: string): string {
    const sent = this.#sent.get(sign) ?? { id: crypto.randomUUID(), isLost: false, out: 0 }
    sent.out += 1
    this.#sent.set(sign, sent)
    return sent.id
  }

  /** No answer came of the house itself: it may be done. */
  lost(sign: string): void {
    const sent = this.#sent.get(sign)
    if (!sent) return
    sent.isLost = true
    sent.out -= 1
  }

  /** The house did nothing of it this time; of another time, whose answer was lost or is still to come, that says nothing. */
  refused(sign: string): void {
    const sent = this.#sent.get(sign)
    if (!sent) return
    sent.out -= 1
    if (!sent.isLost && sent.out === 0) this.#sent.delete(sign)
  }

  /** It is known what became of it: the same again is another. */
  settled(sign: string): void {
    this.#sent.delete(sign)
  }

  /**
   * Something else was done since: of what was lost before, the same again is meant anew, and an old answer to it would be untrue.
   * What is on its way, or on its way again, keeps its id.
   */
  overtaken(): void {
    for (const [sign, { out }] of this.#sent) if (out === 0) this.#sent.delete(sign)
  }
}
