import type { Condition } from '../contract/package.ts'

/** Conditions that have a chapter of their own, in the programme's order. */
export const chaptersOf = (conditions: readonly Condition[]): readonly Condition[] => conditions.filter((c) => c.folds_into === null)

/** Code of the chapter in which a condition is presented: its own, or that of the condition it folds into. */
export const chapterOf = (conditions: readonly Condition[], code: string): string =>
  conditions.find((c) => c.code === code)?.folds_into ?? code

/** The conditions presented in one chapter, the chapter's own first. */
export const foldedInto = (conditions: readonly Condition[], chapter: string): readonly Condition[] =>
  conditions.filter((c) => c.code === chapter || c.folds_into === chapter)
