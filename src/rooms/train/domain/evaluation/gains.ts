import type { Block } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { type Intervals, intervals } from '#ui/charts/intervals.ts'
import type { Impact, ImpactResult } from '../../contract/impact.ts'
import { heading, paragraph, text } from '../print/blocks.ts'
import { shortened } from './alt.ts'
import { numberTable } from './number-table.ts'
import { laterWaves, type Part, resultOf, resultsOf } from './order.ts'
import { armName, limitsText, num, valueText, waveName } from './say.ts'

const isValue = (result: ImpactResult | undefined): result is ImpactResult => result?.status === 'value'

/** Whether there is anything to draw: lines without a number are for the table. */
export const hasNumbers = (groups: Intervals['groups']): boolean => groups.some(({ rows }) => rows.some(({ value }) => value !== undefined))

/** What a plot shows of an arm at a wave: crossed where there is that, else paired. */
const shown = (impact: Impact, arm: string, wave: string): ImpactResult | undefined => {
  const crossed = resultOf(impact, 'crossedGain', { arm, wave })
  return isValue(crossed) ? crossed : resultOf(impact, 'pairedChange', { arm, wave })
}

/** Estimates with their intervals as rows of a plot. */
export const plotted = (t: Translate, label: string, result: ImpactResult | undefined): Intervals['groups'][number]['rows'][number] => {
  if (!isValue(result) || result.value === undefined) return { label, value: undefined, printed: t('train.evaluation.no-number') }
  const { low, high } = result.interval ?? {}
  return {
    label,
    value: result.value,
    ...(result.interval && { interval: { ...(low !== undefined && { low }), ...(high !== undefined && { high }) } }),
    printed: result.interval ? `${valueText(t, result)} (${limitsText(t, result)})` : valueText(t, result),
  }
}

const labelOf = (t: Translate, arm: string, result: ImpactResult | undefined): string =>
  t('train.evaluation.gains.row', { arm: armName(t, arm), is: result?.statistic === 'crossedGain' ? 'crossed' : 'plain' })

const groupsOf = (t: Translate, impact: Impact): Intervals['groups'] =>
  laterWaves(impact).map((wave) => ({
    title: waveName(t, wave),
    rows: impact.design.arms.map((arm) => {
      const result = shown(impact, arm, wave)
      return plotted(t, labelOf(t, arm, result), result)
    }),
  }))

const altOf = (groups: Intervals['groups']): string =>
  shortened(groups.map(({ title, rows }) => `${title}: ${rows.map(({ label, printed }) => `${label} ${printed}`).join('; ')}.`).join(' '))

type IntervalFigure = {
  readonly id: string
  readonly caption: string
  readonly axis: string
  readonly groups: Intervals['groups']
  /** The table that holds the same numbers. */
  readonly table: string
}

export const intervalFigure = (t: Translate, { id, caption, axis, groups, table }: IntervalFigure): Block => ({
  kind: 'figure',
  id,
  caption: [text(caption)],
  svg: intervals({ groups }, { axis, marked: '', others: '' }, { number: (value) => num(t, value, Number.isInteger(value) ? 0 : 1) }).svg,
  alt: altOf(groups),
  notes: [[text(t('train.evaluation.figure-note'))]],
  table,
})

const OTHER = ['hodgesLehmann', 'signedRank', 'mcnemar', 'classGain', 'gz', 'gav']

/** How people changed, by wave and arm. */
export const gains: Part = (t, { impact }) => {
  const waves = laterWaves(impact)
  if (waves.length === 0) return [heading(1, 'gains', t('train.evaluation.gains.title')), paragraph(t('train.evaluation.head.one-wave'))]
  const groups = groupsOf(t, impact)
  const main = ['crossedGain', 'crossedGainExact', 'pairedChange', 'pairedChangeExact', 'formEffect'].flatMap((name) =>
    resultsOf(impact, name),
  )
  return [
    heading(1, 'gains', t('train.evaluation.gains.title')),
    paragraph(t('train.evaluation.gains.lead')),
    ...(hasNumbers(groups)
      ? [
          intervalFigure(t, {
            id: 'gains-figure',
            caption: t('train.evaluation.gains.figure'),
            groups,
            table: 'gains-table',
            axis: t('train.evaluation.axis.points'),
          }),
        ]
      : [paragraph(t('train.evaluation.gains.nothing'))]),
    numberTable(t, { id: 'gains-table', caption: t('train.evaluation.gains.table'), results: main }),
    heading(2, 'gains-other', t('train.evaluation.gains.other')),
    paragraph(t('train.evaluation.gains.other-lead')),
    paragraph(t('train.evaluation.reading.many')),
    numberTable(t, {
      id: 'gains-other-table',
      caption: t('train.evaluation.gains.other-table'),
      results: OTHER.flatMap((name) => resultsOf(impact, name)),
    }),
  ]
}
