import { TELLING } from '#stats/items/facility.ts'
import { LEAST_REST } from '#stats/items/rest-correlation.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Impact, ImpactResult } from '../../contract/impact.ts'
import { numberText } from './number-text.ts'
import { type PagePart, type PageTable, words } from './page.ts'
import { countText, limitsText, NONE, num, statisticName, valueText, waveName, waveShort } from './say.ts'
import { type Part, resultsOf } from './shown.ts'

/** What is to be known of an item before it is used again; where nothing is, that is no praise. */
const flagCodes = (results: readonly (ImpactResult | undefined)[]): readonly string[] => [
  ...new Set(results.flatMap((result) => result?.warnings ?? []).filter((code) => !code.startsWith('few-') && code !== 'tied-border')),
]

const flagsText = (t: Translate, codes: readonly string[]): string =>
  codes.length === 0 ? NONE : codes.map((code) => t(`train.impact.warning.${code}`)).join(' ')

const numberOr = (t: Translate, result: ImpactResult | undefined): string =>
  result?.status === 'value' ? valueText(t, result) : t('train.evaluation.no-number')

/** The code of an item with its outcome and, where the tables hold it, its question. */
export const itemName = (t: Translate, { bank }: Impact, item: string): string => {
  const own = bank.find((one) => one.item === item)
  return t('train.evaluation.item', {
    item,
    outcome: own?.outcome ?? '',
    has: own?.outcome === undefined ? 'no' : 'yes',
    text: own?.text?.[t.lang] ?? '',
    is: own?.text === undefined ? 'none' : 'some',
    anchor: own?.anchor === true ? 'yes' : 'no',
  })
}

type Studied = { readonly facility: ImpactResult; readonly rest: ImpactResult | undefined; readonly upper: ImpactResult | undefined }

const studiedOf = (impact: Impact, facility: ImpactResult): Studied => {
  const same = (statistic: string) =>
    resultsOf(impact, statistic, facility.scope).find(({ rule, scope }) => rule === facility.rule && scope.form === facility.scope.form)
  return { facility, rest: same('restCorrelation'), upper: same('upperLower') }
}

/** Items by wave and form, by people who answered all of it; by the other rule only where nobody did. */
const formsOf = (impact: Impact, wave: string): readonly (readonly ImpactResult[])[] => {
  const groups = Map.groupBy(resultsOf(impact, 'facility', { wave }), ({ scope, rule }) => `${scope.form}\0${rule}`)
  const whole = new Set([...groups.values()].flatMap((own) => (own[0]?.rule === 'complete' ? [own[0].scope.form] : [])))
  return [...groups.values()].filter((own) => own[0]?.rule === 'complete' || !whole.has(own[0]?.scope.form))
}

/** Where nothing is to be checked, the numbers have the room. */
const itemColumns = (t: Translate, hasFlags: boolean): PageTable['columns'] => [
  { title: t('train.evaluation.col.item'), width: hasFlags ? 0.22 : 0.25 },
  { title: t('train.evaluation.col.right'), align: 'right', width: hasFlags ? 0.09 : 0.1 },
  { title: t('train.evaluation.col.interval'), align: 'right', width: hasFlags ? 0.15 : 0.16 },
  { title: t('train.evaluation.col.rest'), align: 'right', width: hasFlags ? 0.11 : 0.23 },
  { title: t('train.evaluation.col.upper'), align: 'right', width: hasFlags ? 0.12 : 0.19 },
  { title: 'n', align: 'right', width: hasFlags ? 0.06 : 0.07 },
  ...(hasFlags ? [{ title: t('train.evaluation.col.flag'), width: 0.25 }] : []),
]

const itemRow = (t: Translate, impact: Impact, one: ImpactResult): readonly string[] => {
  const { facility, rest, upper } = studiedOf(impact, one)
  return [
    itemName(t, impact, facility.scope.item ?? ''),
    numberOr(t, facility),
    limitsText(t, facility),
    numberOr(t, rest),
    numberOr(t, upper),
    countText(facility.n),
    facility.status === 'refused' ? facility.note[t.lang] : flagsText(t, flagCodes([facility, rest, upper])),
  ]
}

const tableOf = (t: Translate, impact: Impact, facilities: readonly ImpactResult[], id: string): PageTable => {
  const [first] = facilities
  const { wave = '', form } = first?.scope ?? {}
  const rows = facilities.map((one) => itemRow(t, impact, one))
  const hasFlags = rows.some((row) => row.at(-1) !== NONE)
  const isTied = facilities.some((one) => studiedOf(impact, one).upper?.warnings.includes('tied-border'))
  return {
    kind: 'table',
    id,
    caption: t('train.evaluation.items.caption', {
      wave: waveName(t, wave),
      form: form ?? '',
      has: form === undefined ? 'no' : 'yes',
      rule: first?.rule ?? '',
    }),
    columns: itemColumns(t, hasFlags),
    rows: hasFlags ? rows : rows.map((row) => row.slice(0, -1)),
    notes: isTied ? [t('train.evaluation.items.tied')] : [],
  }
}

