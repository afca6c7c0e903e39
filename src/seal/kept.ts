/** What was found out of public things that come again and again. It never grows beyond so many: others could otherwise fill it. */
const MOST = 1_000

export class Kept<Value> {
  readonly #found = new Map<string, Value>()

  get(name: string): Value | undefined {
    return this.#found.get(name)
  }

  set(name: string, value: Value): Value {
    if (this.#found.size >= MOST) this.#found.clear()
    this.#found.set(name, value)
    return value
  }
}
