import type { Translate } from '#kernel/i18n/translate.ts'
import type { Impact, ImpactResult } from '../../contract/impact.ts'
import type { PagePart } from './page.ts'
import { clusterCells, clusterColumns } from './number-table.ts'
import { armName, contrastOfArms, countText, limitsText, NONE, scopeText, valueText, waveShort } from './say.ts'
import { contrastOf, formsOfGain, gainOf, laterWaves, questionsOf, resultOf, resultsOf, trainedArms } from './shown.ts'

const cellOf = (t: Translate, result: ImpactResult | undefined): string => {
  if (!result) return NONE
  if (result.value === undefined) return t('train.evaluation.no-number')
  return result.interval ? `${valueText(t, result)} (${limitsText(t, result)})` : valueText(t, result)
}

/** A gain that is not told with forms crossed. */
const MARKS = { crossed: '', same: '*', mixed: '†' } as const

const armRow = (t: Translate, impact: Impact, arm: string, wave: string): readonly string[] => {
  const [before, after] = (['meanBefore', 'meanAfter'] as const).map((name) => resultOf(impact, name, { arm, wave }))
  const gain = gainOf(impact, arm, wave)
  const mark = gain?.value === undefined ? '' : MARKS[formsOfGain(impact, arm, wave)]
  return [
    t('train.evaluation.result.row', { arm: armName(t, arm), wave: waveShort(t, wave) }),
    countText(before?.n),
    ...clusterCells(impact, before),
    cellOf(t, before),
    cellOf(t, after),
    cellOf(t, gain) + mark,
  ]
}

const differenceRow = (t: Translate, impact: Impact, arm: string, wave: string): readonly (readonly string[])[] => {
  const contrast = contrastOf(impact, arm)
  if (contrast === undefined) return []
  const gained = resultOf(impact, 'differenceInDifferences', { contrast, wave })
  const adjusted = resultOf(impact, 'ancova', { contrast, wave })
  return [
    [
      t('train.evaluation.result.row', { arm: contrastOfArms(t, contrast), wave: waveShort(t, wave) }),
      countText(gained?.n),
      ...clusterCells(impact, gained),
      cellOf(t, resultOf(impact, 'baselineDifference', { contrast, wave })),
      NONE,
      cellOf(t, gained),
    ],
    [
      t('train.evaluation.result.adjusted', { wave: waveShort(t, wave) }),
      countText(adjusted?.n),
      ...clusterCells(impact, adjusted),
      NONE,
      NONE,
      cellOf(t, adjusted),
    ],
  ]
}

/** The differences are of plain gains: where the gain of a row is another, so that the table can be checked. */
const plainGains = (t: Translate, impact: Impact): string =>
  laterWaves(impact)
    .flatMap((wave) => impact.design.arms.filter((arm) => formsOfGain(impact, arm, wave) === 'crossed').map((arm) => ({ arm, wave })))
    .flatMap(({ arm, wave }) => {
      const plain = resultOf(impact, 'clusteredChange', { arm, wave })
      const row = t('train.evaluation.result.row', { arm: armName(t, arm), wave: waveShort(t, wave) })
      return plain?.value === undefined ? [] : [t('train.evaluation.result.gain', { row, value: valueText(t, plain) })]
    })
    .join('; ')

const crossedNote = (t: Translate, impact: Impact): string => {
  const gains = impact.design.reference === null ? '' : plainGains(t, impact)
  return t('train.evaluation.result.crossed', { gains, has: gains === '' ? 'no' : 'yes' })
}

/** The differences once more with omitted answers left out of the scores: whether they rest on these being wrong. */
const proratedNote = (t: Translate, impact: Impact): readonly string[] => {
  const told = resultsOf(impact, 'differenceInDifferencesProrated').filter(({ status }) => status === 'value')
  const differences = told.map((one) => t('train.evaluation.result.told', { row: scopeText(t, one.scope), value: cellOf(t, one) }))
  return told.length === 0 ? [] : [t('train.evaluation.result.prorated', { differences: differences.join('; ') })]
}

/** The result in one table: for each later test the means before and after of the same people, what they gained, and what the trained gained more. */
export const resultTable = (t: Translate, impact: Impact): readonly PagePart[] => {
  const rows = laterWaves(impact).flatMap((wave) => [
    ...impact.design.arms.map((arm) => armRow(t, impact, arm, wave)),
    ...trainedArms(impact).flatMap((arm) => differenceRow(t, impact, arm, wave)),
  ])
  if (rows.length === 0) return []
  const clusters = clusterColumns(t, impact, 0.08)
  const gains = laterWaves(impact).flatMap((wave) => impact.design.arms.map((arm) => gainOf(impact, arm, wave)))
  const isCrossed = gains.some((gain) => gain?.statistic === 'crossedGain')
  const hasLimits = gains.some((gain) => gain?.interval !== undefined)
  const isMarked = (mark: string) => rows.some((row) => row.some((cell) => cell.endsWith(mark)))
  return [
    {
      kind: 'table',
      id: 'result-table',
      caption: t('train.evaluation.result.caption', { most: questionsOf(impact) ?? 0 }),
      columns: [
        { title: t('train.evaluation.col.of'), width: clusters.length === 0 ? 0.315 : 0.235 },
        { title: t('train.evaluation.col.people'), align: 'right', width: 0.08 },
        ...clusters,
        { title: t('train.evaluation.col.before'), align: 'right', width: 0.2 },
        { title: t('train.evaluation.col.after'), align: 'right', width: 0.2 },
        { title: t('train.evaluation.col.gained'), align: 'right', width: 0.205 },
      ],
      rows,
      notes: [
        t('train.evaluation.result.note', { cluster: impact.design.cluster, has: hasLimits ? 'yes' : 'no' }),
        ...(isCrossed ? [crossedNote(t, impact)] : []),
        ...proratedNote(t, impact),
        ...(isMarked(MARKS.same) ? [t('train.evaluation.result.same')] : []),
        ...(isMarked(MARKS.mixed) ? [t('train.evaluation.result.plain')] : []),
      ],
    },
  ]
}
