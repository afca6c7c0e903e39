import type { Block, Cell } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Impact, ImpactResult } from '../../contract/impact.ts'
import { cell, column, heading, paragraph, rowHeader, text } from '../print/blocks.ts'
import { numberTable } from './number-table.ts'
import { type Part, resultOf, resultsOf } from './order.ts'
import { countText, limitsText, NONE, valueText, waveName } from './say.ts'

/** What is to be known of an item before it is used again; where nothing is, that is no praise. */
const flagsOf = (t: Translate, results: readonly (ImpactResult | undefined)[]): string => {
  const codes = new Set(
    results.flatMap((result) => result?.warnings ?? []).filter((code) => !code.startsWith('few-') && code !== 'tied-border'),
  )
  return codes.size === 0 ? NONE : [...codes].map((code) => t(`train.impact.warning.${code}`)).join(' ')
}

const numberOr = (t: Translate, result: ImpactResult | undefined): string =>
  result?.status === 'value' ? valueText(t, result) : t('train.evaluation.no-number')

const itemRow = (t: Translate, impact: Impact, facility: ImpactResult): readonly Cell[] => {
  const same = (statistic: string) =>
    resultsOf(impact, statistic, facility.scope).find(({ rule, scope }) => rule === facility.rule && scope.form === facility.scope.form)
  const [rest, upper] = [same('restCorrelation'), same('upperLower')]
  return [
    rowHeader(facility.scope.item ?? ''),
    cell(numberOr(t, facility)),
    cell(limitsText(t, facility)),
    cell(numberOr(t, rest)),
    cell(rest ? limitsText(t, rest) : NONE),
    cell(numberOr(t, upper)),
    cell(countText(facility.n)),
    cell(facility.status === 'refused' ? facility.note[t.lang] : flagsOf(t, [facility, rest, upper])),
  ]
}

const itemTable = (t: Translate, impact: Impact, facilities: readonly ImpactResult[], id: string): Block => {
  const [first] = facilities
  const { wave = '', form } = first?.scope ?? {}
  return {
    kind: 'table',
    id,
    caption: [
      text(
        t('train.evaluation.items.caption', {
          wave: waveName(t, wave),
          form: form ?? '',
          has: form === undefined ? 'no' : 'yes',
          rule: first?.rule ?? '',
        }),
      ),
    ],
    columns: [
      column(t('train.evaluation.col.item'), { width: 0.08 }),
      column(t('train.evaluation.col.right'), { align: 'right', width: 0.09 }),
      column(t('train.evaluation.col.interval'), { align: 'right', width: 0.17 }),
      column(t('train.evaluation.col.rest'), { align: 'right', width: 0.1 }),
      column(t('train.evaluation.col.interval'), { align: 'right', width: 0.15 }),
      column('D27', { align: 'right', width: 0.09 }),
      column('n', { align: 'right', width: 0.06 }),
      column(t('train.evaluation.col.flag'), { width: 0.26 }),
    ],
    rows: facilities.map((facility) => itemRow(t, impact, facility)),
    dense: true,
  }
}

/** A table for each form of some waves, by people who answered all of it. */
export const itemTables = (t: Translate, impact: Impact, waves: readonly string[]): readonly Block[] => {
  const own = resultsOf(impact, 'facility').filter(({ scope }) => waves.includes(scope.wave ?? ''))
  const groups = Map.groupBy(own, ({ scope, rule }) => `${scope.wave}\0${scope.form}\0${rule}`)
  const forms = new Set(own.filter(({ rule }) => rule === 'complete').map(({ scope }) => `${scope.wave}\0${scope.form}`))
  return [...groups.values()].flatMap((facilities) => {
    const [first] = facilities
    const name = `${first?.scope.wave}\0${first?.scope.form}`
    // By the other rule only where nobody answered all of a form.
    return first?.rule === 'wrong' && forms.has(name)
      ? []
      : [
          itemTable(
            t,
            impact,
            facilities,
            `items-${waves.indexOf(first?.scope.wave ?? '')}-${[...groups.values()].indexOf(facilities)}-${impact.design.waves.indexOf(first?.scope.wave ?? '')}`,
          ),
        ]
  })
}

/** How far the test can be relied on, and what is to be known of each item. */
export const itemPart: Part = (t, { impact }) => {
  const reliability = ['alpha', 'kr20', 'errorOfMeasurement'].flatMap((name) =>
    resultsOf(impact, name).filter(({ rule }) => rule === 'complete'),
  )
  const other = ['alpha', 'errorOfMeasurement'].flatMap((name) => resultsOf(impact, name).filter(({ rule }) => rule === 'wrong'))
  const [first = ''] = impact.design.waves
  const tables = itemTables(t, impact, [first])
  return [
    heading(1, 'test', t('train.evaluation.test.title')),
    paragraph(t('train.evaluation.test.lead')),
    ...(reliability.length > 0
      ? [numberTable(t, { id: 'reliability', caption: t('train.evaluation.test.caption'), results: reliability })]
      : []),
    ...(other.length > 0 ? [numberTable(t, { id: 'reliability-wrong', caption: t('train.evaluation.test.wrong'), results: other })] : []),
    heading(2, 'distractors', t('train.impact.name.distractors')),
    paragraph(resultOf(impact, 'distractors')?.note[t.lang] ?? ''),
    heading(2, 'items', t('train.evaluation.items.title')),
    paragraph(t('train.evaluation.items.lead')),
    ...tables,
  ]
}
