import type { Condition } from '#programme/package.ts'
import type { Edition } from './edition.ts'

/** "institutional, financial and personnel": conditions that are spoken of together, as they stand inside a sentence. */
export const conditionNames = ({ words, lang }: Edition, conditions: readonly Condition[]): string =>
  words.list(conditions.map((condition) => words.of(condition, 'name').toLocaleLowerCase(lang)))
