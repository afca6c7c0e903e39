import type { Translate } from '#kernel/i18n/translate.ts'
import { type Intervals, intervals } from '#ui/charts/intervals.ts'
import type { Impact, ImpactResult } from '../../contract/impact.ts'
import { shortened } from './alt.ts'
import { boundaryOf } from './baseline.ts'
import { sameFormLines } from './headline.ts'
import { numberTable } from './number-table.ts'
import { countedText } from './number-text.ts'
import { type PageFigure, points, words } from './page.ts'
import { armName, limitsText, num, statisticName, valueText, waveName } from './say.ts'
import { contrastOf, formsOfGain, gainOf, laterWaves, type Part, resultOf, resultsOf, trainedArms } from './shown.ts'

type Row = Intervals['groups'][number]['rows'][number]

/** Whether there is anything to draw: lines without a number are for the table. */
const hasNumbers = (groups: Intervals['groups']): boolean => groups.some(({ rows }) => rows.some(({ value }) => value !== undefined))

/** Estimates with their intervals as rows of a plot. */
const plotted = (t: Translate, label: string, result: ImpactResult | undefined): Row => {
  if (result?.value === undefined) return { label, value: undefined, printed: t('train.evaluation.no-number') }
  const { low, high } = result.interval ?? {}
  return {
    label,
    value: result.value,
    ...(result.interval && { interval: { ...(low !== undefined && { low }), ...(high !== undefined && { high }) } }),
    printed: result.interval ? `${valueText(t, result)} (${limitsText(t, result)})` : valueText(t, result),
  }
}

type Drawn = { readonly id: string; readonly caption: string; readonly axis: string; readonly table: string }

const figureOf = (t: Translate, groups: Intervals['groups'], { id, caption, axis, table }: Drawn): readonly PageFigure[] => {
  if (!hasNumbers(groups)) return []
  const alt = groups.map(({ title, rows }) => `${title}: ${rows.map(({ label, printed }) => `${label} ${printed}`).join('; ')}.`).join(' ')
  return [
    {
      kind: 'figure',
      id,
      caption,
      svg: intervals({ groups }, { axis, marked: '', others: '' }, { number: (value) => num(t, value, Number.isInteger(value) ? 0 : 1) })
        .svg,
      alt: shortened(alt),
      notes: [t('train.evaluation.figure-note')],
      table,
    },
  ]
}

const gainGroups = (t: Translate, impact: Impact): Intervals['groups'] =>
  laterWaves(impact).map((wave) => ({
    title: waveName(t, wave),
    rows: impact.design.arms.map((arm) => {
      const result = gainOf(impact, arm, wave)
      const is = formsOfGain(impact, arm, wave)
      return plotted(t, t('train.evaluation.gains.row', { arm: armName(t, arm), is }), result)
    }),
  }))

const GAINS = ['crossedGain', 'crossedGainExact', 'clusteredChange', 'clusteredChangeExact', 'formEffect']

/** What each kind of gain here corrects for, and what it does not. */
const gainsLead = (t: Translate, impact: Impact): string => {
  const told = laterWaves(impact).flatMap((wave) =>
    impact.design.arms.filter((arm) => gainOf(impact, arm, wave)?.value !== undefined).map((arm) => formsOfGain(impact, arm, wave)),
  )
  const has = (forms: (typeof told)[number]) => (told.includes(forms) ? 'yes' : 'no')
  return t('train.evaluation.gains.lead', { crossed: has('crossed'), same: has('same'), mixed: has('mixed') })
}

/** How people changed, by wave and arm. */
export const learningPart: Part = (t, { impact }) => {
  if (laterWaves(impact).length === 0) return [words(t('train.evaluation.head.one-wave'))]
  const groups = gainGroups(t, impact)
  return [
    words(gainsLead(t, impact)),
    ...points(sameFormLines(t, impact, 'same-form')),
    ...(hasNumbers(groups) ? [] : [words(t('train.evaluation.gains.nothing'))]),
    ...figureOf(t, groups, {
      id: 'gains-figure',
      caption: t('train.evaluation.gains.figure'),
      table: 'gains-table',
      axis: t('train.evaluation.axis.points'),
    }),
    numberTable(t, {
      id: 'gains-table',
      caption: t('train.evaluation.gains.table'),
      impact,
      results: GAINS.flatMap((name) => resultsOf(impact, name)),
    }),
  ]
}

