import type { Translate } from '#kernel/i18n/translate.ts'
import type { Impact, ImpactResult } from '../../contract/impact.ts'
import { limitsText, NONE, num, valueText } from './say.ts'

/** Value, interval and n of a result in one cell; of a refusal, that there is no number. */
export const numberText = (t: Translate, result: ImpactResult | undefined): string => {
  if (!result) return NONE
  if (result.value === undefined) return t('train.evaluation.no-number')
  return t('train.evaluation.cell', {
    value: valueText(t, result),
    limits: limitsText(t, result),
    has: result.interval ? 'yes' : 'no',
    n: result.n ?? 0,
  })
}

/** Of how many people a number is, and in how many sessions or other clusters they were: the errors are of these. */
export const countedText = (t: Translate, { design }: Impact, { n = 0, clusters }: ImpactResult): string =>
  t('train.evaluation.counted', { n, clusters: clusters ?? 0, cluster: clusters === undefined ? 'person' : design.cluster })

/** A result in a sentence: how large, which way, its limits, whether they hold zero, and of whom. */
export const toldIn = (t: Translate, impact: Impact, result: ImpactResult) => {
  const { value = 0, interval } = result
  const { low, high } = interval ?? {}
  return {
    points: num(t, Math.abs(value), 1),
    way: value < 0 ? 'fewer' : 'more',
    low: low === undefined ? '' : num(t, low, 1),
    high: high === undefined ? '' : num(t, high, 1),
    zero: low === undefined || high === undefined ? 'none' : low <= 0 && high >= 0 ? 'held' : 'beyond',
    counted: countedText(t, impact, result),
  }
}
