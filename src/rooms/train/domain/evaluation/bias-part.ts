import type { Block, Cell } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { type IntervalRow, intervals } from '#ui/charts/intervals.ts'
import type { ImpactResult } from '../../contract/impact.ts'
import { cell, column, heading, paragraph, rowHeader, text } from '../print/blocks.ts'
import { shortened } from './alt.ts'
import { askedOf, type Comparison, comparisonsOf, isAsked } from './bias-rows.ts'
import type { Part } from './order.ts'
import { countryName, limitsText, NONE, num, pText } from './say.ts'

export const askedText = (t: Translate, result: ImpactResult): string =>
  t('train.evaluation.asked', { asked: askedOf(result).replace('-', '_') })

export const comparisonName = (t: Translate, { scope }: Comparison): string =>
  scope.country === undefined
    ? t('train.evaluation.bias.english')
    : t('train.evaluation.bias.country', { country: countryName(t, scope.country) })

const plottedItem = (t: Translate, result: ImpactResult): IntervalRow => {
  const { low, high } = result.interval ?? {}
  return {
    label: result.scope.item ?? '',
    value: result.status === 'value' ? result.value : undefined,
    ...(result.interval && { interval: { ...(low !== undefined && { low }), ...(high !== undefined && { high }) } }),
    printed: askedText(t, result),
    ...(isAsked(result) && { isMarked: true as const }),
  }
}

/** Δ beyond this is an arrow: what is gross is gross. */
const REACH = 5

type Drawn = { readonly id: string; readonly caption: string; readonly table: string; readonly alt: string }
export type Forest = readonly { readonly title: string; readonly results: readonly ImpactResult[] }[]

export const forest = (t: Translate, groups: Forest, { alt, caption, ...drawn }: Drawn): Block => ({
  kind: 'figure',
  ...drawn,
  caption: [text(caption)],
  svg: intervals(
    { groups: groups.map(({ title, results }) => ({ title, rows: results.map((one) => plottedItem(t, one)) })), reach: REACH, dense: true },
    {
      axis: t('train.evaluation.axis.delta'),
      marked: t('train.evaluation.bias.marked'),
      others: t('train.evaluation.bias.others'),
    },
    { number: (value) => num(t, value, Number.isInteger(value) ? 0 : 1) },
  ).svg,
  alt: shortened(alt),
})

export const itemCells = (t: Translate, result: ImpactResult): readonly Cell[] => [
  cell(result.value === undefined ? NONE : num(t, result.value)),
  cell(limitsText(t, result)),
  cell(pText(t, result.p)),
  cell(askedText(t, result)),
]

const expectedText = (t: Translate, { expected }: Comparison): string => (expected?.value === undefined ? NONE : num(t, expected.value, 1))
const countOf = (results: readonly ImpactResult[]): string => String(results.filter(isAsked).length)

const comparisonTable = (t: Translate, comparisons: readonly Comparison[]): Block => ({
  kind: 'table',
  id: 'bias-table',
  caption: [text(t('train.evaluation.bias.table'))],
  columns: [
    column(t('train.evaluation.col.comparison'), { width: 0.3 }),
    column(t('train.evaluation.col.smaller'), { align: 'right', width: 0.14 }),
    column(t('train.evaluation.col.judged'), { align: 'right', width: 0.12 }),
    column(t('train.evaluation.col.asked'), { align: 'right', width: 0.14 }),
    column(t('train.evaluation.col.again'), { align: 'right', width: 0.16 }),
    column(t('train.evaluation.col.chance'), { align: 'right', width: 0.14 }),
  ],
  rows: comparisons.map((one) => [
    rowHeader(comparisonName(t, one)),
    cell(one.smaller === 0 ? NONE : String(one.smaller)),
    cell(String(one.first.filter(({ status }) => status === 'value').length)),
    cell(countOf(one.first)),
    cell(one.second.length === 0 ? NONE : countOf(one.second)),
    cell(expectedText(t, one)),
  ]),
  notes: [[text(t('train.evaluation.bias.chance-note'))]],
})

const flaggedTable = (t: Translate, comparisons: readonly Comparison[]): Block => ({
  kind: 'table',
  id: 'flagged-table',
  caption: [text(t('train.evaluation.bias.flagged-table'))],
  columns: [
    column(t('train.evaluation.col.comparison'), { width: 0.26 }),
    column(t('train.evaluation.col.item'), { width: 0.1 }),
    column('Δ', { align: 'right', width: 0.1 }),
    column(t('train.evaluation.col.interval'), { align: 'right', width: 0.2 }),
    column('p', { align: 'right', width: 0.09 }),
    column(t('train.evaluation.col.says'), { width: 0.25 }),
  ],
  rows: comparisons.flatMap((one) =>
    one.first.filter(isAsked).map((result) => [cell(comparisonName(t, one)), rowHeader(result.scope.item ?? ''), ...itemCells(t, result)]),
  ),
})

/** Whether an item is harder for a country, or in a language, than for people who know as much. */
export const biasPart: Part = (t, { impact }) => {
  const comparisons = comparisonsOf(impact)
  const start = [heading(1, 'bias', t('train.evaluation.bias.title')), paragraph(t('train.evaluation.bias.lead'))]
  if (comparisons.length === 0) return [...start, paragraph(t('train.evaluation.bias.nothing'))]
  const asked = comparisons.filter(({ first }) => first.some(isAsked))
  const groups = asked.map((one) => ({ title: comparisonName(t, one), results: one.first.filter(isAsked) }))
  const alt = t('train.evaluation.bias.alt', {
    items: groups.map(({ title, results }) => `${title}: ${results.map(({ scope }) => scope.item).join(', ')}`).join('; '),
  })
  return [
    ...start,
    paragraph(t('train.evaluation.bias.never')),
    ...(comparisons.some(({ scope }) => scope.language !== undefined) ? [paragraph(t('train.evaluation.bias.language-note'))] : []),
    comparisonTable(t, comparisons),
    ...(groups.length === 0
      ? [paragraph(t('train.evaluation.bias.none-asked'))]
      : [
          heading(2, 'flagged', t('train.evaluation.bias.flagged')),
          paragraph(t('train.evaluation.bias.flagged-lead')),
          forest(t, groups, { id: 'flagged-figure', caption: t('train.evaluation.bias.flagged-figure'), table: 'flagged-table', alt }),
          flaggedTable(t, comparisons),
        ]),
  ]
}
