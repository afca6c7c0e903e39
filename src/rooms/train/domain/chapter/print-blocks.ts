import type { Use } from '../../contract/print-operations.ts'
import type { Block, Runs } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { ReadLaw } from '#law/rules'
import type { Block as ChapterBlock, BlockOf } from '../../contract/chapter.ts'
import { cell, column, rowHeader, small, text } from '../print/blocks.ts'
import { boxesChart } from '../print/boxes.ts'
import { blocksOf, runsOf } from '../print/marks.ts'
import type { Labels } from './block-names.ts'
import { comparedBlocks } from './compared-table.ts'
import { formTable } from './form-table.ts'

/** For who learns alone, for who comes to a session, or for who teaches: the guide adds the plan, notes, minutes, and answers where they are asked. */

/** Stands in a sentence where a link comes. */
const MARK = '\u0000'

export type Making = {
  readonly t: Translate
  readonly law: ReadLaw
  readonly use: Use
  readonly labels: Labels
  readonly answerOf: (one: BlockOf<'case'>) => readonly Block[]
  /** Answers that the manual keeps for its end, in the order of the questions. */
  readonly answers: Block[]
}

/** How long it takes in the room, for who teaches; what has no minutes there is for home, where there is a session at all. */
const minutesLine = ({ t, use }: Making, { minutes }: ChapterBlock): readonly Block[] => {
  if (minutes === undefined) return use === 'manual' ? [] : [small(t('train.chapter.at-home'))]
  return use === 'guide' ? [small(t('train.chapter.minutes', { n: minutes }))] : []
}

/** `asked`: what was asked, repeated where the answer stands far from it. */
type Asked = {
  readonly id: string
  readonly label: string
  readonly title: Runs
  readonly asked?: string
  readonly answer: () => readonly Block[]
}

/** In the guide an answer stands where it is asked, in the manual at the end, under the same label; the workbook has none. */
const answered = (making: Making, { id, label, title, asked, answer }: Asked): readonly Block[] => {
  if (making.use === 'workbook') return []
  const card: Block = {
    kind: 'card',
    id: `answer-to-${id}`,
    label,
    title,
    ...(asked && making.use === 'manual' && { facts: runsOf(asked) }),
    blocks: answer(),
  }
  if (making.use === 'guide') return [{ ...card, title: [text(making.t('train.chapter.answer'))] }]
  making.answers.push(card)
  return []
}

const LINES = { question: 4, exercise: 10, case: 7 } as const

/** Lines to write on below what is asked, in the book that has no answers. */
const writing = ({ use }: Making, { kind, lines }: BlockOf<'question' | 'exercise' | 'case'>): readonly Block[] => {
  const count = lines ?? LINES[kind]
  return use === 'workbook' && count > 0 ? [{ kind: 'lines', count }] : []
}

/** Where the manual keeps the answer. */
const seeAnswer = ({ t, use }: Making, id: string): readonly Block[] => {
  if (use !== 'manual') return []
  const [before = '', after = ''] = t('train.chapter.see-answer', { place: MARK }).split(MARK)
  const page = t('train.chapter.see-page', { page: '{page}' })
  return [{ kind: 'paragraph', note: true, runs: [text(before), { kind: 'ref', to: `answer-to-${id}`, page }, text(after)] }]
}

const question = (making: Making, block: BlockOf<'question'>): readonly Block[] => {
  const { t, labels } = making
  const label = labels.get(block.id) ?? ''
  const words = block.text[t.lang]
  return [
    {
      kind: 'callout',
      tone: 'plain',
      title: [text(label)],
      blocks: [...blocksOf(words), ...minutesLine(making, block), ...seeAnswer(making, block.id)],
    },
    ...writing(making, block),
    ...answered(making, {
      id: block.id,
      label,
      title: [text(t('train.chapter.answer'))],
      asked: words,
      answer: () => blocksOf(block.answer[t.lang]),
    }),
  ]
}

