type Sent = { readonly id: string; isLost: boolean; isDone: boolean; out: number }

/** One time that something is sent; it ends once, as `lost`, `refused` or `settled`. */
type Sending = {
  readonly id: string
  /** Waits for an answer; of one that never comes, since asking was given up, it is lost. */
  readonly answered: <Answer>(asked: Promise<Answer>) => Promise<Answer>
  /** No answer came of the house itself: it may be done. */
  readonly lost: () => void
  /** The house did nothing of it this time; of another time, whose answer was lost or is still to come, that says nothing. */
  readonly refused: () => void
  /** It is known what became of it: the same again is another, once no more of it is on its way. */
  readonly settled: () => void
  /**
   * It was done: the same as what was lost or done by then is meant anew, and an old answer to it would be untrue.
   * Of what is on its way, or on its way again, nobody knows whether it comes before or after; it keeps its id.
   */
  readonly overtakes: () => void
}

/** An id for each thing that is sent, the same for as long as it may have arrived without an answer. */
export class SentIds {
  readonly #sent = new Map<string, Sent>()

  begin(sign: string): Sending {
    // `out` says how often it is on its way: whoever is quick sends the same twice.
    const sent = this.#sent.get(sign) ?? { id: crypto.randomUUID(), isLost: false, isDone: false, out: 0 }
    this.#sent.set(sign, sent)
    sent.out += 1
    const end = (isLost: boolean) => {
      sent.out -= 1
      sent.isLost = isLost
      if (sent.out === 0 && !isLost && this.#sent.get(sign) === sent) this.#sent.delete(sign)
    }
    return {
      id: sent.id,
      answered: (asked) =>
        asked.catch((cause: unknown) => {
          end(true)
          throw cause
        }),
      lost: () => end(true),
      refused: () => end(sent.isLost),
      settled: () => {
        sent.isDone = true
        end(false)
      },
      overtakes: () => this.#overtake(sent),
    }
  }

  #overtake(by: Sent): void {
    for (const [sign, sent] of this.#sent) if (sent !== by && (sent.isDone || sent.out === 0)) this.#sent.delete(sign)
  }
}
