import type { Block } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Impact, ImpactResult } from '../../contract/impact.ts'
import { STATISTICS } from '../impact/registry.ts'
import { cell, column, heading, paragraph, rowHeader, small, text } from '../print/blocks.ts'
import { comparisonName, forest, itemCells, askedText } from './bias-part.ts'
import { type Comparison, comparisonsOf, isAsked } from './bias-rows.ts'
import { itemTables } from './item-part.ts'
import { laterWaves, type Part } from './order.ts'
import { NONE, scopeText, statisticName } from './say.ts'

/** So many items in a picture that it stands on the page where it is spoken of, with its table. */
const ITEMS_DRAWN = 26

const inParts = <One>(all: readonly One[]): readonly (readonly One[])[] => {
  const parts = Math.max(1, Math.ceil(all.length / ITEMS_DRAWN))
  const size = Math.ceil(all.length / parts)
  return Array.from({ length: parts }, (_, at) => all.slice(at * size, (at + 1) * size))
}

type Shown = {
  readonly id: string
  readonly name: string
  readonly results: readonly ImpactResult[]
  readonly second: Comparison['second']
}

const itemRange = (results: readonly ImpactResult[]): string => `${results[0]?.scope.item ?? ''}–${results.at(-1)?.scope.item ?? ''}`

/** Items of one comparison as a picture, and the same in a table. */
const shownItems = (t: Translate, { id, name, results, second }: Shown): readonly Block[] => {
  const asked = results.filter(isAsked).map(({ scope }) => scope.item ?? '')
  const again = new Map(second.map((result) => [result.scope.item, result]))
  const items = itemRange(results)
  return [
    forest(t, [{ title: '', results }], {
      id: `${id}-figure`,
      caption: t('train.evaluation.bias.figure', { name, items }),
      table: `${id}-table`,
      alt: t('train.evaluation.bias.figure-alt', { name, n: asked.length, items: asked.join(', ') }),
    }),
    {
      kind: 'table',
      id: `${id}-table`,
      caption: [text(t('train.evaluation.bias.item-table', { name, items }))],
      columns: [
        column(t('train.evaluation.col.item'), { width: 0.1 }),
        column('Δ', { align: 'right', width: 0.1 }),
        column(t('train.evaluation.col.interval'), { align: 'right', width: 0.2 }),
        column('p', { align: 'right', width: 0.1 }),
        column(t('train.evaluation.col.says'), { width: 0.25 }),
        column(t('train.evaluation.col.again-says'), { width: 0.25 }),
      ],
      rows: results.map((result) => {
        const twin = again.get(result.scope.item)
        return [rowHeader(result.scope.item ?? ''), ...itemCells(t, result), cell(twin ? askedText(t, twin) : NONE)]
      }),
      dense: true,
    },
  ]
}

const comparisonBlocks = (t: Translate, one: Comparison, at: number): readonly Block[] => {
  const [name, id] = [comparisonName(t, one), `bias-${at + 1}`]
  const judged = one.first.filter(({ status }) => status === 'value')
  const refused = new Set(one.first.filter(({ status }) => status === 'refused').map(({ note }) => note[t.lang]))
  return [
    // Two pages hold a comparison of many items, if it begins at the head of one.
    ...(at > 0 && judged.length > ITEMS_DRAWN ? [{ kind: 'pageBreak' } as const] : []),
    heading(2, id, name),
    paragraph(
      [...(judged.length > 0 ? [t('train.evaluation.bias.judged', { n: judged.length, smaller: one.smaller })] : []), ...refused].join(' '),
    ),
    ...(judged.length === 0
      ? []
      : inParts(judged).flatMap((results, part) => shownItems(t, { id: `${id}-${part + 1}`, name, results, second: one.second }))),
  ]
}

/** Every item of every comparison. */
export const biasAnnex: Part = (t, { impact }) => {
  const comparisons = comparisonsOf(impact)
  if (comparisons.length === 0) return []
  return [
    heading(1, 'annex-bias', t('train.evaluation.annex.bias'), { annex: true }),
    paragraph(t('train.evaluation.annex.bias-lead')),
    ...comparisons.flatMap((one, at) => comparisonBlocks(t, one, at)),
  ]
}

