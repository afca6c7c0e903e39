import { useCallback } from 'react'
import { useT } from '#ui/client/words.tsx'
import type { FigureLine, IndicatorLine } from '../contract/statistics.ts'
import { categoryIn } from '../domain/category-words.ts'
import { nameOf } from './words-of.ts'

/** What a count of offices is of: the name of its indicator, and the element that failed where it is of one. */
export const useCountName = (indicators: readonly IndicatorLine[]) => {
  const { lang } = useT()
  return useCallback(
    ({ indicator, breakdown, category }: Pick<FigureLine, 'indicator' | 'breakdown' | 'category'>): string => {
      const found = indicators.find(({ code }) => code === indicator)
      const name = found ? nameOf(found, lang) : indicator
      return breakdown === 'element' ? `${name}: ${categoryIn(category, lang).words}` : name
    },
    [indicators, lang],
  )
}
