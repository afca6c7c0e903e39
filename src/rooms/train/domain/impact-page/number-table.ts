import type { Translate } from '#kernel/i18n/translate.ts'
import type { ImpactResult } from '../../contract/impact.ts'
import type { PageTable } from './page.ts'
import { countText, limitsText, NONE, pText, remark, scopeText, statisticName, unitName, valueText } from './say.ts'

export type NumberTable = {
  readonly id: string
  readonly caption: string
  readonly results: readonly ImpactResult[]
  readonly notes?: readonly string[]
}

const numberRow = (t: Translate, result: ImpactResult): readonly string[] => [
  statisticName(t, result.statistic),
  scopeText(t, result.scope),
  result.status === 'refused' ? NONE : valueText(t, result),
  limitsText(t, result),
  pText(t, result.p),
  countText(result.n),
  remark(t, result),
]

/** What was refused as lines below a table: measures and groups that have one reason stand together. */
const refusedNotes = (t: Translate, results: readonly ImpactResult[]): readonly string[] => {
  const refused = results.filter(({ status }) => status === 'refused')
  return [...Map.groupBy(refused, ({ note }) => note[t.lang])].map(([why, own]) =>
    t('train.evaluation.no-number-of', {
      names: [...new Set(own.map(({ statistic }) => statisticName(t, statistic)))].join('; '),
      groups: [...new Set(own.map(({ scope }) => scopeText(t, scope)))].join('; '),
      why,
    }),
  )
}

/** Measures by their unit: “Gain, difference: points”. */
const unitLine = (t: Translate, results: readonly ImpactResult[]): string => {
  const units = Map.groupBy(new Set(results.map(({ statistic }) => statistic)), (statistic) => unitName(t, statistic))
  return [...units]
    .map(([unit, own]) => t('train.evaluation.unit-of', { unit, names: own.map((name) => statisticName(t, name)).join('; ') }))
    .join(' ')
}

/** Where nothing is to be remarked, the names have the room. */
const columnsOf = (t: Translate, hasRemarks: boolean): PageTable['columns'] => [
  { title: t('train.evaluation.col.measure'), width: hasRemarks ? 0.22 : 0.31 },
  { title: t('train.evaluation.col.of'), width: hasRemarks ? 0.24 : 0.35 },
  { title: t('train.evaluation.col.value'), align: 'right', width: 0.08 },
  { title: t('train.evaluation.col.interval'), align: 'right', width: 0.13 },
  { title: 'p', align: 'right', width: 0.07 },
  { title: 'n', align: 'right', width: 0.06 },
  ...(hasRemarks ? [{ title: t('train.evaluation.col.remark'), width: 0.2 }] : []),
]

/** Numbers with their unit, interval, p and n; where there is none, why, and what it would need. */
export const numberTable = (t: Translate, { id, caption, results, notes = [] }: NumberTable): PageTable => {
  const values = results.filter(({ status }) => status === 'value')
  // A table of nothing but refusals keeps them in its rows.
  const shown = values.length > 0 ? values : results
  const rows = shown.map((result) => numberRow(t, result))
  const hasRemarks = rows.some((row) => row.at(-1) !== NONE)
  return {
    kind: 'table',
    id,
    caption,
    columns: columnsOf(t, hasRemarks),
    rows: hasRemarks ? rows : rows.map((row) => row.slice(0, -1)),
    notes: [unitLine(t, shown), ...(values.length > 0 ? refusedNotes(t, results) : []), ...notes],
  }
}
