import type { Translate } from '#kernel/i18n/translate.ts'
import type { CodingSave, StatementHistory } from '../../contract/statement.ts'
import { readingParts } from '../coding/reading-parts.ts'
import type { Frame } from '../frame.ts'

type Words = {
  readonly t: Translate
  readonly frame: Pick<Frame, 'condition'>
  readonly theme: (code: string) => string
  readonly when: (save: CodingSave) => string
}
export type CodingSide = { readonly heading: string; readonly words: string }
export type CodingPair = { readonly before: CodingSide; readonly after: CodingSide }

/** Each reading of a statement with the one that followed, the last first; none where it was never read otherwise. */
export const codingPairs = (
  { t, frame, theme, when }: Words,
  { codings, coded }: Pick<StatementHistory, 'codings' | 'coded'>,
): readonly CodingPair[] => {
  const sideOf = (save: CodingSave): CodingSide => ({
    heading: when(save),
    words: readingParts({ t, frame, theme }, save)
      .filter(([, said]) => said !== '')
      .map(([part, said]) => `${part}: ${said}`)
      .join('\n'),
  })
  const withdrawn = codings.length > 0 && !coded ? [{ heading: t('assess.history.uncoded'), words: '' }] : []
  const sides = [...codings.map(sideOf), ...withdrawn]
  return sides
    .slice(1)
    .map((after, at) => ({ before: sides[at] ?? after, after }))
    .toReversed()
}
