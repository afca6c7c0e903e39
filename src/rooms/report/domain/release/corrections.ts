import type { Lang } from '#kernel/i18n/translate.ts'
import type { Correction } from '../../contract/release-facts.ts'

/** What a correction says in one language. */
export type Corrected = { readonly place: string; readonly was: string; readonly is: string; readonly why: string }

/** None where the text of that language was right. */
export const correctedIn = (lang: Lang, line: Correction): Corrected | null => {
  const [place, was, is, why] =
    lang === 'es' ? [line.placeEs, line.wasEs, line.isEs, line.whyEs] : [line.placeEn, line.wasEn, line.isEn, line.whyEn]
  return place === null || was === null || is === null || why === null ? null : { place, was, is, why }
}

/** Those of an edition, which lists no correction of the other. */
export const correctionsIn = (lang: Lang, lines: readonly Correction[]): readonly Corrected[] =>
  lines.flatMap((line) => correctedIn(lang, line) ?? [])
