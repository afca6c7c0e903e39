/** An id for each thing that is sent, the same for as long as it may have arrived without an answer. */
export class SentIds {
  readonly #sent = new Map<string, { readonly id: string; isLost: boolean }>()

  idOf(sign: string): string {
    const { id } = this.#sent.get(sign) ?? { id: crypto.randomUUID() }
    if (!this.#sent.has(sign)) this.#sent.set(sign, { id, isLost: false })
    return id
  }

  /** No answer came of the house itself: it may be done. */
  lost(sign: string): void {
    const sent = this.#sent.get(sign)
    if (sent) sent.isLost = true
  }

  /** The house did nothing of it this time; of an earlier time, whose answer was lost, that says nothing. */
  refused(sign: string): void {
    if (!this.#sent.get(sign)?.isLost) this.#sent.delete(sign)
  }

  /** It is known what became of it: the same again is another. */
  settled(sign: string): void {
    this.#sent.delete(sign)
  }

  /** Something else was done since: of what was lost before, the same again is meant anew, and an old answer to it would be untrue. */
  overtaken(): void {
    for (const [sign, { isLost }] of this.#sent) if (isLost) this.#sent.delete(sign)
  }
}
