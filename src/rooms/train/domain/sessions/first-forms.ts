import { drawnBlocks } from '../forms/cross-forms.ts'

export type Drawn = { readonly pseudonym: string; readonly form: 'A' | 'B'; readonly block: number }
type Standing = { readonly A: number; readonly B: number; readonly block: number }

/**
 * With which form each of some people begins, in permuted blocks, going on from what stands: where one form is behind, the first to come has that one, so that the two never
 * differ by more than one person in a session.
 * @param standing how many have each already, and the number of the last block
 * @param draw numbers from 0 to 1
 */
export const firstForms = (people: readonly string[], standing: Standing, draw: () => number): readonly Drawn[] => {
  const behind = standing.A === standing.B ? undefined : standing.A < standing.B ? 'A' : 'B'
  const [first, ...others] = people
  const filling = behind && first !== undefined ? [{ pseudonym: first, form: behind, block: standing.block } as const] : []
  const left = filling.length > 0 ? others : people
  const firsts = drawnBlocks(left.length, draw)
  return [...filling, ...left.map((pseudonym, at) => ({ pseudonym, form: firsts[at]!.pre, block: standing.block + firsts[at]!.block }))]
}
