import { diffWordsWithSpace } from 'diff'
import type { Lang } from '#kernel/i18n/translate.ts'

export type Change = { kind: 'same' | 'added' | 'removed'; text: string }

/** What changed from one text to the other, word by word as the language divides them. Joined without `added` it is the old text, without `removed` the new one. */
export const textChanges = (before: string, after: string, lang: Lang): Change[] =>
  diffWordsWithSpace(before, after, { intlSegmenter: new Intl.Segmenter(lang, { granularity: 'word' }) }).map(
    ({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    }),
  )
