/** An id for each thing that is sent, the same for as long as it may have arrived without an answer. */
export class SentIds {
  readonly #sent = new Map<string, { readonly id: string; isLost: boolean; isOut: boolean }>()

  idOf(sign: string): string {
    const sent = this.#sent.get(sign) ?? { id: crypto.randomUUID(), isLost: false, isOut: true }
    sent.isOut = true
    this.#sent.set(sign, sent)
    return sent.id
  }

  /** No answer came of the house itself: it may be done. */
  lost(sign: string): void {
    const sent = this.#sent.get(sign)
    if (sent) [sent.isLost, sent.isOut] = [true, false]
  }

  /** The house did nothing of it this time; of an earlier time, whose answer was lost, that says nothing. */
  refused(sign: string): void {
    const sent = this.#sent.get(sign)
    if (sent?.isLost) sent.isOut = false
    else this.#sent.delete(sign)
  }

  /** It is known what became of it: the same again is another. */
  settled(sign: string): void {
    this.#sent.delete(sign)
  }

  /** Something else was done since: of what was lost before, the same again is meant anew, and an old answer to it would be untrue. */
  overtaken(): void {
    for (const [sign, { isLost, isOut }] of this.#sent) if (isLost && !isOut) this.#sent.delete(sign)
  }
}
