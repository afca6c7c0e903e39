import type { Lang } from '#kernel/i18n/translate.ts'
import { sources } from '#programme/package.ts'

/** What kind of publication a source is, in the words of the package. */
export const sourceKind = (kind: string, lang: Lang): string => {
  const values: Readonly<Record<string, Readonly<Record<Lang, string>>>> = sources.columns.kind.values
  return values[kind]?.[lang] ?? kind
}
