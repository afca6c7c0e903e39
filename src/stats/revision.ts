import { type Published, STEP } from './table.ts'

/**
 * The cells for which a table may not take the place of one that was published before: a number that is withheld now or was then, or one that changed by
 * less than five. Two tables that differ by one person are then never published of one period.
 * @returns in the order of the later table; none where it may be published
 */
export const heldBack = (before: Published, now: Published): readonly string[] =>
  [...now.keys()].filter((cell) => {
    const [was, is] = [before.get(cell) ?? null, now.get(cell) ?? null]
    if (was === null || is === null) return was !== is
    return was !== is && Math.abs(is - was) < STEP
  })
