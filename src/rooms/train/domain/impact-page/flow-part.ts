import type { Translate } from '#kernel/i18n/translate.ts'
import type { Impact } from '../../contract/impact.ts'
import { shortened } from './alt.ts'
import { type FlowColumn, flowChart } from './flow-chart.ts'
import { numberText } from './number-text.ts'
import { type PagePart, words } from './page.ts'
import { armName, contrastOfArms, NONE, waveName, waveShort } from './say.ts'
import { contrastOf, laterWaves, type Part, resultOf, trainedArms } from './shown.ts'

type Place = { readonly arm: string; readonly wave?: string }

const counted = (t: Translate, { flow }: Impact, stage: string, { arm, wave }: Place): string => {
  const line = flow.find((one) => one.arm === arm && one.stage === stage && one.wave === wave)
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
      { label: t('train.evaluation.step.enrolled'), count: counted(t, impact, 'enrolled', { arm }), lost: '' },
      {
        label: t('train.evaluation.step.answered', { wave: waveShort(t, first) }),
        count: counted(t, impact, 'answered', { arm, wave: first }),
        lost: lostText(t, impact, arm, first),
      },
      ...later.map((wave) => ({
        label: t('train.evaluation.step.paired', { wave: waveShort(t, wave), n: counted(t, impact, 'paired', { arm, wave }) }),
        count: counted(t, impact, 'answered', { arm, wave }),
        lost: lostText(t, impact, arm, wave),
      })),
    ],
  }
}

const stepsOf = ({ design }: Impact): readonly { readonly stage: string; readonly wave?: string }[] => [
  { stage: 'enrolled' },
  ...design.waves.flatMap((wave, at) =>
    (at === 0 ? ['answered', 'complete'] : ['answered', 'complete', 'paired', 'same-form']).map((stage) => ({ stage, wave })),
  ),
]

const flowTable = (t: Translate, impact: Impact): PagePart => {
  const formless = impact.flow.filter(({ stage }) => stage === 'form-unknown')
  return {
    kind: 'table',
    id: 'flow-table',
    caption: t('train.evaluation.flow.table'),
    columns: [
      { title: t('train.evaluation.col.step'), width: 0.52 },
      ...impact.design.arms.map((arm) => ({ title: armName(t, arm), align: 'right' as const, width: 0.48 / impact.design.arms.length })),
    ],
    rows: stepsOf(impact).map(({ stage, wave }) => [
      t('train.evaluation.stage', { stage: stage.replace('-', '_'), wave: wave === undefined ? '' : waveShort(t, wave) }),
      ...impact.design.arms.map((arm) => counted(t, impact, stage, { arm, ...(wave !== undefined && { wave }) })),
    ]),
    notes: formless.map(({ arm }) =>
      t('train.evaluation.form-unknown', { arm: armName(t, arm), n: counted(t, impact, 'form-unknown', { arm }) }),
    ),
  }
}

/** Each line: what it is of, the share lost, and how those lost scored at first against those kept. */
const lossRows = (t: Translate, impact: Impact): readonly (readonly string[])[] =>
  laterWaves(impact).flatMap((wave) => [
    ...impact.design.arms.map((arm) => [
      `${armName(t, arm)}, ${waveShort(t, wave)}`,
      numberText(t, resultOf(impact, 'attrition', { arm, wave })),
      numberText(t, resultOf(impact, 'lostDifference', { arm, wave })),
    ]),
    ...trainedArms(impact).flatMap((arm) => {
      const contrast = contrastOf(impact, arm)
      return contrast === undefined
        ? []
        : [
            [
              `${contrastOfArms(t, contrast)}, ${waveShort(t, wave)}`,
              numberText(t, resultOf(impact, 'attritionGap', { contrast, wave })),
              NONE,
            ],
          ]
    }),
  ])

const lossTable = (t: Translate, impact: Impact): readonly PagePart[] => {
  const rows = lossRows(t, impact)
  const refused = laterWaves(impact).some((wave) =>
    impact.design.arms.some((arm) => resultOf(impact, 'lostDifference', { arm, wave })?.status === 'refused'),
  )
  if (rows.length === 0) return []
  return [
    words(t('train.evaluation.attrition.lead')),
    {
      kind: 'table',
      id: 'attrition-table',
      caption: t('train.evaluation.attrition.caption'),
      columns: [
        { title: t('train.evaluation.col.of'), width: 0.36 },
        { title: t('train.evaluation.col.lost'), align: 'right', width: 0.32 },
        { title: t('train.evaluation.col.lost-score'), align: 'right', width: 0.32 },
      ],
      rows,
      notes: [t('train.evaluation.attrition.note'), ...(refused ? [t('train.evaluation.attrition.few')] : [])],
    },
  ]
}

/** So many arms have room side by side; more stand in the table alone. */
const ARMS_DRAWN = 4

/** People by arm from enrolment to each model, and who was lost. */
export const flowPart: Part = (t, { impact }) => {
  const { arms } = impact.design
  const says = arms.map((arm) => {
    const paired = laterWaves(impact).map((wave) => `${counted(t, impact, 'paired', { arm, wave })} ${waveName(t, wave)}`)
    return t('train.evaluation.flow.arm', {
      arm: armName(t, arm),
      enrolled: counted(t, impact, 'enrolled', { arm }),
      paired: paired.join(', '),
    })
  })
  const figure: PagePart = {
    kind: 'figure',
    id: 'flow-figure',
    caption: t('train.evaluation.flow.figure'),
    svg: flowChart(arms.map((arm) => columnOf(t, impact, arm))).svg,
    alt: shortened(says.join(' ')),
    notes: [],
    table: 'flow-table',
  }
  return [
    words(t('train.evaluation.flow.lead')),
    ...(arms.length <= ARMS_DRAWN ? [figure] : []),
    flowTable(t, impact),
    ...lossTable(t, impact),
  ]
}
