import type { LawSource } from '../../contract/law-data.ts'
import type { Lang } from '#kernel/i18n/translate.ts'

/** A source by its title, whoever lists it; by its name where nobody does. */
export const sourceTitle = (sources: readonly LawSource[], id: string, lang: Lang): string =>
  sources.find((one) => one.id === id)?.title[lang] ?? id

/** A word as a message selects it: ICU takes no stroke. */
export const word = (value: string): string => value.replaceAll('-', '_')