const exercise = (making: Making, block: BlockOf<'exercise'>): readonly Block[] => {
  const { t, labels } = making
  const label = labels.get(block.id) ?? ''
  const title = [text(block.title[t.lang])]
  return [
    {
      kind: 'callout',
      tone: 'accent',
      title: [text(`${label}. `), ...title],
      blocks: [...blocksOf(block.text[t.lang]), ...minutesLine(making, block), ...seeAnswer(making, block.id)],
    },
    ...writing(making, block),
    ...answered(making, { id: block.id, label, title, answer: () => blocksOf(block.answer[t.lang]) }),
  ]
}

const caseOf = (making: Making, block: BlockOf<'case'>): readonly Block[] => {
  const { t, labels } = making
  const label = labels.get(block.id) ?? ''
  const title = [text(block.title[t.lang])]
  const asked = [...blocksOf(block.text[t.lang]), ...blocksOf(block.ask[t.lang])]
  return [
    {
      kind: 'callout',
      tone: 'accent',
      title: [text(`${label}. `), ...title],
      blocks: [...asked, ...minutesLine(making, block), ...seeAnswer(making, block.id)],
    },
    ...writing(making, block),
    ...answered(making, {
      id: block.id,
      label,
      title,
      answer: () => [...making.answerOf(block), ...blocksOf(block.comment[t.lang])],
    }),
  ]
}

/** What is written before the page is turned: the guide only tells that it is. */
const write = ({ t, use }: Making, { text: words, lines }: BlockOf<'write'>): readonly Block[] => [
  { kind: 'callout', tone: 'accent', title: [text(t('train.chapter.write'))], blocks: [...blocksOf(words[t.lang])] },
  ...(use === 'guide' ? [] : [{ kind: 'lines', count: lines } as const, { kind: 'pageBreak' } as const]),
]

const note = ({ t, use }: Making, block: BlockOf<'note'>): readonly Block[] =>
  use === 'guide'
    ? [{ kind: 'callout', tone: 'muted', title: [text(t('train.chapter.note'))], blocks: [...blocksOf(block.text[t.lang])] }]
    : []

const lawOf = ({ t, law }: Making, block: BlockOf<'law'>): Block => {
  const kind = law.sources.get(block.source)?.kind ?? 'memory'
  return {
    kind: 'callout',
    tone: 'plain',
    title: runsOf(`${block.provision[t.lang]} [@${block.source}]`),
    blocks: [...blocksOf(block.text[t.lang]), small(t('train.chapter.our-words', { kind: t('train.source.kind', { kind }) }))],
  }
}

const table = ({ t }: Making, block: BlockOf<'table'>): Block => ({
  kind: 'table',
  id: block.id,
  caption: [text(block.caption[t.lang])],
  columns: block.columns.map((one) => column(one[t.lang])),
  rows: block.rows.map((row) => row.map((one, index) => (index === 0 ? rowHeader(one[t.lang]) : cell(runsOf(one[t.lang]))))),
})

const figure = ({ t }: Making, block: BlockOf<'figure'>): Block => ({
  kind: 'figure',
  id: block.id,
  caption: [text(block.caption[t.lang])],
  svg: boxesChart(
    block.rows.map(({ title, join, boxes }) => ({
      title: title[t.lang],
      join,
      boxes: boxes.map((one) => ({ title: one.title[t.lang], text: one.text[t.lang] })),
    })),
  ).svg,
  alt: block.alt[t.lang],
})

export const printed = (making: Making, block: ChapterBlock): readonly Block[] => {
  const { lang } = making.t
  switch (block.kind) {
    case 'text':
      return blocksOf(block.text[lang])
    case 'box':
      return [{ kind: 'callout', tone: block.tone, title: [text(block.title[lang])], blocks: [...blocksOf(block.text[lang])] }]
    case 'note':
      return note(making, block)
    case 'law':
      return [lawOf(making, block)]
    case 'question':
      return question(making, block)
    case 'exercise':
      return exercise(making, block)
    case 'case':
      return caseOf(making, block)
    case 'table':
      return [table(making, block)]
    case 'compared':
      return comparedBlocks(making.t, making.law.law, block)
    case 'figure':
      return [figure(making, block)]
    case 'form':
      return formTable(making.t, block)
    case 'write':
      return write(making, block)
  }
}
