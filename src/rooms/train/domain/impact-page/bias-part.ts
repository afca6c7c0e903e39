import { GROUPS, SCREENS } from '#stats/dif/judge.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Impact, ImpactResult } from '../../contract/impact.ts'
import { countryName } from '#kernel/i18n/country-name.ts'
import { askedOf, type Comparison, comparisonsOf, isAsked, smallerOf } from './bias-rows.ts'
import { itemName } from './item-part.ts'
import { type PagePart, type PageTable, words } from './page.ts'
import { limitsText, NONE, num, pText, waveName } from './say.ts'
import type { Part } from './shown.ts'

const askedText = (t: Translate, result: ImpactResult): string => t('train.evaluation.asked', { asked: askedOf(result).replace('-', '_') })

const groupName = (t: Translate, { scope }: Comparison): string =>
  scope.country === undefined ? t('train.evaluation.bias.english') : countryName(t.lang, scope.country)

/** With the language that the same people alone speak. */
const comparisonName = (t: Translate, one: Comparison): string =>
  one.scope.country === undefined
    ? groupName(t, one)
    : t('train.evaluation.bias.country', { country: groupName(t, one), language: one.alsoLanguage ?? 'none' })

/** By their names, as a reader looks for them. */
const inOrder = (t: Translate, impact: Impact): readonly Comparison[] =>
  comparisonsOf(impact).toSorted((a, b) => comparisonName(t, a).localeCompare(comparisonName(t, b), t.lang))

/** What may be said of an item in groups of each size: printed beside the flags, so that each can be checked by it. */
const ruleTable = (t: Translate): PageTable => {
  const size = { few: GROUPS.gross, screen: GROUPS.screen, classes: GROUPS.classes }
  return {
    kind: 'table',
    id: 'bias-rule',
    caption: t('train.evaluation.bias.rule'),
    columns: [
      { title: t('train.evaluation.col.smaller'), align: 'right', width: 0.22 },
      { title: t('train.evaluation.col.says'), width: 0.48 },
      { title: t('train.evaluation.col.otherwise'), width: 0.3 },
    ],
    rows: ['few', 'gross', 'screen', 'classes'].map((row) => [
      t(`train.evaluation.bias.size.${row}`, size),
      t(`train.evaluation.bias.rule.${row}`, {
        gross: num(t, SCREENS.gross),
        loose: num(t, SCREENS.loose),
        classes: num(t, SCREENS.classes),
      }),
      t(`train.evaluation.bias.otherwise.${row}`),
    ]),
    notes: [t('train.evaluation.bias.correction')],
  }
}

const countOf = (results: readonly ImpactResult[]): string => String(results.filter(isAsked).length)
const judgedOf = ({ first }: Comparison): readonly ImpactResult[] => first.filter(({ status }) => status === 'value')

/** The wave whose answers are examined. */
const examined = (t: Translate, { design }: Impact): string => waveName(t, design.waves[0] ?? '')

const comparisonTable = (t: Translate, impact: Impact): PageTable => {
  const comparisons = inOrder(t, impact)
  const judged = comparisons.reduce((all, one) => all + judgedOf(one).length, 0)
  const chance = comparisons.reduce((all, { expected }) => all + (expected?.value ?? 0), 0)
  const asked = comparisons.flatMap(({ first }) => first.filter(isAsked))
  const items = new Set(asked.map(({ scope }) => scope.item)).size
  return {
    kind: 'table',
    id: 'bias-table',
    caption: t('train.evaluation.bias.table', { wave: examined(t, impact) }),
    columns: [
      { title: t('train.evaluation.col.comparison'), width: 0.34 },
      { title: t('train.evaluation.col.smaller'), align: 'right', width: 0.14 },
      { title: t('train.evaluation.col.judged'), align: 'right', width: 0.13 },
      { title: t('train.evaluation.col.screened'), align: 'right', width: 0.14 },
      { title: t('train.evaluation.col.asked'), align: 'right', width: 0.12 },
      { title: t('train.evaluation.col.chance'), align: 'right', width: 0.13 },
    ],
    rows: comparisons.map((one) => [
      comparisonName(t, one),
      one.smaller === 0 ? NONE : String(one.smaller),
      String(judgedOf(one).length),
      String(judgedOf(one).filter((result) => smallerOf(result) >= GROUPS.screen).length),
      countOf(one.first),
      one.expected?.value === undefined ? NONE : num(t, one.expected.value, 1),
    ]),
    notes: judged === 0 ? [] : [t('train.evaluation.bias.chance-note', { judged, chance: num(t, chance, 1), asked: asked.length, items })],
  }
}

