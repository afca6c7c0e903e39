import type { Pattern } from '#ui/tokens.ts'
import { sequence } from '#ui/tokens.ts'

type Marked = { readonly key: string; readonly mark: { readonly fill: string; readonly pattern: Pattern } }

/** From light to dark; those that are near each other in shade differ in pattern. */
const MARKS: readonly Marked['mark'][] = [
  { fill: sequence[0], pattern: 'solid' },
  { fill: sequence[2], pattern: 'solid' },
  { fill: sequence[4], pattern: 'rising' },
  { fill: sequence[6], pattern: 'cross' },
  { fill: sequence[7], pattern: 'dots' },
]

/** The classes that a source prints, in their order (1, 2, 2WL, 3), each with its mark. */
export const classesOf = (printed: readonly string[]): readonly Marked[] => {
  const { compare } = new Intl.Collator('en', { numeric: true })
  return [...new Set(printed)]
    .toSorted(compare)
    .map((key, at) => ({ key, mark: MARKS[Math.min(at, MARKS.length - 1)] ?? { fill: sequence[7], pattern: 'dots' } }))
}
