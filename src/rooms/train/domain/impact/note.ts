import { GROUPS } from '#stats/dif/judge.ts'
import type { Translate, Values } from '#kernel/i18n/translate.ts'
import type { ImpactResult } from '../../contract/impact.ts'
import { countryName } from '#kernel/i18n/country-name.ts'
import { languageName } from '#kernel/i18n/language-name.ts'

type Noted = Omit<ImpactResult, 'note'>

const round = (value: number, digits: number): number => {
  const scale = 10 ** digits
  return Math.round(value * scale) / scale
}

/** How many decimals a number is told with: what is counted in points, with two. */
const DIGITS = 2

/** p with three decimals, "< .001" below. */
const pOf = (t: Translate, p: number | undefined): string =>
  p === undefined ? '' : p < 0.001 ? t('train.impact.p-below') : t('train.impact.p', { p: p.toFixed(3) })

const limitsOf = (t: Translate, { interval }: Noted): string => {
  if (!interval) return t('train.impact.no-limits')
  const { low, high } = interval
  return t('train.impact.limits', {
    low: low === undefined ? 'none' : round(low, DIGITS),
    high: high === undefined ? 'none' : round(high, DIGITS),
    has: low === undefined ? 'high' : high === undefined ? 'low' : 'both',
  })
}

const groupOf = (t: Translate, { country, language }: Noted['scope']): string => {
  if (country !== undefined) return countryName(t.lang, country)
  return language === undefined ? '' : languageName(t.lang, language)
}

const valuesOf = (t: Translate, result: Noted): Values => ({
  value: result.value === undefined ? 0 : round(result.value, DIGITS),
  limits: limitsOf(t, result),
  p: pOf(t, result.p),
  n: result.n ?? 0,
  group: groupOf(t, result.scope),
  is: result.value === undefined ? 'none' : 'some',
  half: round(result.also?.['halfWidth'] ?? 0, DIGITS),
  sees: Math.min(result.also?.['focal'] ?? 0, (result.n ?? 0) - (result.also?.['focal'] ?? 0)) >= GROUPS.sharp ? 'half' : 'one',
})

const refusalOf = (t: Translate, { code = '', need = 0, have = 0, scope, statistic }: Noted): string =>
  statistic.startsWith('dif') && code === 'few-in-group'
    ? t('train.impact.few-in-group', { have, group: groupOf(t, scope) })
    : t(`train.impact.refused.${code}`, { need: round(need, DIGITS), have: round(have, DIGITS) })

const messageOf = ({ statistic, verdict }: Noted): string =>
  `train.impact.note.${statistic === 'difPurified' ? 'dif' : statistic}${verdict === undefined ? '' : `.${verdict}`}`

/** What a number says, in whole sentences: with its limits, and what should be known beside it. No size is called large or small. */
export const noteOf = (t: Translate, result: Noted): string => {
  if (result.status === 'refused') return refusalOf(t, result)
  return [t(messageOf(result), valuesOf(t, result)), ...result.warnings.map((code) => t(`train.impact.warning.${code}`))].join(' ')
}
