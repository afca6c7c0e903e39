import type { Translate } from '#kernel/i18n/translate.ts'
import { categoryIn } from '#indicators/rules'
import type { CountryPart } from '../../contract/country-part.ts'

type Figure = Pick<CountryPart['figures'][number], 'breakdown' | 'category' | 'sex' | 'age'>

/**
 * Of whom a figure is: what is signed holds the category as its source prints it, and whoever signs reads it in words of their own;
 * `printed` where there are none but the source's.
 */
export const whoseFigure = (t: Translate, { breakdown, category, sex, age }: Figure): ReturnType<typeof categoryIn>[] => [
  ...(breakdown === 'none' ? [] : [categoryIn(category, t.lang)]),
  ...[t(`report.part.sex.${sex}`), t(`report.part.age.${age}`)].filter(Boolean).map((words) => ({ words, printed: false })),
]
