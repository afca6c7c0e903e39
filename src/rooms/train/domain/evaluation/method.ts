import type { Block } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { STATISTICS } from '../impact/registry.ts'
import { cell, column, heading, list, paragraph, rowHeader, text } from '../print/blocks.ts'
import { deviationsOf, unplannedOf } from './deviations.ts'
import type { EvaluationOrder, Part } from './order.ts'
import { armName, NONE, statisticName, waveName } from './say.ts'

const factRows = (t: Translate, { impact: { design }, plan }: EvaluationOrder): readonly (readonly [string, string])[] => [
  ['arms', design.arms.map((arm) => armName(t, arm)).join('; ')],
  ['reference', design.reference === null ? t('train.evaluation.nobody') : armName(t, design.reference)],
  ['waves', design.waves.map((wave) => waveName(t, wave)).join(', ')],
  ['forms', design.forms.length === 0 ? NONE : design.forms.join(', ')],
  ['items', String(design.items)],
  ['cluster', t('train.evaluation.cluster', { cluster: design.cluster })],
  ['missing', t('train.evaluation.missing', { missing: design.missing })],
  ['primary', plan.primary === undefined ? t('train.evaluation.none-named') : nameOf(t, plan.primary)],
  ['secondary', plan.secondary?.map((name) => nameOf(t, name)).join('; ') ?? t('train.evaluation.none-named')],
  ['mark', plan.passMark === undefined ? t('train.evaluation.none-named') : String(plan.passMark)],
]

/** A plan may name what does not exist here; then its own word stands. */
const nameOf = (t: Translate, name: string): string => (name in STATISTICS ? statisticName(t, name) : name)

const factTable = (t: Translate, order: EvaluationOrder): Block => ({
  kind: 'table',
  id: 'method-facts',
  caption: [text(t('train.evaluation.method.caption'))],
  columns: [column(t('train.evaluation.col.question'), { width: 0.28 }), column(t('train.evaluation.col.answer'), { width: 0.72 })],
  rows: factRows(t, order).map(([key, value]) => [rowHeader(t(`train.evaluation.fact.${key}`)), cell(value)]),
})

const deviationLines = (t: Translate, { impact, plan }: EvaluationOrder): readonly string[] => {
  const unplanned = unplannedOf(impact, plan)
  const said = (kind: string, what: string): string => {
    if (kind === 'wave-not-taken') return waveName(t, what)
    return kind.startsWith('arm') || kind === 'reference-not-there' ? armName(t, what) : nameOf(t, what)
  }
  return [
    ...deviationsOf(impact, plan).map(({ kind, what }) => t(`train.evaluation.deviation.${kind}`, { what: said(kind, what) })),
    ...(unplanned && unplanned.length > 0
      ? [t('train.evaluation.deviation.unplanned', { what: unplanned.map((name) => statisticName(t, name)).join('; ') })]
      : []),
  ]
}

const lockText = (t: Translate, { design }: EvaluationOrder['impact']): string =>
  t('train.evaluation.lock', {
    is: design.plan === 'none' ? 'none' : design.locked ? 'locked' : 'open',
    sha256: design.planSha256 ?? '',
  })

/** How it was measured, what the plan said, and what was done otherwise. */
export const method: Part = (t, order) => {
  const lines = order.impact.design.plan === 'none' ? [] : deviationLines(t, order)
  return [
    heading(1, 'method', t('train.evaluation.method.title')),
    paragraph(t('train.evaluation.method.lead')),
    factTable(t, order),
    heading(2, 'plan', t('train.evaluation.plan')),
    paragraph(lockText(t, order.impact)),
    heading(2, 'deviations', t('train.evaluation.deviations')),
    ...(lines.length > 0 ? [list(lines)] : [paragraph(t('train.evaluation.no-deviations', { plan: order.impact.design.plan }))]),
    heading(2, 'reading', t('train.evaluation.reading')),
    paragraph(t('train.evaluation.reading.interval')),
    paragraph(t('train.evaluation.reading.refused')),
  ]
}
