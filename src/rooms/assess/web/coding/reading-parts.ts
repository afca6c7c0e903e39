import type { Translate } from '#kernel/i18n/translate.ts'
import type { Frame } from '../frame.ts'
import type { Reading } from './reading.ts'

type Names = { readonly t: Translate; readonly frame: Pick<Frame, 'condition'>; readonly theme: (code: string) => string }
type Read = Omit<Reading, 'memo'> & { readonly memo: string | null }

/** How a statement is read, part by part in words; an empty word where there is none. */
export const readingParts = (
  { t, frame, theme }: Names,
  { condition, themes, seriousness, evidence, memo }: Read,
): readonly (readonly [part: string, said: string])[] => [
  [t('assess.condition'), condition === null ? t('assess.uncoded') : frame.condition(condition)],
  [t('assess.themes'), themes.map(theme).join(', ')],
  [t('assess.seriousness'), seriousness === null ? '' : t('assess.seriousness.of', { value: seriousness })],
  [t('assess.findings'), evidence.map(({ finding, stance }) => `${finding} (${t('assess.stance', { stance })})`).join(', ')],
  [t('assess.memo'), memo ?? ''],
]
