import type { Block } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Impact, ImpactResult } from '../../contract/impact.ts'
import { screenedTable } from '../impact-page/bias-part.ts'
import { itemTables } from '../impact-page/item-part.ts'
import { numberTable } from '../impact-page/number-table.ts'
import { marked } from '../impact-page/marked.ts'
import type { PagePart } from '../impact-page/page.ts'
import { armName, scopeText, statisticName, waveShort } from '../impact-page/say.ts'
import { resultsOf } from '../impact-page/shown.ts'
import { heading, paragraph } from '../print/blocks.ts'
import type { EvaluationOrder } from './order.ts'
import { blocksOf } from './print-page.ts'
import { type Reconciled, reconciledOf } from './reconciled.ts'
import { sourceSection } from './source-section.ts'

type Named = { readonly name: string; readonly parts: readonly PagePart[] }

const annex = (t: Translate, { dataKind }: Impact, { name, parts }: Named): readonly Block[] => [
  heading(1, `annex-${name}`, t(`train.evaluation.annex.${name}`), { annex: true }),
  paragraph(t(`train.evaluation.annex.${name}-lead`)),
  ...blocksOf(marked(t, dataKind, parts)),
]

const section = (t: Translate, { dataKind, design: { missing } }: Impact, { name, parts }: Named): readonly Block[] => [
  heading(2, `annex-${name}`, t(`train.evaluation.annex.${name}`)),
  paragraph(t(`train.evaluation.annex.${name}-lead`, { missing })),
  ...blocksOf(marked(t, dataKind, parts)),
]

/** Each in the unit that it is told in; of those in standard deviations the ones by the scores before those by the gains. */
const OTHER = [
  'hodgesLehmann',
  'pairedChange',
  'pairedChangeExact',
  'signedRank',
  'mcnemar',
  'classGain',
  'dppc2',
  'adjustedG',
  'betweenG',
  'gav',
  'gz',
] as const
const TOGETHER = ['icc', 'iccReml', 'designEffect', 'power'] as const

/** The same change by other measures, each under its own name; then how alike people of a session are. */
const otherAnnex = (t: Translate, impact: Impact): readonly Block[] => {
  const table = (id: string, names: readonly string[], notes: readonly string[]) =>
    numberTable(t, {
      id,
      caption: t(`train.evaluation.annex.${id}`),
      impact,
      results: names.flatMap((name) => resultsOf(impact, name)),
      notes,
    })
  return annex(t, impact, {
    name: 'other',
    parts: [
      table('other-table', OTHER, [
        t('train.evaluation.annex.other-deviations'),
        t('train.evaluation.annex.other-independent', { cluster: impact.design.cluster }),
        t('train.evaluation.reading.many'),
      ]),
      table('together-table', TOGETHER, []),
    ],
  })
}

/** Every item at the first test: what was answered, then how countries and languages compare. */
const itemAnnex = (t: Translate, impact: Impact): readonly Block[] => {
  const sections = [
    { name: 'items', parts: itemTables(t, impact) },
    { name: 'bias', parts: screenedTable(t, impact) },
  ].filter(({ parts }) => parts.length > 0)
  return sections.length === 0
    ? []
    : [...annex(t, impact, { name: 'bank', parts: [] }), ...sections.flatMap((own) => section(t, impact, own))]
}

const groupName = (t: Translate, { arms, wave, must }: Reconciled): string =>
  [arms.map((arm) => armName(t, arm)).join(' + '), waveShort(t, wave), t('train.evaluation.reconciled.must', { must })].join(', ')

/** Which measures use the people of a line of the flow: one line for each group of them. */
const countSection = (t: Translate, impact: Impact): readonly Block[] => {
  const groups = Map.groupBy(reconciledOf(impact), (one) => `${groupName(t, one)}\0${one.n}\0${one.flow}`)
  if (groups.size === 0) return []
  return section(t, impact, {
    name: 'counts',
    parts: [
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
            ? [
                [
                  groupName(t, first),
                  String(first.n),
                  String(first.flow),
                  own.map(({ statistic }) => statisticName(t, statistic)).join('; '),
                ],
              ]
            : []
        }),
        notes: [],
      },
    ],
  })
}

/** Items of one refusal are counted, since each would say the same. */
const ofWhat = (t: Translate, results: readonly ImpactResult[]): string => {
  const items = new Set(results.flatMap(({ scope }) => scope.item ?? []))
  const wholes = new Set(results.map(({ scope }) => scopeText(t, scope)))
  return [...wholes].join('; ') + (items.size > 0 ? `: ${t('train.evaluation.items-count', { n: items.size })}` : '')
}

/** Everything that was not said, why, and what it would need. */
const refusedSection = (t: Translate, impact: Impact): readonly Block[] => {
  const groups = Map.groupBy(
    impact.results.filter(({ status }) => status === 'refused'),
    ({ statistic, note }) => `${statistic}\0${note[t.lang]}`,
  )
  return section(t, impact, {
    name: 'refused',
    parts: [
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
    ],
  })
}

/** What is for those who check: other measures, every item, the screen; then what was not worked out, the counts, and how to have it again. */
export const annexes = (t: Translate, order: EvaluationOrder): readonly Block[] => [
  ...otherAnnex(t, order.impact),
  ...itemAnnex(t, order.impact),
  heading(1, 'annex-check', t('train.evaluation.annex.check'), { annex: true }),
  paragraph(t('train.evaluation.annex.check-lead')),
  ...refusedSection(t, order.impact),
  ...countSection(t, order.impact),
  ...sourceSection(t, order),
]
