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

/** Refusals of one measure for one reason are one row, since each would say the same. */
const rowsOf = (t: Translate, results: readonly ImpactResult[]): readonly (readonly string[])[] => {
  const groups = Map.groupBy(results, (result) => (result.status === 'refused' ? `${result.statistic}\0${result.note[t.lang]}` : result))
  return [...groups.values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const [name = '', , ...rest] = numberRow(t, first)
    return [[name, own.map(({ scope }) => scopeText(t, scope)).join('; '), ...rest]]
  })
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
  { title: t('train.evaluation.col.measure'), width: hasRemarks ? 0.2 : 0.32 },
  { title: t('train.evaluation.col.of'), width: hasRemarks ? 0.21 : 0.32 },
  { title: t('train.evaluation.col.value'), align: 'right', width: 0.08 },
  { title: t('train.evaluation.col.interval'), align: 'right', width: 0.14 },
  { title: 'p', align: 'right', width: 0.08 },
  { title: 'n', align: 'right', width: 0.06 },
  ...(hasRemarks ? [{ title: t('train.evaluation.col.remark'), width: 0.23 }] : []),
]

/** Numbers with their unit, interval, p and n; where there is none, why, and what it would need. */
export const numberTable = (t: Translate, { id, caption, results, notes = [] }: NumberTable): PageTable => {
  const rows = rowsOf(t, results)
  const hasRemarks = rows.some((row) => row.at(-1) !== NONE)
  return {
    kind: 'table',
    id,
    caption,
    columns: columnsOf(t, hasRemarks),
    rows: hasRemarks ? rows : rows.map((row) => row.slice(0, -1)),
    notes: [unitLine(t, results), ...notes],
  }
}
