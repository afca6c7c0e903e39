import type { Translate } from '#kernel/i18n/translate.ts'
import type { ImpactResult } from '../../contract/impact.ts'
import type { ImpactAbout } from '../../contract/impact-about.ts'
import { numberText } from './number-text.ts'
import { type PagePart, points, subheading, words } from './page.ts'
import { armName, NONE, num, scopeText, statisticName, waveShort } from './say.ts'
import { contrastOf, gainOf, laterWaves, type Part, resultOf, resultsOf, type Shown, trainedArms } from './shown.ts'

/** One line of the chain: the level, what was measured, its number or why there is none, and what it says; of what was told, its source. */
type Line = readonly [string, string, string, string]

const lineOf = (t: Translate, level: string, result: ImpactResult): Line => [
  level,
  Object.keys(result.scope).length === 0
    ? statisticName(t, result.statistic)
    : `${statisticName(t, result.statistic)}, ${scopeText(t, result.scope)}`,
  result.status === 'refused' ? result.note[t.lang] : numberText(t, result),
  t(`train.impact.means.${result.statistic}`),
]

const saidLine = (t: Translate, level: string, measure: string, { text, n, source }: NonNullable<ImpactAbout['reaction']>): Line => [
  level,
  measure,
  t('train.evaluation.levels.given', { words: text[t.lang], n: n ?? 0, has: n === undefined ? 'no' : 'yes' }),
  t('train.evaluation.levels.source', { source: source[t.lang] }),
]

const reactionLines = (t: Translate, { impact, about }: Shown): readonly Line[] => {
  const level = t('train.evaluation.level.1')
  const own = ['reactionResponse', 'reactionAlpha'].flatMap((name) => resultsOf(impact, name))
  const said = about.reaction ? [saidLine(t, level, t('train.evaluation.levels.said'), about.reaction)] : []
  if (own.length > 0) return [...own.map((result) => lineOf(t, level, result)), ...said]
  return said.length > 0 ? said : resultsOf(impact, 'reactionShare').map((result) => lineOf(t, level, result))
}

const learningLines = (t: Translate, { impact }: Shown): readonly Line[] => {
  const level = t('train.evaluation.level.2')
  const results = laterWaves(impact).flatMap((wave) =>
    trainedArms(impact).flatMap((arm) => {
      const contrast = contrastOf(impact, arm)
      return [
        contrast === undefined ? undefined : resultOf(impact, 'differenceInDifferences', { contrast, wave }),
        gainOf(impact, arm, wave),
      ]
    }),
  )
  return results.flatMap((result) => (result ? [lineOf(t, level, result)] : []))
}

const behaviourLines = (t: Translate, { impact, about }: Shown): readonly Line[] => {
  const level = t('train.evaluation.level.3')
  const observed = ['observedMean', 'observedDifference', 'observerAgreement'].flatMap((name) => resultsOf(impact, name))
  const isCollected = observed.some(({ code }) => code !== 'not-collected')
  const said = about.observation ? [saidLine(t, level, t('train.evaluation.levels.said'), about.observation)] : []
  const compared = resultsOf(impact, 'vignetteDifference')
  const vignettes = compared.length > 0 ? compared : resultsOf(impact, 'vignetteShare').filter(({ scope }) => scope.vignettes === undefined)
  return [
    ...(isCollected || said.length === 0 ? observed.map((result) => lineOf(t, level, result)) : []),
    ...said,
    ...vignettes.map((result) => lineOf(t, level, result)),
    [level, t('train.evaluation.levels.requests'), t('train.evaluation.levels.requests-not'), NONE],
  ]
}

/** A test of change needs so many periods before and after; counts of fewer stand without one (stats.md, part 11). */
const PERIODS = 12

const resultLines = (t: Translate, { about: { indicators } }: Shown): readonly Line[] => {
  const level = t('train.evaluation.level.4')
  if (indicators.length === 0) return [[level, t('train.evaluation.levels.series'), t('train.evaluation.levels.no-series'), NONE]]
  return indicators.map(({ name, definition, source, figures }) => [
    level,
    `${name[t.lang]}. ${definition[t.lang]}`,
    t('train.evaluation.levels.periods', { n: figures.length, need: PERIODS }),
    t('train.evaluation.levels.source', { source: source[t.lang] }),
  ])
}

const levelTable = (t: Translate, shown: Shown): PagePart => ({
  kind: 'table',
  id: 'levels-table',
  caption: t('train.evaluation.levels.caption'),
  columns: [
    { title: t('train.evaluation.col.level'), width: 0.15 },
    { title: t('train.evaluation.col.collected'), width: 0.27 },
    { title: t('train.evaluation.col.result'), width: 0.3 },
    { title: t('train.evaluation.col.says-it'), width: 0.28 },
  ],
  rows: [reactionLines, learningLines, behaviourLines, resultLines].flatMap((lines) => onceNamed(lines(t, shown))),
  notes: [t('train.evaluation.levels.note')],
})

