import type { Block } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Impact, ImpactResult } from '../../contract/impact.ts'
import { screenedTable } from '../impact-page/bias-part.ts'
import { itemTables } from '../impact-page/item-part.ts'
import { numberTable } from '../impact-page/number-table.ts'
import type { PagePart } from '../impact-page/page.ts'
import { armName, scopeText, statisticName, waveShort } from '../impact-page/say.ts'
import { resultsOf } from '../impact-page/shown.ts'
import { heading, paragraph } from '../print/blocks.ts'
import type { EvaluationOrder } from './order.ts'
import { blocksOf } from './print-page.ts'
import { type Reconciled, reconciledOf } from './reconciled.ts'
import { sourceSection } from './source-section.ts'

const annex = (t: Translate, name: string, parts: readonly PagePart[]): readonly Block[] => [
  heading(1, `annex-${name}`, t(`train.evaluation.annex.${name}`), { annex: true }),
  paragraph(t(`train.evaluation.annex.${name}-lead`)),
  ...blocksOf(parts),
]

const section = (t: Translate, name: string, parts: readonly PagePart[]): readonly Block[] => [
  heading(2, `annex-${name}`, t(`train.evaluation.annex.${name}`)),
  paragraph(t(`train.evaluation.annex.${name}-lead`)),
  ...blocksOf(parts),
]

const OTHER = ['hodgesLehmann', 'signedRank', 'mcnemar', 'classGain', 'gz', 'gav', 'betweenG', 'power', 'icc', 'iccReml', 'designEffect']

/** The same change by other measures, each under its own name, and how alike people of a session are. */
const otherAnnex = (t: Translate, impact: Impact): readonly Block[] =>
  annex(t, 'other', [
    numberTable(t, {
      id: 'other-table',
      caption: t('train.evaluation.annex.other-table'),
      results: OTHER.flatMap((name) => resultsOf(impact, name)),
      notes: [t('train.evaluation.reading.many')],
    }),
  ])

const itemAnnex = (t: Translate, impact: Impact): readonly Block[] => {
  const tables = itemTables(t, impact)
  return tables.length === 0 ? [] : annex(t, 'items', tables)
}

const biasAnnex = (t: Translate, impact: Impact): readonly Block[] => {
  const tables = screenedTable(t, impact)
  return tables.length === 0 ? [] : annex(t, 'bias', tables)
}

const groupName = (t: Translate, { arms, wave, must }: Reconciled): string =>
  [arms.map((arm) => armName(t, arm)).join(' + '), waveShort(t, wave), t('train.evaluation.reconciled.must', { must })].join(', ')

/** Which measures use the people of a line of the flow: one line for each group of them. */
const countSection = (t: Translate, impact: Impact): readonly Block[] => {
  const groups = Map.groupBy(reconciledOf(impact), (one) => `${groupName(t, one)}\0${one.n}\0${one.flow}`)
  if (groups.size === 0) return []
  return section(t, 'counts', [
    {
      kind: 'table',
      id: 'reconciled',
      caption: t('train.evaluation.reconciled.caption'),
      columns: [
        { title: t('train.evaluation.col.of'), width: 0.32 },
        { title: t('train.evaluation.col.model'), align: 'right', width: 0.1 },
        { title: t('train.evaluation.col.flow'), align: 'right', width: 0.1 },
        { title: t('train.evaluation.col.measures'), width: 0.48 },
      ],
      rows: [...groups.values()].flatMap((own) => {
        const [first] = own
        return first
          ? [[groupName(t, first), String(first.n), String(first.flow), own.map(({ statistic }) => statisticName(t, statistic)).join('; ')]]
          : []
      }),
      notes: [],
    },
  ])
}

/** Items of one refusal are counted, since each would say the same. */
const ofWhat = (t: Translate, results: readonly ImpactResult[]): string => {
  const items = new Set(results.flatMap(({ scope }) => scope.item ?? []))
  const wholes = new Set(results.map(({ scope }) => scopeText(t, scope)))
  return [...wholes].join('; ') + (items.size > 0 ? `: ${t('train.evaluation.items-count', { n: items.size })}` : '')
}

/** Everything that was not said, why, and what it would need. */
const refusedSection = (t: Translate, { results }: Impact): readonly Block[] => {
  const groups = Map.groupBy(
    results.filter(({ status }) => status === 'refused'),
    ({ statistic, note }) => `${statistic}\0${note[t.lang]}`,
  )
  return section(t, 'refused', [
    {
      kind: 'table',
      id: 'refused-table',
      caption: t('train.evaluation.annex.refused-table'),
      columns: [
        { title: t('train.evaluation.col.measure'), width: 0.26 },
        { title: t('train.evaluation.col.of'), width: 0.32 },
        { title: t('train.evaluation.col.needs'), width: 0.42 },
      ],
      rows: [...groups.values()].map((own) => [statisticName(t, own[0]?.statistic ?? ''), ofWhat(t, own), own[0]?.note[t.lang] ?? '']),
      notes: [],
    },
  ])
}

/** What is for those who check: other measures, every item, the screen; then what was not worked out, the counts, and how to have it again. */
export const annexes = (t: Translate, order: EvaluationOrder): readonly Block[] => [
  ...otherAnnex(t, order.impact),
  ...itemAnnex(t, order.impact),
  ...biasAnnex(t, order.impact),
  heading(1, 'annex-check', t('train.evaluation.annex.check'), { annex: true }),
  paragraph(t('train.evaluation.annex.check-lead')),
  ...refusedSection(t, order.impact),
  ...countSection(t, order.impact),
  ...sourceSection(t, order),
]