const DRAWN = ['differenceInDifferences', 'ancova', 'welch']

const betweenGroups = (t: Translate, impact: Impact): Intervals['groups'] =>
  laterWaves(impact).flatMap((wave) =>
    trainedArms(impact).flatMap((arm) => {
      const contrast = contrastOf(impact, arm)
      if (contrast === undefined) return []
      const names = { arm: armName(t, arm), reference: armName(t, impact.design.reference ?? ''), wave: waveName(t, wave) }
      return [
        {
          title: t('train.evaluation.between.group', names),
          rows: DRAWN.map((name) => plotted(t, statisticName(t, name), resultOf(impact, name, { contrast, wave }))),
        },
      ]
    }),
  )

/** How many sessions stand behind the errors, and what it costs that people share one. */
const clusterLine = (t: Translate, impact: Impact): readonly string[] =>
  laterWaves(impact).flatMap((wave) => {
    const icc = resultsOf(impact, 'icc', { wave }).find(({ scope }) => scope.arm === undefined)
    const effect = resultsOf(impact, 'designEffect', { wave }).find(({ scope }) => scope.arm === undefined)
    if (icc?.value === undefined || effect?.value === undefined) return []
    return [
      t('train.evaluation.clusters.line', {
        wave: waveName(t, wave),
        counted: countedText(t, impact, icc),
        cluster: impact.design.cluster,
        icc: num(t, icc.value),
        limits: limitsText(t, icc),
        effect: num(t, effect.value),
        // By the design effect as it is printed, so that whoever divides gets the same.
        worth: num(t, (effect.n ?? 0) / Number(effect.value.toFixed(2)), 0),
      }),
    ]
  })

const COMPARED = ['baselineDifference', 'differenceInDifferences', 'differenceInDifferencesProrated', 'ancova', 'welch']

/** Whether an interval that allows for clusters came out narrower than the one that does not. */
const isNarrower = (impact: Impact): boolean =>
  impact.design.cluster !== 'person' &&
  resultsOf(impact, 'differenceInDifferences').some(({ interval, scope: { contrast = '', wave = '' } }) => {
    const width = (limits: ImpactResult['interval']) => (limits?.high ?? Number.NaN) - (limits?.low ?? Number.NaN)
    return width(interval) < width(resultOf(impact, 'welch', { contrast, wave })?.interval)
  })

/** Those who were trained beside those who were not. */
export const comparisonPart: Part = (t, { impact }) => {
  const results = COMPARED.flatMap((name) => resultsOf(impact, name))
  const groups = betweenGroups(t, impact)
  const baselines = resultsOf(impact, 'baselineDifference').filter(({ also }) => also?.['g'] !== undefined)
  const notes = [
    ...(isNarrower(impact) ? [t('train.evaluation.between.narrower', { cluster: impact.design.cluster })] : []),
    ...(baselines.length === 0 ? [] : [t('train.evaluation.baseline.note')]),
  ]
  return [
    words(impact.design.may[t.lang]),
    ...(hasNumbers(groups) ? [words(t('train.evaluation.between.lead'))] : []),
    ...figureOf(t, groups, {
      id: 'between-figure',
      caption: t('train.evaluation.between.figure'),
      table: 'between-table',
      axis: t('train.evaluation.axis.between'),
    }),
    numberTable(t, { id: 'between-table', caption: t('train.evaluation.between.table'), impact, results, notes }),
    ...points(
      baselines.map(({ also, scope }) =>
        t('train.evaluation.baseline.line', {
          g: num(t, also?.['g'] ?? 0),
          wave: waveName(t, scope.wave ?? ''),
          of: scope.from === undefined ? 'all' : 'kept',
          is: boundaryOf(also?.['g'] ?? 0),
        }),
      ),
    ),
    ...points(clusterLine(t, impact)),
  ]
}
