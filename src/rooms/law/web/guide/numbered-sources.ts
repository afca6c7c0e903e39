/** Sources by number, in the order in which they are first named: on paper each stands once, at the end. */
export class NumberedSources {
  readonly #all: string[] = []

  numberOf(source: string): number {
    const at = this.#all.indexOf(source)
    return at < 0 ? this.#all.push(source) : at + 1
  }

  get all(): readonly string[] {
    return this.#all
  }
}
