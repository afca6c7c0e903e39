import type { Block } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { ImpactAbout } from '../../contract/impact-about.ts'
import { cell, column, heading, list, paragraph, rowHeader, strong, text } from '../print/blocks.ts'
import type { EvaluationOrder, Part } from './order.ts'
import { NONE, waveName } from './say.ts'

const collected = (t: Translate, given: ImpactAbout['reaction']): string => {
  if (!given) return t('train.evaluation.levels.not-collected')
  const { text: words, n, source } = given
  return t('train.evaluation.levels.given', {
    words: words[t.lang],
    source: source[t.lang],
    n: n ?? 0,
    has: n === undefined ? 'no' : 'yes',
  })
}

const levelTable = (t: Translate, { impact, about }: EvaluationOrder): Block => {
  const learning = t('train.evaluation.levels.learning', {
    waves: impact.design.waves.map((wave) => waveName(t, wave)).join(', '),
    n: impact.design.items,
  })
  const rows: readonly (readonly [string, string])[] = [
    ['1', collected(t, about.reaction)],
    ['2', learning],
    ['2b', t('train.evaluation.levels.vignettes')],
    ['3', collected(t, about.observation)],
    ['3b', t('train.evaluation.levels.requests')],
    ['4', t('train.evaluation.levels.results', { n: about.indicators.length })],
  ]
  return {
    kind: 'table',
    id: 'levels-table',
    caption: [text(t('train.evaluation.levels.caption'))],
    columns: [column(t('train.evaluation.col.level'), { width: 0.34 }), column(t('train.evaluation.col.collected'), { width: 0.66 })],
    rows: rows.map(([key, value]) => [rowHeader(t(`train.evaluation.level.${key}`)), cell(value)]),
  }
}

const seriesBlocks = (t: Translate, { about: { indicators } }: EvaluationOrder): readonly Block[] => {
  if (indicators.length === 0) return []
  return [
    heading(2, 'results', t('train.evaluation.levels.series')),
    list(['more', 'laws', 'others', 'sources', 'small'].map((key) => t(`train.evaluation.caveat.${key}`))),
    ...indicators.flatMap(({ name, definition, source, figures, caveat }, at): readonly Block[] => [
      {
        kind: 'table',
        id: `series-${at + 1}`,
        caption: [text(name[t.lang])],
        columns: figures.map(({ period }) => column(period, { align: 'right' })),
        rows: [figures.map(({ value }) => cell(value === undefined ? NONE : t('train.evaluation.number', { value })))],
        notes: [definition, source, caveat].map((words) => [text(words[t.lang])]),
      },
    ]),
  ]
}

/** The four levels of Kirkpatrick on one page: what was gathered at each, and what was not. */
export const levels: Part = (t, order) => [
  heading(1, 'levels', t('train.evaluation.levels.title')),
  paragraph(t('train.evaluation.levels.lead')),
  levelTable(t, order),
  ...seriesBlocks(t, order),
  {
    kind: 'callout',
    tone: 'muted',
    blocks: [paragraph([strong(t('train.evaluation.levels.cause-title')), text(' '), text(t('train.evaluation.levels.cause'))])],
  },
]
