import type { Lang } from '#kernel/i18n/translate.ts'
import { sources } from '../../contract/package.ts'

const KINDS: Readonly<Record<string, { readonly es: string; readonly en: string }>> = sources.columns.kind.values

/** What a kind of publisher is called, by the words of the package. */
export const kindIn = (lang: Lang, kind: string): string => KINDS[kind]?.[lang] ?? kind
