import type { Translate } from '#kernel/i18n/translate.ts'
import type { RecommendationLine } from '../contract/recommendation.ts'

/** Who recommends it, when, and whether that is the programme itself. */
export const issuerOf = (
  t: Translate,
  { issuerEs, issuerEn, year, ofProgramme }: Pick<RecommendationLine, 'issuerEs' | 'issuerEn' | 'year' | 'ofProgramme'>,
): string => `${t.lang === 'es' ? issuerEs : issuerEn}${year === null ? '' : `, ${year}`}${ofProgramme ? ` · ${t('recommend.own')}` : ''}`
