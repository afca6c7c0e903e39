import { randomFrom, shuffled } from '#stats/random.ts'
import { drawPseudonym } from './pseudonym.ts'

export type SessionSize = { readonly session: string; readonly persons: number }

/** Who begins with which form; after the training each has the other one. Months later some have C and then D, the others D and then C. */
export type Crossed = {
  readonly session: string
  readonly place: number
  readonly block: number
  readonly person: string
  readonly pre: 'A' | 'B'
  readonly post: 'A' | 'B'
  readonly m3: 'C' | 'D' | null
  readonly m6: 'C' | 'D' | null
}

const SIZES = [2, 4, 6]
const evenUp = (n: number): number => n + (n % 2)

/** Sizes of blocks that fill a session: drawn, so that nobody foresees the last of a block; only the last may be cut, by one. */
const blocksOf = (persons: number, draw: () => number): readonly number[] => {
  const sizes: number[] = []
  for (let left = persons; left > 0; left -= sizes.at(-1)!) {
    const open = SIZES.filter((size) => size <= evenUp(left))
    sizes.push(open[Math.floor(draw() * open.length)]!)
  }
  return sizes
}

type Begins = { readonly block: number; readonly pre: 'A' | 'B' }

/** Which form each of so many places begins with, in permuted blocks. */
export const drawnBlocks = (persons: number, draw: () => number): readonly Begins[] =>
  blocksOf(persons, draw)
    .flatMap((size, block) => {
      const half = Array.from({ length: size / 2 }, () => ['A', 'B'] as const).flat()
      return shuffled(half, draw).map((pre) => ({ block: block + 1, pre }))
    })
    .slice(0, persons)

/**
 * Places of each session in permuted blocks of two, four or six, half of each beginning with A: in a session the two never differ by more than one person. Each
 * place has a pseudonym. The same seed gives the same order; whoever seats people must not see it before.
 * @param later whether there are forms C and D
 * @source permuted blocks: Matts & Lachin (1988), Controlled Clinical Trials 9
 */
export const crossForms = (
  sessions: readonly SessionSize[],
  { seed, later }: { readonly seed: number; readonly later: boolean },
): readonly Crossed[] => {
  const draw = randomFrom(seed)
  const taken = new Set<string>()
  const newPerson = (): string => {
    const person = drawPseudonym(draw)
    if (taken.has(person)) return newPerson()
    taken.add(person)
    return person
  }
  return sessions.flatMap(({ session, persons }) => {
    const firsts = drawnBlocks(persons, draw)
    return firsts.map(({ block, pre }, at): Crossed => {
      const post = pre === 'A' ? 'B' : 'A'
      const third = later ? (draw() < 0.5 ? 'C' : 'D') : null
      return { session, place: at + 1, block, person: newPerson(), pre, post, m3: third, m6: third && (third === 'C' ? 'D' : 'C') }
    })
  })
}
