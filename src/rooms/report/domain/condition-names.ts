import type { Condition } from '#programme/package.ts'
import type { Edition } from './edition.ts'

/** "institutional, financial and personnel": conditions that are spoken of together, as they stand inside a sentence. */
export const conditionNames = ({ words, lang }: Edition, conditions: readonly Condition[]): string =>
  words.list(conditions.map((condition) => words.of(condition, 'name').toLocaleLowerCase(lang)))

/** As they stand at the beginning of one, or in a heading. */
export const sentenceCase = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1)
