import type { Anchor, Reference } from './model.ts'
import type { LinkedText } from './numbered.ts'

/** Anchor of an entry of the reference list. It follows from the key alone, so that it stays when numbers move. */
export const referenceAnchor = (key: string): Anchor => `ref-${key.replace(/[^A-Za-z0-9._-]/g, '-')}`

/** Where a document prints what a reference says in its own text: an anchor from the key alone, as that of its entry. */
export const saidAnchor = (key: string): Anchor => `said-${key.replace(/[^A-Za-z0-9._-]/g, '-')}`

type Cited = { reference: Reference; number: number; citedIn: { to: Anchor; text: string }[] }

/** "[3, 5–7]": numbers rise, none twice, three or more in a row become a range. */
export const markParts = (numbers: readonly number[], anchorOf: (n: number) => Anchor): LinkedText[] => {
  const sorted = [...new Set(numbers)].toSorted((a, b) => a - b)
  const parts: LinkedText[] = []
  const link = (n: number) => parts.push({ text: String(n), to: anchorOf(n) })
  for (let at = 0; at < sorted.length; at += 1) {
    const first = sorted[at]!
    let last = at
    while (sorted[last + 1] === sorted[last]! + 1) last += 1
    if (parts.length > 0) parts.push({ text: ', ' })
    link(first)
    if (last - at >= 2) {
      parts.push({ text: '–' })
      link(sorted[last]!)
      at = last
    }
  }
  return [{ text: '[' }, ...parts, { text: ']' }]
}

type Known = {
  /** Keys that have their numbers before any other. */
  readonly order?: readonly string[] | undefined
  /** Keys of what the document prints in its own text: there its marks lead. */
  readonly printed?: ReadonlySet<string>
}

/** Numbers references by the order that is given, any other in the order in which they are first cited, and remembers where each is cited. */
export const citations = (references: readonly Reference[], { order = [], printed = new Set() }: Known = {}) => {
  const given = new Map(order.map((key, at) => [key, at + 1]))
  const byKey = new Map(references.map((reference) => [reference.key, reference]))
  const cited = new Map<string, Cited>()
  let [marks, last] = [0, order.length]

  const entry = (reference: Reference): Cited => {
    const known = cited.get(reference.key)
    if (known) return known
    const made = { reference, number: given.get(reference.key) ?? ++last, citedIn: [] }
    cited.set(reference.key, made)
    return made
  }
  const cite = (keys: readonly string[], section: string) => {
    const id = `cite-${++marks}`
    const entries = keys.flatMap((key) => byKey.get(key) ?? []).map(entry)
    for (const { citedIn } of entries) if (citedIn.at(-1)?.text !== section) citedIn.push({ to: id, text: section })
    const keyOf = new Map(entries.map(({ number, reference }) => [number, reference.key]))
    return {
      kind: 'cite' as const,
      id,
      parts: markParts(
        entries.map((e) => e.number),
        (n) => (printed.has(keyOf.get(n)!) ? saidAnchor : referenceAnchor)(keyOf.get(n)!),
      ),
    }
  }
  const inOrder = (): readonly Cited[] => [...cited.values()].toSorted((one, other) => one.number - other.number)
  return { cite, has: (key: string) => byKey.has(key), numberOf: (key: string) => cited.get(key)?.number, inOrder }
}

export type Citations = ReturnType<typeof citations>
