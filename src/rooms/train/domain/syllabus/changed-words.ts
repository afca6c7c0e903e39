/** A stretch of words that both texts have, or that only one of them has. */
export type Stretch = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }

/** Words with the space that follows them. */
const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*/g) ?? []

/** Lengths of the longest common row of words from each pair of places on (Wagner & Fischer 1974). */
const common = (a: readonly string[], b: readonly string[]): readonly (readonly number[])[] => {
  const rows: number[][] = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0))
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      rows[i]![j] = a[i]!.trim() === b[j]!.trim() ? rows[i + 1]![j + 1]! + 1 : Math.max(rows[i + 1]![j]!, rows[i]![j + 1]!)
  return rows
}

/** The longest text that is compared word by word; of longer ones it is said that they changed. */
const MOST_WORDS = 3000

/** Two texts as stretches of words that stayed, went and came; of what is replaced, what went stands first. */
export const changedWords = (before: string, after: string): readonly Stretch[] => {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  if (a.length > MOST_WORDS || b.length > MOST_WORDS)
    return [
      { kind: 'gone', text: before },
      { kind: 'new', text: after },
    ]
  const lengths = common(a, b)
  const found: { kind: Stretch['kind']; text: string }[] = []
  const add = (kind: Stretch['kind'], word: string): void => {
    const last = found.at(-1)
    if (last?.kind === kind) last.text += word
    else found.push({ kind, text: word })
  }
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i]!.trim() === b[j]!.trim()) {
      add('same', b[j]!)
      i += 1
      j += 1
    } else if (i < a.length && (j >= b.length || lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) add('gone', a[i++]!)
    else add('new', b[j++]!)
  }
  return found
}
