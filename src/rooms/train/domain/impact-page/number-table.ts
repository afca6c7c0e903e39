import type { Translate } from '#kernel/i18n/translate.ts'
import type { Impact, ImpactResult } from '../../contract/impact.ts'
import type { PageTable } from './page.ts'
import {
  contrastOfArms,
  countText,
  limitsText,
  NONE,
  pText,
  remark,
  scopeText,
  statisticName,
  testedText,
  unitName,
  valueText,
} from './say.ts'

export type NumberTable = {
  readonly id: string
  readonly caption: string
  readonly impact: Impact
  readonly results: readonly ImpactResult[]
  readonly notes?: readonly string[]
}

/** Sessions are no people: they are counted in a column of their own, by the name of what errors go together in; none where each person stands for themselves. */
const hasClusters = ({ cluster }: Impact['design']): boolean => cluster !== 'person'

export const clusterColumns = (t: Translate, { design }: Impact, width: number): PageTable['columns'] =>
  hasClusters(design) ? [{ title: t('train.evaluation.col.clusters', { cluster: design.cluster }), align: 'right', width }] : []

export const clusterCells = ({ design }: Impact, result: ImpactResult | undefined): readonly string[] =>
  hasClusters(design) ? [countText(result?.clusters)] : []

/** What all rows are of stands in the caption, and leaves room in each of them. */
const commonContrast = (results: readonly ImpactResult[]): string | undefined => {
  const [first, ...others] = new Set(results.map(({ scope }) => scope.contrast))
  return others.length === 0 && results.length > 1 ? first : undefined
}

const withoutContrast = (scope: ImpactResult['scope']): ImpactResult['scope'] => {
  const { contrast: _, ...rest } = scope
  return rest
}

/** A column of numbers, and whether it is left out where no row has one. */
type Column = {
  readonly title: string
  readonly width: number
  readonly cell: (result: ImpactResult) => string
  readonly always?: true
  readonly words?: true
}

const numberColumns = (t: Translate, { design }: Impact): readonly Column[] => [
  {
    title: t('train.evaluation.col.value'),
    width: 0.08,
    always: true,
    cell: (one) => (one.status === 'refused' ? NONE : valueText(t, one)),
  },
  { title: t('train.evaluation.col.interval'), width: 0.15, cell: (one) => limitsText(t, one) },
  { title: 'p', width: 0.07, cell: ({ p }) => pText(t, p) },
  { title: t('train.evaluation.col.people'), width: 0.08, always: true, cell: ({ n }) => countText(n) },
  ...(hasClusters(design)
    ? [
        {
          title: t('train.evaluation.col.clusters', { cluster: design.cluster }),
          width: 0.08,
          cell: ({ clusters }: ImpactResult) => countText(clusters),
        },
      ]
    : []),
  { title: t('train.evaluation.col.remark'), width: 0.14, words: true, cell: (one) => remark(t, one) },
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

/** What share of the room for names the measure has, beside whom it is of: as their longest names are, and neither squeezed. */
const measureShare = (names: readonly string[], groups: readonly string[]): number => {
  const longest = (texts: readonly string[]) => Math.max(1, ...texts.map((text) => text.length))
  // The measure heads its row and stands in bold.
  const [measure, group] = [longest(names) * 1.15, longest(groups)]
  return Math.min(0.65, Math.max(0.35, measure / (measure + group)))
}

/** Numbers with their unit, interval, p, people and sessions; where there is none, why, and what it would need. */
export const numberTable = (t: Translate, { id, caption, impact, results, notes = [] }: NumberTable): PageTable => {
  const values = results.filter(({ status }) => status === 'value')
  // A table of nothing but refusals keeps them in its rows.
  const shown = values.length > 0 ? values : results
  const columns = numberColumns(t, impact).filter(({ always, cell }) => always || shown.some((one) => cell(one) !== NONE))
  const left = 1 - columns.reduce((sum, { width }) => sum + width, 0)
  const contrast = commonContrast(shown)
  const scopeOf = (one: ImpactResult) => testedText(t, contrast === undefined ? one : { ...one, scope: withoutContrast(one.scope) })
  const groups = contrast === undefined ? '' : contrastOfArms(t, contrast)
  const heads = shown.map((one) => [statisticName(t, one.statistic), scopeOf(one)] as const)
  const share = measureShare(
    heads.map(([measure]) => measure),
    heads.map(([, group]) => group),
  )
  return {
    kind: 'table',
    id,
    caption: groups === '' ? caption : t('train.evaluation.caption-of', { caption, groups }),
    columns: [
      { title: t('train.evaluation.col.measure'), width: left * share },
      { title: t('train.evaluation.col.of'), width: left * (1 - share) },
      ...columns.map(({ title, width, words }) => ({ title, width, ...(!words && { align: 'right' as const }) })),
    ],
    rows: shown.map((one, at) => [...(heads[at] ?? []), ...columns.map(({ cell }) => cell(one))]),
    notes: [unitLine(t, shown), ...(values.length > 0 ? refusedNotes(t, results) : []), ...notes],
  }
}