type Row = { readonly one: Comparison; readonly result: ImpactResult }

/** Items with the people, the size, the test and the rule by which something was said of them. */
const itemRows = (t: Translate, impact: Impact, rows: readonly Row[]): readonly (readonly string[])[] =>
  rows.map(({ one, result }) => {
    const again = one.second.find(({ scope }) => scope.item === result.scope.item)
    return [
      itemName(t, impact, result.scope.item ?? ''),
      groupName(t, one),
      String(smallerOf(result)),
      result.value === undefined ? NONE : num(t, result.value),
      limitsText(t, result),
      pText(t, result.p),
      askedText(t, result),
      again ? askedText(t, again) : NONE,
    ]
  })

const itemsTable = (
  t: Translate,
  impact: Impact,
  { id, caption, rows, notes }: { id: string; caption: string; rows: readonly Row[]; notes: readonly string[] },
): PageTable => ({
  kind: 'table',
  id,
  caption,
  columns: [
    { title: t('train.evaluation.col.item'), width: 0.12 },
    { title: t('train.evaluation.col.comparison'), width: 0.16 },
    { title: t('train.evaluation.col.smaller-short'), align: 'right', width: 0.07 },
    { title: 'Δ', align: 'right', width: 0.07 },
    { title: t('train.evaluation.col.interval'), align: 'right', width: 0.15 },
    { title: 'p', align: 'right', width: 0.07 },
    { title: t('train.evaluation.col.first-says'), width: 0.18 },
    { title: t('train.evaluation.col.again-says'), width: 0.18 },
  ],
  rows: itemRows(t, impact, rows),
  notes,
})

/** Items that enough people answered for the screen; of the others no size is enough, unless it is gross. */
export const screenedTable = (t: Translate, impact: Impact): readonly PageTable[] => {
  const rows = inOrder(t, impact).flatMap((one) =>
    judgedOf(one)
      .filter((result) => smallerOf(result) >= GROUPS.screen)
      .map((result) => ({ one, result })),
  )
  if (rows.length === 0) return []
  return [
    itemsTable(t, impact, {
      id: 'screened-table',
      caption: t('train.evaluation.bias.screened', { n: GROUPS.screen }),
      rows,
      notes: [],
    }),
  ]
}

/** What the second run alone flags: it counts as no flag, and is not kept from who reviews. */
const secondOnly = (t: Translate, comparisons: readonly Comparison[]): readonly PagePart[] => {
  const cases = comparisons.flatMap((one) => {
    const before = new Set(one.first.filter(isAsked).map(({ scope }) => scope.item))
    return one.second
      .filter((result) => isAsked(result) && !before.has(result.scope.item))
      .map(({ scope }) => t('train.evaluation.bias.case', { item: scope.item ?? '', group: groupName(t, one) }))
  })
  return cases.length === 0 ? [] : [words(t('train.evaluation.bias.second-only', { n: cases.length, cases: cases.join('; ') }))]
}

/** Whether an item is harder for a country, or in a language, than for people who know as much. */
export const biasPart: Part = (t, { impact }): readonly PagePart[] => {
  const comparisons = inOrder(t, impact)
  if (comparisons.length === 0)
    return [words(t('train.evaluation.bias.lead', { wave: examined(t, impact) })), words(t('train.evaluation.bias.nothing'))]
  const rows = comparisons.flatMap((one) => one.first.filter(isAsked).map((result) => ({ one, result })))
  return [
    words(t('train.evaluation.bias.lead', { wave: examined(t, impact) })),
    words(t('train.evaluation.bias.never')),
    ruleTable(t),
    comparisonTable(t, impact),
    ...(rows.length === 0
      ? [words(t('train.evaluation.bias.none-asked'))]
      : [
          words(t('train.evaluation.bias.flagged-lead')),
          itemsTable(t, impact, {
            id: 'flagged-table',
            caption: t('train.evaluation.bias.flagged-table', { wave: examined(t, impact) }),
            rows,
            notes: [t('train.evaluation.bias.delta'), t('train.evaluation.bias.again')],
          }),
        ]),
    ...secondOnly(t, comparisons),
  ]
}
