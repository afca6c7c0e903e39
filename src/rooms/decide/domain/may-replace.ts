import type { Attendance } from '../contract/voting.ts'

/** By whom a vote was given: `recorded` is written down by an officer; `how: 'proxy'` is given by the holder of its country's proxy. */
export type Given = { readonly how: Exclude<Attendance, 'absent'>; readonly recorded: boolean }

const weightOf = ({ how, recorded }: Given): number => (recorded ? 0 : how === 'proxy' ? 1 : 2)

/**
 * Whether a vote may stand in the place of one on the same motion: what a country cast by its own hand is replaced by its own hand alone, and
 * what the holder of its proxy cast by no officer (docs/decisions/0025, 4).
 */
export const mayReplace = (before: Given, next: Given): boolean => weightOf(next) >= weightOf(before)
