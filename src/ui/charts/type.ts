import { chartSize, colour } from '../tokens.ts'
import { longestWord, widest } from './measure.ts'
import type { TextStyle } from './svg.ts'

/** The few kinds of words that charts are made of. */
export const quiet = { size: chartSize.small, fill: colour.inkSoft } as const satisfies TextStyle
export const name = { size: chartSize.value } as const satisfies TextStyle
export const strongName = { size: chartSize.value, strong: true } as const satisfies TextStyle
export const strong = { strong: true } as const satisfies TextStyle

/** A font that stands in for ours may run wider by this much; labels keep the room. */
export const SLACK = 1.05

/** Room for a column of names: what the longest asks, but no more than the share of the width that is left to it. */
export const nameRoom = (names: readonly string[], most: number, type: TextStyle = name): number =>
  Math.max(...names.map((words) => longestWord(words, type) + 8), Math.min(most, widest(names, type) * SLACK + 12), 12)
