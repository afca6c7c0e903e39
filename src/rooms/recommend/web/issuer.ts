import { inEither } from '#kernel/i18n/in-either.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { RecommendationLine } from '../contract/recommendation.ts'

/** Who recommends it, when, and whether that is the programme itself. */
export const issuerOf = (
  t: Translate,
  { issuerEs, issuerEn, year, ofProgramme }: Pick<RecommendationLine, 'issuerEs' | 'issuerEn' | 'year' | 'ofProgramme'>,
): string =>
  `${inEither(t.lang, { es: issuerEs, en: issuerEn })}${year === null ? '' : `, ${year}`}${ofProgramme ? ` · ${t('recommend.own')}` : ''}`
