import type { Block, Cell } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { ImpactResult } from '../../contract/impact.ts'
import { cell, column, rowHeader, text } from '../print/blocks.ts'
import { countText, limitsText, NONE, pText, remark, scopeText, statisticName, unitName, valueText } from './say.ts'

export type NumberTable = {
  readonly id: string
  readonly caption: string
  readonly results: readonly ImpactResult[]
  readonly notes?: readonly string[]
}

const numberRow = (t: Translate, result: ImpactResult): readonly Cell[] => [
  rowHeader(statisticName(t, result.statistic)),
  cell(scopeText(t, result.scope)),
  cell(result.status === 'refused' ? NONE : valueText(t, result)),
  cell(limitsText(t, result)),
  cell(pText(t, result.p)),
  cell(countText(result.n)),
  cell(remark(t, result)),
]

/** Numbers with their unit, interval, p and n; where there is none, why, and what it would need. */
export const numberTable = (t: Translate, { id, caption, results, notes = [] }: NumberTable): Block => {
  const units = [...new Map(results.map(({ statistic }) => [statistic, unitName(t, statistic)]))]
  const said = units.map(([statistic, unit]) => t('train.evaluation.unit-of', { name: statisticName(t, statistic), unit })).join(' ')
  return {
    kind: 'table',
    id,
    caption: [text(caption)],
    columns: [
      column(t('train.evaluation.col.measure'), { width: 0.19 }),
      column(t('train.evaluation.col.of'), { width: 0.23 }),
      column(t('train.evaluation.col.value'), { align: 'right', width: 0.09 }),
      column(t('train.evaluation.col.interval'), { align: 'right', width: 0.15 }),
      column('p', { align: 'right', width: 0.08 }),
      column('n', { align: 'right', width: 0.06 }),
      column(t('train.evaluation.col.remark'), { width: 0.2 }),
    ],
    rows: results.map((result) => numberRow(t, result)),
    notes: [[text(said)], ...notes.map((note) => [text(note)])],
    dense: true,
  }
}
