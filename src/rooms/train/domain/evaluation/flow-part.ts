import type { Block } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { FlowLine, Impact } from '../../contract/impact.ts'
import { cell, column, heading, paragraph, rowHeader, text } from '../print/blocks.ts'
import { shortened } from './alt.ts'
import { type FlowColumn, flowChart } from './flow-chart.ts'
import { numberTable } from './number-table.ts'
import { laterWaves, type Part, resultOf, resultsOf } from './order.ts'
import { reconciledOf } from './reconciled.ts'
import { armName, statisticName, waveName } from './say.ts'

const lineOf = ({ flow }: Impact, arm: string, stage: string, wave?: string): FlowLine | undefined =>
  flow.find((line) => line.arm === arm && line.stage === stage && line.wave === wave)

const counted = (t: Translate, line: FlowLine | undefined): string => {
  if (line?.n !== undefined) return String(line.n)
  return line?.below === undefined ? t('train.evaluation.hidden') : t('train.evaluation.below', { n: line.below })
}

const lostText = (t: Translate, impact: Impact, arm: string, wave: string): string => {
  const lost = resultOf(impact, 'attrition', { arm, wave })?.also?.['lost']
  return lost === undefined ? '' : t('train.evaluation.lost', { n: lost })
}

const columnOf = (t: Translate, impact: Impact, arm: string): FlowColumn => {
  const [first = '', ...later] = impact.design.waves
  return {
    title: armName(t, arm),
    steps: [
      { label: t('train.evaluation.step.enrolled'), count: counted(t, lineOf(impact, arm, 'enrolled')), lost: '' },
      {
        label: t('train.evaluation.step.answered', { wave: waveName(t, first) }),
        count: counted(t, lineOf(impact, arm, 'answered', first)),
        lost: lostText(t, impact, arm, first),
      },
      ...later.map((wave) => ({
        label: t('train.evaluation.step.paired', { wave: waveName(t, wave), n: counted(t, lineOf(impact, arm, 'paired', wave)) }),
        count: counted(t, lineOf(impact, arm, 'answered', wave)),
        lost: lostText(t, impact, arm, wave),
      })),
    ],
  }
}

const stepRows = ({ design }: Impact): readonly { readonly stage: string; readonly wave?: string }[] => [
  { stage: 'enrolled' },
  ...design.waves.map((wave) => ({ stage: 'answered', wave })),
  ...design.waves.slice(1).map((wave) => ({ stage: 'paired', wave })),
]

const flowTable = (t: Translate, impact: Impact): Block => {
  const lost = impact.flow.filter(({ stage }) => stage === 'form-unknown')
  return {
    kind: 'table',
    id: 'flow-table',
    caption: [text(t('train.evaluation.flow.table'))],
    columns: [
      column(t('train.evaluation.col.step'), { width: 0.4 }),
      ...impact.design.arms.map((arm) => column(armName(t, arm), { align: 'right' as const, width: 0.6 / impact.design.arms.length })),
    ],
    rows: stepRows(impact).map(({ stage, wave }) => [
      rowHeader(t('train.evaluation.stage', { stage, wave: wave === undefined ? '' : waveName(t, wave) })),
      ...impact.design.arms.map((arm) => cell(counted(t, lineOf(impact, arm, stage, wave)))),
    ]),
    notes: lost.map((line) => [text(t('train.evaluation.form-unknown', { arm: armName(t, line.arm), n: counted(t, line) }))]),
  }
}

const reconciledTable = (t: Translate, impact: Impact): readonly Block[] => {
  const rows = reconciledOf(impact)
  if (rows.length === 0) return [paragraph(t('train.evaluation.reconciled.none'))]
  return [
    paragraph(t('train.evaluation.reconciled.lead')),
    {
      kind: 'table',
      id: 'reconciled',
      caption: [text(t('train.evaluation.reconciled.caption', { n: rows.length }))],
      columns: [
        column(t('train.evaluation.col.measure'), { width: 0.34 }),
        column(t('train.evaluation.col.of'), { width: 0.34 }),
        column(t('train.evaluation.col.model'), { align: 'right', width: 0.16 }),
        column(t('train.evaluation.col.flow'), { align: 'right', width: 0.16 }),
      ],
      rows: rows.map(({ statistic, arms, wave, n, flow, must }) => [
        rowHeader(statisticName(t, statistic)),
        cell(`${arms.map((arm) => armName(t, arm)).join(' + ')}, ${t('train.evaluation.wave-short', { wave })}`),
        cell(String(n)),
        cell(must === 'equal' ? String(flow) : t('train.evaluation.at-most', { n: flow })),
      ]),
      dense: true,
    },
  ]
}

/** So many arms have room side by side; more stand in the table alone. */
const ARMS_DRAWN = 4

/** People by arm from enrolment to each model, and who was lost. */
export const flowPart: Part = (t, { impact }) => {
  const { arms } = impact.design
  const isDrawn = arms.length <= ARMS_DRAWN
  const says = arms.map((arm) => {
    const paired = laterWaves(impact).map((wave) => `${counted(t, lineOf(impact, arm, 'paired', wave))} ${waveName(t, wave)}`)
    return t('train.evaluation.flow.arm', {
      arm: armName(t, arm),
      enrolled: counted(t, lineOf(impact, arm, 'enrolled')),
      paired: paired.join(', '),
    })
  })
  const figure: Block = {
    kind: 'figure',
    id: 'flow-figure',
    caption: [text(t('train.evaluation.flow.figure'))],
    svg: flowChart(arms.map((arm) => columnOf(t, impact, arm))).svg,
    alt: shortened(says.join(' ')),
    table: 'flow-table',
  }
  return [
    heading(1, 'flow', t('train.evaluation.flow.title')),
    paragraph(t('train.evaluation.flow.lead')),
    ...(isDrawn ? [figure] : []),
    flowTable(t, impact),
    heading(2, 'attrition', t('train.evaluation.attrition.title')),
    paragraph(t('train.evaluation.attrition.lead')),
    numberTable(t, { id: 'attrition-table', caption: t('train.evaluation.attrition.caption'), results: resultsOf(impact, 'attrition') }),
    heading(2, 'models', t('train.evaluation.reconciled.title')),
    ...reconciledTable(t, impact),
  ]
}