/** The level is named in the first of its lines. */
const onceNamed = (lines: readonly Line[]): readonly Line[] => lines.map(([level, ...rest], at) => [at === 0 ? level : '', ...rest])

const questionTable = (t: Translate, { impact, about }: Shown): readonly PagePart[] => {
  const results = resultsOf(impact, 'reactionShare').filter(({ scope }) => scope.question !== undefined)
  if (results.length === 0) return []
  const textOf = (column: string) => about.questions.find((one) => one.column === column)?.text[t.lang] ?? column
  const also = ({ also: more }: ImpactResult, name: string, digits: number) =>
    more?.[name] === undefined ? NONE : num(t, more[name], digits)
  return [
    {
      kind: 'table',
      id: 'reaction-table',
      caption: t('train.evaluation.reaction.caption'),
      columns: [
        { title: t('train.evaluation.col.question'), width: 0.36 },
        { title: t('train.evaluation.col.favourable'), align: 'right', width: 0.28 },
        { title: t('train.evaluation.col.mean'), align: 'right', width: 0.09 },
        { title: t('train.evaluation.col.sd'), align: 'right', width: 0.09 },
        { title: t('train.evaluation.col.median'), align: 'right', width: 0.09 },
        { title: t('train.evaluation.col.aside-answers'), align: 'right', width: 0.09 },
      ],
      rows: results.map((result) => [
        textOf(result.scope.question ?? ''),
        result.status === 'refused' ? result.note[t.lang] : numberText(t, result),
        also(result, 'mean', 2),
        also(result, 'sd', 2),
        also(result, 'median', 1),
        also(result, 'doesNotApply', 0),
      ]),
      notes: [t('train.evaluation.reaction.note')],
    },
  ]
}

/** Telling trafficking from what is none, by group and kind of vignette, in each test. */
const vignetteTable = (t: Translate, { impact }: Shown): readonly PagePart[] => {
  const { waves, arms } = impact.design
  const shares = resultsOf(impact, 'vignetteShare').filter(({ scope }) => scope.arm !== undefined)
  const kinds = [...new Set(shares.map(({ scope }) => scope.vignettes))]
  if (kinds.length === 0) return []
  const at = (arm: string, wave: string, kind: string | undefined) =>
    shares.find(({ scope }) => scope.arm === arm && scope.wave === wave && scope.vignettes === kind)
  return [
    {
      kind: 'table',
      id: 'vignette-table',
      caption: t('train.evaluation.vignettes.caption'),
      columns: [
        { title: t('train.evaluation.col.of'), width: 0.31 },
        ...waves.map((wave) => ({ title: waveShort(t, wave), align: 'right' as const, width: 0.69 / waves.length })),
      ],
      rows: arms.flatMap((arm) =>
        kinds.map((kind) => [
          `${armName(t, arm)}, ${t('train.evaluation.vignettes', { vignettes: kind ?? 'all' })}`,
          ...waves.map((wave) => numberText(t, at(arm, wave, kind))),
        ]),
      ),
      notes: [t('train.evaluation.vignettes.note')],
    },
  ]
}

const seriesParts = (t: Translate, { about: { indicators } }: Shown): readonly PagePart[] => {
  if (indicators.length === 0) return []
  return [
    subheading('results', t('train.evaluation.levels.series')),
    ...points(['more', 'laws', 'others', 'sources', 'small'].map((key) => t(`train.evaluation.caveat.${key}`))),
    ...indicators.map(({ name, definition, source, figures, caveat }, at): PagePart => ({
      kind: 'table',
      id: `series-${at + 1}`,
      caption: name[t.lang],
      columns: [
        { title: t('train.evaluation.col.period'), width: 0.2 },
        ...figures.map(({ period }) => ({ title: period, align: 'right' as const, width: 0.8 / figures.length })),
      ],
      rows: [
        [
          t('train.evaluation.col.count'),
          ...figures.map(({ value }) => (value === undefined ? NONE : t('train.evaluation.number', { value }))),
        ],
      ],
      notes: [definition, source, caveat].map((words) => words[t.lang]),
    })),
  ]
}

/** The four levels of Kirkpatrick on one page: each measure with its definition, number, n and interval, or why there is none. */
export const levelPart: Part = (t, shown) => [
  words(t('train.evaluation.levels.lead')),
  levelTable(t, shown),
  ...questionTable(t, shown),
  ...vignetteTable(t, shown),
  ...seriesParts(t, shown),
  {
    kind: 'callout',
    tone: 'muted',
    title: t('train.evaluation.levels.cause-title'),
    words: [t('train.evaluation.levels.cause')],
  },
]
