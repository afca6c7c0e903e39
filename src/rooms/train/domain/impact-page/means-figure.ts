import type { Translate } from '#kernel/i18n/translate.ts'
import { type MeansLine, meansChart } from '#ui/charts/means.ts'
import type { Impact, ImpactResult } from '../../contract/impact.ts'
import { shortened } from './alt.ts'
import type { PagePart } from './page.ts'
import { armName, limitsText, num, waveShort } from './say.ts'
import { questionsOf, resultOf } from './shown.ts'

/** The mean of an arm at a wave; before, of those who took the first later test too. */
const meanOf = (impact: Impact, arm: string, wave: string): ImpactResult | undefined => {
  const [first, next = ''] = impact.design.waves
  return wave === first ? resultOf(impact, 'meanBefore', { arm, wave: next }) : resultOf(impact, 'meanAfter', { arm, wave })
}

const lineOf = (t: Translate, impact: Impact, arm: string): MeansLine => ({
  label: armName(t, arm),
  points: impact.design.waves.map((wave) => {
    const told = meanOf(impact, arm, wave)
    if (told?.value === undefined) return undefined
    const { low, high } = told.interval ?? {}
    return {
      value: told.value,
      ...(low !== undefined && high !== undefined && { low, high }),
      printed: num(t, told.value, 1),
    }
  }),
})

const saidOf = (t: Translate, impact: Impact): string =>
  impact.design.arms
    .map((arm) => {
      const means = impact.design.waves.map((wave) => {
        const told = meanOf(impact, arm, wave)
        const limits = told?.interval ? ` (${limitsText(t, told)})` : ''
        return `${waveShort(t, wave)} ${told?.value === undefined ? t('train.evaluation.no-number') : num(t, told.value, 1)}${limits}`
      })
      return `${armName(t, arm)}: ${means.join(', ')}.`
    })
    .join(' ')

/** So many groups can be told apart in one picture. */
const ARMS_DRAWN = 4

/** The mean of each group in each test as a line, with its interval. */
export const meansFigure = (t: Translate, impact: Impact): readonly PagePart[] => {
  const lines = impact.design.arms.map((arm) => lineOf(t, impact, arm))
  const isDrawn = lines.length <= ARMS_DRAWN && lines.some(({ points }) => points.filter((point) => point !== undefined).length > 1)
  if (!isDrawn) return []
  const most = questionsOf(impact)
  return [
    {
      kind: 'figure',
      id: 'means-figure',
      caption: t('train.evaluation.means.figure'),
      svg: meansChart(
        { steps: impact.design.waves.map((wave) => waveShort(t, wave)), lines, ...(most !== undefined && { most }) },
        { axis: t('train.evaluation.means.axis') },
        { number: (value) => num(t, value, 0) },
      ).svg,
      alt: shortened(saidOf(t, impact)),
      notes: [t('train.evaluation.means.note')],
      table: 'result-table',
    },
  ]
}
