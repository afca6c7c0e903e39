import type { Block } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Impact } from '../../contract/impact.ts'
import { heading, paragraph } from '../print/blocks.ts'
import { hasNumbers, intervalFigure, plotted } from './gains.ts'
import { numberTable } from './number-table.ts'
import { laterWaves, type Part, resultOf, resultsOf, trainedArms } from './order.ts'
import { armName, statisticName, waveName } from './say.ts'

const DRAWN = ['differenceInDifferences', 'ancova', 'welch']

const groupsOf = (t: Translate, impact: Impact) => {
  const reference = impact.design.reference ?? ''
  return laterWaves(impact).flatMap((wave) =>
    trainedArms(impact).map((arm) => ({
      title: t('train.evaluation.between.group', { arm: armName(t, arm), reference: armName(t, reference), wave: waveName(t, wave) }),
      rows: DRAWN.map((name) => plotted(t, statisticName(t, name), resultOf(impact, name, { contrast: `${arm} - ${reference}`, wave }))),
    })),
  )
}

const clusterBlocks = (t: Translate, impact: Impact): readonly Block[] => {
  const results = ['icc', 'iccReml', 'designEffect'].flatMap((name) => resultsOf(impact, name))
  if (results.length === 0) return []
  return [
    heading(2, 'clusters', t('train.evaluation.clusters.title')),
    paragraph(t('train.evaluation.clusters.lead', { cluster: impact.design.cluster })),
    numberTable(t, { id: 'clusters-table', caption: t('train.evaluation.clusters.caption'), results }),
  ]
}

/** Those who were trained beside those who were not, and how alike people of one session are. */
export const between: Part = (t, { impact }) => {
  const results = ['differenceInDifferences', 'ancova', 'welch', 'betweenG', 'power'].flatMap((name) => resultsOf(impact, name))
  const groups = impact.design.reference === null ? [] : groupsOf(t, impact)
  return [
    heading(1, 'between', t('train.evaluation.between.title')),
    paragraph(impact.design.may[t.lang]),
    ...(hasNumbers(groups)
      ? [
          paragraph(t('train.evaluation.between.lead')),
          intervalFigure(t, {
            id: 'between-figure',
            caption: t('train.evaluation.between.figure'),
            groups,
            table: 'between-table',
            axis: t('train.evaluation.axis.between'),
          }),
        ]
      : []),
    ...(results.length > 0
      ? [
          numberTable(t, {
            id: 'between-table',
            caption: t('train.evaluation.between.table'),
            results,
            notes: clustersIn(t, impact),
          }),
        ]
      : []),
    ...clusterBlocks(t, impact),
  ]
}

/** How many clusters stand behind the errors of the two models. */
const clustersIn = (t: Translate, impact: Impact): readonly string[] =>
  resultsOf(impact, 'differenceInDifferences').flatMap(({ clusters, scope }) =>
    clusters === undefined
      ? []
      : [t('train.evaluation.between.clusters', { wave: waveName(t, scope.wave ?? ''), n: clusters, cluster: impact.design.cluster })],
  )
