/** A column that is drawn, or how many in a row are not. */
export type Drawn =
  | { readonly kind: 'column'; readonly at: number }
  | { readonly kind: 'gap'; readonly at: number; readonly columns: number }

/** The columns from `first` to `last`, and one that stands apart, with the gaps between them: together as many as there are. */
export const drawnOf = (
  count: number,
  { first, last }: { readonly first: number; readonly last: number },
  apart: number | null,
): readonly Drawn[] => {
  const [from, to] = [Math.max(0, first), Math.min(count - 1, last)]
  const sight = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)
  const all = apart === null || sight.includes(apart) ? sight : [...sight, apart].toSorted((a, b) => a - b)
  const drawn: Drawn[] = []
  let next = 0
  for (const at of all) {
    if (at > next) drawn.push({ kind: 'gap', at: next, columns: at - next })
    drawn.push({ kind: 'column', at })
    next = at + 1
  }
  if (next < count) drawn.push({ kind: 'gap', at: next, columns: count - next })
  return drawn
}