/** A table for each form at the first test; what several of them note stands once, below the first of these. */
export const itemTables = (t: Translate, impact: Impact): readonly PageTable[] => {
  const [first = ''] = impact.design.waves
  const tables = formsOf(impact, first).map((facilities, at) => tableOf(t, impact, facilities, `items-${at + 1}`))
  const noted = tables.findIndex(({ notes }) => notes.length > 0)
  return tables.map((one, at) => (at === noted ? one : { ...one, notes: [] }))
}

/** What is to be looked at of items at the first test, in short; every item stands in the tables. */
const remarkRows = (t: Translate, impact: Impact): readonly (readonly string[])[] => {
  const [first = ''] = impact.design.waves
  return formsOf(impact, first).flatMap((facilities) =>
    facilities.flatMap((one) => {
      const { facility, rest, upper } = studiedOf(impact, one)
      const codes = flagCodes([facility, rest, upper])
      const form = t('train.evaluation.form', { form: facility.scope.form ?? NONE })
      return codes.length === 0
        ? []
        : [[itemName(t, impact, facility.scope.item ?? ''), form, numberText(t, facility), flagsText(t, codes)]]
    }),
  )
}

/** Outside what an item is to be checked. */
const thresholds = (t: Translate) => ({
  rest: num(t, LEAST_REST),
  low: num(t, TELLING.least * 100, 0),
  high: num(t, TELLING.most * 100, 0),
})

const remarkTable = (t: Translate, impact: Impact): readonly PagePart[] => {
  const rows = remarkRows(t, impact)
  if (rows.length === 0) return [words(t('train.evaluation.items.none', thresholds(t)))]
  return [
    words(t('train.evaluation.items.only')),
    {
      kind: 'table',
      id: 'item-remarks',
      caption: t('train.evaluation.items.remarks'),
      columns: [
        { title: t('train.evaluation.col.item'), width: 0.26 },
        { title: t('train.evaluation.col.form'), width: 0.12 },
        { title: t('train.evaluation.col.right'), align: 'right', width: 0.26 },
        { title: t('train.evaluation.col.flag'), width: 0.36 },
      ],
      rows,
      notes: [t('train.evaluation.items.thresholds', thresholds(t))],
    },
  ]
}

const reliabilityTable = (t: Translate, impact: Impact): readonly PagePart[] => {
  const alphas = resultsOf(impact, 'alpha')
  const whole = new Set(alphas.filter(({ rule }) => rule === 'complete').map(({ scope }) => `${scope.wave}\0${scope.form}`))
  const shown = alphas.filter(({ rule, scope }) => rule === 'complete' || !whole.has(`${scope.wave}\0${scope.form}`))
  if (shown.length === 0) return []
  return [
    {
      kind: 'table',
      id: 'reliability',
      caption: t('train.evaluation.test.caption'),
      columns: [
        { title: t('train.evaluation.col.form'), width: 0.25 },
        { title: t('train.impact.name.alpha'), align: 'right', width: 0.27 },
        { title: t('train.impact.name.errorOfMeasurement'), align: 'right', width: 0.2 },
        { title: t('train.evaluation.col.remark'), width: 0.28 },
      ],
      rows: shown.map((alpha) => {
        const { wave = '', form } = alpha.scope
        const error = resultsOf(impact, 'errorOfMeasurement', alpha.scope).find(
          ({ rule, scope }) => rule === alpha.rule && scope.form === form,
        )
        const about = alpha.status === 'refused' ? alpha.note[t.lang] : flagsText(t, alpha.warnings)
        return [
          `${waveShort(t, wave)}${form === undefined ? '' : `, ${t('train.evaluation.form', { form })}`}`,
          numberText(t, alpha),
          numberOr(t, error),
          about,
        ]
      }),
      notes: [t('train.evaluation.test.note')],
    },
  ]
}

/** How far the test can be relied on, and what is to be known of its items. */
export const itemPart: Part = (t, { impact }) => [
  words(t('train.evaluation.test.lead')),
  ...reliabilityTable(t, impact),
  words(t('train.evaluation.items.lead')),
  ...remarkTable(t, impact),
  ...resultsOf(impact, 'distractors').map(({ statistic, note }) =>
    words(t('train.evaluation.cannot.one', { names: statisticName(t, statistic), why: note[t.lang] })),
  ),
]
