import type { Block, Runs } from '#documents/model.ts'
import { LOCALES, type Translate } from '#kernel/i18n/translate.ts'
import type { Impact, ImpactResult } from '../../contract/impact.ts'
import { heading, paragraph, text } from '../print/blocks.ts'
import { comparisonsOf, flagged } from './bias-rows.ts'
import { type EvaluationOrder, laterWaves, resultOf, resultsOf, trainedArms } from './order.ts'
import { armName, countryName, num, statisticName, waveName } from './say.ts'

/** How many questions each person had, where all forms are of one length. */
const pointsOf = (impact: Impact): number | undefined => {
  const [first, ...others] = new Set(resultsOf(impact, 'alpha').flatMap(({ also }) => also?.['items'] ?? []))
  return others.length === 0 ? first : undefined
}

const limits = (t: Translate, { interval }: ImpactResult): Readonly<Record<'low' | 'high' | 'zero', string>> => {
  const { low, high } = interval ?? {}
  return {
    low: low === undefined ? '' : num(t, low, 1),
    high: high === undefined ? '' : num(t, high, 1),
    zero: low === undefined || high === undefined ? 'none' : low <= 0 && high >= 0 ? 'held' : 'beyond',
  }
}

/** The gain of one arm at a wave: with forms crossed, else as it was paired, else why there is none. */
const gainSentence = (t: Translate, impact: Impact, arm: string, wave: string): string => {
  const scope = { arm, wave }
  const [crossed, paired] = [resultOf(impact, 'crossedGain', scope), resultOf(impact, 'pairedChange', scope)]
  const told = crossed?.status === 'value' ? crossed : paired
  const names = { arm: armName(t, arm), wave: waveName(t, wave) }
  if (told?.value === undefined) return t('train.evaluation.head.refused', { ...names, why: told?.note[t.lang] ?? '' })
  const most = pointsOf(impact)
  return t('train.evaluation.head.gain', {
    ...names,
    ...limits(t, told),
    points: num(t, Math.abs(told.value), 1),
    way: told.value < 0 ? 'fewer' : 'more',
    most: most ?? 0,
    n: told.n ?? 0,
    forms: told === crossed ? 'crossed' : 'plain',
  })
}

const differenceSentence = (t: Translate, impact: Impact, arm: string, wave: string): string => {
  const reference = impact.design.reference ?? ''
  const told = resultOf(impact, 'differenceInDifferences', { contrast: `${arm} - ${reference}`, wave })
  const names = { arm: armName(t, arm), reference: armName(t, reference) }
  if (told?.value === undefined) return t('train.evaluation.head.no-difference', { ...names, why: told?.note[t.lang] ?? '' })
  return t('train.evaluation.head.difference', {
    ...names,
    ...limits(t, told),
    points: num(t, Math.abs(told.value), 1),
    way: told.value < 0 ? 'fewer' : 'more',
    n: told.n ?? 0,
  })
}

const whoLine = (t: Translate, impact: Impact): string => {
  const { flow, design } = impact
  const enrolled = flow.filter(({ stage }) => stage === 'enrolled')
  const parts = enrolled.map(({ arm, n }) =>
    t('train.evaluation.who.arm', { arm: armName(t, arm), n: n ?? 0, has: n === undefined ? 'hidden' : 'count' }),
  )
  const countries = comparisonsOf(impact).flatMap(({ scope }) => (scope.country === undefined ? [] : [countryName(t, scope.country)]))
  return t('train.evaluation.who.all', {
    countries: new Intl.ListFormat(LOCALES[t.lang]).format(countries),
    has: countries.length > 0 ? 'yes' : 'no',
    arms: parts.join('; '),
    waves: design.waves.map((wave) => waveName(t, wave)).join(', '),
  })
}

/** Statistics that were refused everywhere: one line for each reason, with what it would need. */
const refusedLines = (t: Translate, { results }: Impact): readonly string[] => {
  const groups = Map.groupBy(
    results.filter(({ scope, statistic }) => scope.item === undefined && !statistic.startsWith('dif')),
    ({ statistic }) => statistic,
  )
  const refused = [...groups].flatMap(([statistic, own]) => {
    const [first] = own
    return first && own.every(({ status }) => status === 'refused') ? [{ name: statisticName(t, statistic), why: first.note[t.lang] }] : []
  })
  return [...Map.groupBy(refused, ({ why }) => why)].map(([why, own]) =>
    t('train.evaluation.cannot.one', { names: own.map(({ name }) => name).join('; '), why }),
  )
}

/** So many lines of what was refused stand on the first page; the rest is in the annex. */
const REFUSED_SHOWN = 4

const biasLine = (t: Translate, impact: Impact): readonly string[] => {
  const judged = resultsOf(impact, 'dif').filter(({ status }) => status === 'value')
  if (judged.length === 0) return [t('train.evaluation.cannot.no-bias')]
  return [t('train.evaluation.cannot.bias', { n: new Set(flagged(impact).map(({ scope }) => scope.item)).size })]
}

const points = (lines: readonly string[]): Block => ({ kind: 'list', items: lines.map((line): Runs => [text(line)]) })

/** The page for everybody: what was measured, and what it can and cannot say. */
export const summary = (t: Translate, { impact, about }: EvaluationOrder): readonly Block[] => {
  const [wave = '', ...later] = laterWaves(impact)
  const arms = trainedArms(impact)
  const refused = refusedLines(t, impact)
  const gains = wave === '' ? [t('train.evaluation.head.one-wave')] : arms.map((arm) => gainSentence(t, impact, arm, wave))
  const differences = impact.design.reference === null || wave === '' ? [] : arms.map((arm) => differenceSentence(t, impact, arm, wave))
  return [
    heading(1, 'summary', t('train.evaluation.summary'), { number: false }),
    ...gains.map((sentence, at): Block => ({ kind: 'paragraph', runs: [text(sentence)], ...(at === 0 && { lead: true }) })),
    ...differences.map((sentence) => paragraph(sentence)),
    ...later.flatMap((one) => arms.map((arm) => paragraph(gainSentence(t, impact, arm, one)))),
    {
      kind: 'callout',
      tone: 'accent',
      title: [text(t('train.evaluation.may'))],
      blocks: [
        paragraph(impact.design.may[t.lang]),
        paragraph(t('train.evaluation.standing', { locked: impact.design.locked ? 'yes' : 'no' })),
      ],
    },
    heading(2, 'who', t('train.evaluation.who.title')),
    paragraph(whoLine(t, impact)),
    ...(about.training ? [paragraph(about.training[t.lang])] : []),
    heading(2, 'cannot', t('train.evaluation.cannot.title')),
    points([
      ...biasLine(t, impact),
      t('train.evaluation.cannot.work', {
        observed: about.observation ? 'yes' : 'no',
        figures: about.indicators.length > 0 ? 'yes' : 'no',
      }),
      t('train.evaluation.cannot.links'),
      ...refused.slice(0, REFUSED_SHOWN),
      ...(refused.length > REFUSED_SHOWN ? [t('train.evaluation.cannot.more', { n: refused.length - REFUSED_SHOWN })] : []),
    ]),
    { kind: 'contents' },
  ]
}
