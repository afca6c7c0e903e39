import { countryName } from '#kernel/i18n/country-name.ts'
import { LOCALES, type Translate } from '#kernel/i18n/translate.ts'
import type { ImpactResult, Scope } from '../../contract/impact.ts'
import { STATISTICS, type StatisticName } from '../impact/registry.ts'

/** Names of groups and waves that the guide gives are said in the reader's language; a name of one's own stands as it was written. */
export const armName = (t: Translate, arm: string): string => t('train.evaluation.arm', { arm })
/** The same inside a sentence: “of the trained people”, “compared with the waiting list”. */
export const armOf = (t: Translate, arm: string): string => t('train.evaluation.arm-of', { arm })
export const armTo = (t: Translate, arm: string): string => t('train.evaluation.arm-to', { arm })
export const waveName = (t: Translate, wave: string): string => t('train.evaluation.wave', { wave })
export const waveShort = (t: Translate, wave: string): string => t('train.evaluation.wave-short', { wave })
export const statisticName = (t: Translate, statistic: string): string => t(`train.impact.name.${statistic}`)

const known = new Map<string, Intl.NumberFormat>()
/** One for each language and number of digits: to make it takes a hundred times as long as to use it. */
const formatOf = (lang: Translate['lang'], digits: number): Intl.NumberFormat => {
  const name = `${lang} ${digits}`
  const found =
    known.get(name) ??
    new Intl.NumberFormat(LOCALES[lang], {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: 'negative',
      useGrouping: 'min2',
    })
  known.set(name, found)
  return found
}

/** A number as it is printed, with a true minus and never a negative nought; thousands stand apart from five digits on, in Spanish by a space. */
export const num = (t: Translate, value: number, digits = 2): string => {
  const written = formatOf(t.lang, digits).formatToParts(value)
  const parts = written.map(({ type, value: part }) => (type === 'group' && t.lang === 'es' ? '\u00a0' : part))
  return parts.join('').replace('-', '−')
}

const isStatistic = (name: string): name is StatisticName => name in STATISTICS
const unitOf = (statistic: string) => (isStatistic(statistic) ? STATISTICS[statistic].unit : 'factor')

/** Shares and chances as percentages, all else as it is. */
const inUnit = (t: Translate, statistic: string, value: number): string => {
  const unit = unitOf(statistic)
  if (unit === 'share' || unit === 'chance' || unit === 'gap') return t('train.evaluation.percent', { value: num(t, value * 100, 1) })
  return num(t, value, unit === 'ranks' ? 1 : 2)
}

export const NONE = '—'

/** A ratio to nobody has no number, though its limit has. */
export const valueText = (t: Translate, { statistic, value, warnings }: ImpactResult): string =>
  value === undefined || (unitOf(statistic) === 'ratio' && warnings.includes('infinite-ratio')) ? NONE : inUnit(t, statistic, value)

export const limitsText = (t: Translate, { statistic, interval }: ImpactResult): string => {
  if (!interval) return NONE
  const { low, high } = interval
  const said = (value: number | undefined): string => (value === undefined ? '' : inUnit(t, statistic, value))
  return t('train.evaluation.limits', {
    low: said(low),
    high: said(high),
    has: low === undefined ? (high === undefined ? 'none' : 'high') : high === undefined ? 'low' : 'both',
  })
}

/** p with three decimals, "< 0.001" below. */
export const pText = (t: Translate, p: number | undefined): string =>
  p === undefined ? NONE : p < 0.001 ? t('train.evaluation.p-below') : num(t, p, 3)

/** The same in a sentence: “p = 0.146”. */
export const pSaid = (t: Translate, p: number | undefined): string =>
  p === undefined ? '' : p < 0.001 ? t('train.impact.p-below') : t('train.impact.p', { p: num(t, p, 3) })

export const warningText = (t: Translate, code: string): string => t(`train.impact.warning.${code}`)

export const countText = (n: number | undefined): string => (n === undefined ? NONE : String(n))

/** Why there is no number, or what should be known beside it. */
export const remark = (t: Translate, { status, warnings, note }: ImpactResult): string =>
  status === 'refused' ? note[t.lang] : warnings.length === 0 ? NONE : warnings.map((code) => warningText(t, code)).join(' ')

export const unitName = (t: Translate, statistic: string): string => t('train.impact.unit', { unit: unitOf(statistic) })

/** `trained - waiting` in words; a contrast of countries or languages is named by these. */
export const contrastOfArms = (t: Translate, contrast: string): string => {
  const [arm, reference] = contrast.split(' - ')
  return arm === undefined || reference === undefined
    ? ''
    : t('train.evaluation.contrast', { arm: armName(t, arm), reference: armName(t, reference) })
}

/** How far groups were apart before is of those who took a later test: “after” alone would say that it was measured then. */
export const testedText = (t: Translate, { statistic, scope }: ImpactResult): string => {
  const { wave, ...rest } = scope
  if (statistic !== 'baselineDifference' || wave === undefined) return scopeText(t, scope)
  const tested = t('train.evaluation.tested', { wave })
  return Object.keys(rest).every((name) => name === 'from') ? tested : `${scopeText(t, rest)}, ${tested}`
}

/** Who or what a number is of, in words. */
export const scopeText = (t: Translate, scope: Scope): string => {
  const parts = [
    scope.arm === undefined ? '' : armName(t, scope.arm),
    scope.contrast === undefined || scope.country !== undefined ? '' : contrastOfArms(t, scope.contrast),
    scope.wave === undefined ? '' : waveShort(t, scope.wave),
    scope.form === undefined ? '' : t('train.evaluation.form', { form: scope.form }),
    scope.vignettes === undefined ? '' : t('train.evaluation.vignettes', { vignettes: scope.vignettes }),
    scope.country === undefined ? '' : countryName(t.lang, scope.country),
    scope.language === undefined ? '' : t('train.evaluation.language', { language: scope.language }),
  ].filter((part) => part !== '')
  return parts.length === 0 ? t('train.evaluation.whole') : parts.join(', ')
}