/** The items again, at the later waves. */
export const itemAnnex: Part = (t, { impact }) => {
  const tables = itemTables(t, impact, laterWaves(impact))
  return tables.length === 0
    ? []
    : [
        heading(1, 'annex-items', t('train.evaluation.annex.items'), { annex: true }),
        paragraph(t('train.evaluation.annex.items-lead')),
        ...tables,
      ]
}

/** Items of one refusal are counted, since each would say the same. */
const ofWhat = (t: Translate, results: readonly ImpactResult[]): string => {
  const items = new Set(results.flatMap(({ scope }) => scope.item ?? []))
  const wholes = new Set(results.map(({ scope }) => scopeText(t, scope)))
  return [...wholes].join('; ') + (items.size > 0 ? `: ${t('train.evaluation.items-count', { n: items.size })}` : '')
}

const refusedRows = ({ results }: Impact, t: Translate): readonly (readonly ImpactResult[])[] => [
  ...Map.groupBy(
    results.filter(({ status }) => status === 'refused'),
    ({ statistic, note }) => `${statistic}\0${note[t.lang]}`,
  ).values(),
]

/** Everything that was not said, why, and what it would need. */
export const refusedAnnex: Part = (t, { impact }) => [
  heading(1, 'annex-refused', t('train.evaluation.annex.refused'), { annex: true }),
  paragraph(t('train.evaluation.annex.refused-lead')),
  {
    kind: 'table',
    id: 'refused-table',
    caption: [text(t('train.evaluation.annex.refused-table'))],
    columns: [
      column(t('train.evaluation.col.measure'), { width: 0.26 }),
      column(t('train.evaluation.col.of'), { width: 0.32 }),
      column(t('train.evaluation.col.needs'), { width: 0.42 }),
    ],
    rows: refusedRows(impact, t).map((own) => [
      rowHeader(statisticName(t, own[0]?.statistic ?? '')),
      cell(ofWhat(t, own)),
      cell(own[0]?.note[t.lang] ?? ''),
    ]),
    dense: true,
  },
]

/** What stands behind each number, from the one registry. */
export const definitionAnnex: Part = (t, { impact }) => {
  const used = new Set(impact.results.map(({ statistic }) => statistic))
  return [
    heading(1, 'annex-definitions', t('train.evaluation.annex.definitions'), { annex: true }),
    paragraph(t('train.evaluation.annex.definitions-lead')),
    {
      kind: 'table',
      id: 'definitions-table',
      caption: [text(t('train.evaluation.annex.definitions-table'))],
      columns: [
        column(t('train.evaluation.col.measure'), { width: 0.17 }),
        column(t('train.evaluation.col.means'), { width: 0.29 }),
        column(t('train.evaluation.col.formula'), { width: 0.24 }),
        column(t('train.evaluation.col.rule'), { width: 0.1 }),
        column(t('train.evaluation.col.source'), { width: 0.2 }),
      ],
      rows: Object.entries(STATISTICS)
        .filter(([name]) => used.has(name))
        .map(([name, { rule, source }]) => [
          rowHeader(statisticName(t, name)),
          cell(t(`train.impact.means.${name}`)),
          cell(t(`train.impact.formula.${name}`)),
          cell(t('train.evaluation.rule', { rule })),
          cell(source),
        ]),
      dense: true,
    },
  ]
}

/** From which files this came, and how to have it again. */
export const sourceAnnex: Part = (t, { impact, resultsSha256 }) => [
  heading(1, 'annex-again', t('train.evaluation.annex.again'), { annex: true }),
  paragraph(t('train.evaluation.annex.again-lead')),
  {
    kind: 'table',
    id: 'inputs-table',
    caption: [text(t('train.evaluation.annex.inputs'))],
    columns: [
      column(t('train.evaluation.col.table'), { width: 0.16 }),
      column(t('train.evaluation.col.rows'), { align: 'right', width: 0.1 }),
      column(t('train.evaluation.col.aside'), { width: 0.2 }),
      column('SHA-256', { width: 0.54 }),
    ],
    rows: impact.inputs.map(({ table, rows, ignored, sha256 }) => [
      rowHeader(t('train.evaluation.input', { table })),
      cell(rows === undefined ? NONE : String(rows)),
      cell(ignored.length === 0 ? NONE : ignored.join(', ')),
      cell(sha256),
    ]),
    dense: true,
  },
  small(t('train.evaluation.annex.results', { sha256: resultsSha256 })),
]
