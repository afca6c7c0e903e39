import { printDate } from '#documents/dates.ts'
import type { Block, Document, Runs } from '#documents/model.ts'
import { LOCALES, type Translate } from '#kernel/i18n/translate.ts'
import { canonicalHash, type ReadLaw } from '#law/rules'
import type { Block as ChapterBlock, BlockOf, Chapter, Section } from '../../contract/chapter.ts'
import type { Syllabus } from '../../contract/syllabus.ts'
import { cell, column, heading, paragraph, rowHeader, small, strong, text } from '../print/blocks.ts'
import { boxesChart } from '../print/boxes.ts'
import { blocksOf, runsOf } from '../print/marks.ts'
import { referencesOf } from '../print/sources.ts'
import { caseAnswer } from './case-answer.ts'
import { comparedTable } from './compared-table.ts'

/** For who learns alone, or for who teaches: the guide adds notes, minutes, and answers where they are asked. */
export type Use = 'manual' | 'guide'

/** Stands in a sentence where a link comes. */
const MARK = '\u0000'

type Making = {
  readonly t: Translate
  readonly law: ReadLaw
  readonly use: Use
  /** Answers that the manual keeps for its end, in the order of the questions. */
  readonly answers: Block[]
  /** How many of each kind were printed: exercises and cases are called by their number. */
  readonly counts: { question: number; exercise: number; case: number }
}

const minutesLine = ({ t, use }: Making, { minutes }: ChapterBlock): readonly Block[] =>
  use === 'guide' && minutes !== undefined ? [small(t('train.chapter.minutes', { n: minutes }))] : []

type Asked = { readonly id: string; readonly label: string; readonly title: Runs; readonly answer: readonly Block[] }

/** In the guide an answer stands where it is asked, in the manual at the end, under the same label. */
const answered = (making: Making, { id, label, title, answer }: Asked): readonly Block[] => {
  const card: Block = { kind: 'card', id: `answer-to-${id}`, label, title, blocks: answer }
  if (making.use === 'guide') return [{ ...card, title: [text(making.t('train.chapter.answer'))] }]
  making.answers.push(card)
  return []
}

/** Where the manual keeps the answer. */
const seeAnswer = ({ t, use }: Making, id: string): readonly Block[] => {
  if (use === 'guide') return []
  const [before = '', after = ''] = t('train.chapter.see-answer', { place: MARK }).split(MARK)
  return [{ kind: 'paragraph', note: true, runs: [text(before), { kind: 'ref', to: `answer-to-${id}` }, text(after)] }]
}

const question = (making: Making, block: BlockOf<'question'>): readonly Block[] => {
  const { t } = making
  const label = t('train.chapter.question', { n: ++making.counts.question })
  const [first = '', ...more] = block.text[t.lang].split(/\n{2,}/)
  return [
    {
      kind: 'callout',
      tone: 'plain',
      title: [text(label)],
      blocks: [...blocksOf(block.text[t.lang]), ...minutesLine(making, block), ...seeAnswer(making, block.id)],
    },
    ...answered(making, {
      id: block.id,
      label,
      title: runsOf(first),
      answer: [...blocksOf(more.join('\n\n')), ...blocksOf(block.answer[t.lang])],
    }),
  ]
}

const exercise = (making: Making, block: BlockOf<'exercise'>): readonly Block[] => {
  const { t } = making
  const label = t('train.chapter.exercise', { n: ++making.counts.exercise })
  const title = [text(block.title[t.lang])]
  return [
    {
      kind: 'callout',
      tone: 'accent',
      title: [text(`${label}. `), ...title],
      blocks: [...blocksOf(block.text[t.lang]), ...minutesLine(making, block), ...seeAnswer(making, block.id)],
    },
    ...answered(making, { id: block.id, label, title, answer: blocksOf(block.answer[t.lang]) }),
  ]
}

const caseOf = (making: Making, block: BlockOf<'case'>): readonly Block[] => {
  const { t } = making
  const label = t('train.chapter.case', { n: ++making.counts.case })
  const title = [text(block.title[t.lang])]
  const asked = [...blocksOf(block.text[t.lang]), ...blocksOf(block.ask[t.lang])]
  return [
    {
      kind: 'callout',
      tone: 'accent',
      title: [text(`${label}. `), ...title],
      blocks: [...asked, ...minutesLine(making, block), ...seeAnswer(making, block.id)],
    },
    ...answered(making, { id: block.id, label, title, answer: [...caseAnswer(making, block), ...blocksOf(block.comment[t.lang])] }),
  ]
}

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

const printed = (making: Making, block: ChapterBlock): readonly Block[] => {
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
      return [comparedTable(making.t, making.law.law, block)]
    case 'figure':
      return [figure(making, block)]
  }
}

const section = (making: Making, { id, title, blocks }: Section): readonly Block[] => [
  heading(2, id, title[making.t.lang]),
  ...blocks.flatMap((block) => printed(making, block)),
]

/** What is taught when: the sections of a session with the minutes that they take. */
const runningOrder = ({ t }: Making, { sections }: Chapter): Block => {
  let begun = 0
  const rows = sections.map(({ id, title, minutes, blocks }) => {
    const from = begun
    begun += minutes
    const held = (['case', 'exercise', 'question'] as const).flatMap((kind) => {
      const n = blocks.filter((one) => one.kind === kind).length
      return n > 0 ? [t(`train.chapter.holds-${kind}`, { n })] : []
    })
    return [
      { ...rowHeader([{ kind: 'ref', to: id, text: title[t.lang] }]) },
      cell(t('train.chapter.from-to', { from, to: begun })),
      cell(String(minutes)),
      cell(new Intl.ListFormat(LOCALES[t.lang], { type: 'conjunction' }).format(held)),
    ]
  })
  return {
    kind: 'table',
    id: 'running-order',
    caption: [text(t('train.chapter.running-order', { minutes: begun }))],
    columns: [
      column(t('train.chapter.section'), { width: 0.44 }),
      column(t('train.chapter.clock'), { width: 0.18, align: 'right' }),
      column(t('train.chapter.length'), { width: 0.14, align: 'right' }),
      column(t('train.chapter.what'), { width: 0.24 }),
    ],
    rows,
  }
}

const outcomesList = ({ t }: Making, { outcomes, modules }: Syllabus, chapter: Chapter): readonly Block[] => {
  const module = modules.find(({ code }) => code === chapter.module)
  const own = outcomes.filter(({ code }) => module?.outcomes.includes(code))
  return [
    paragraph(t('train.chapter.able')),
    { kind: 'list', items: own.map(({ code, text: words }) => [strong(`${code}. `), text(words[t.lang])]) },
  ]
}

export type ChapterOrder = { readonly chapter: Chapter; readonly syllabus: Syllabus; readonly law: ReadLaw; readonly use: Use }

/**
 * A chapter as a document: the manual of who learns alone, or the guide of who teaches, in the language of `t`. Pure: the same chapter, law and words give
 * the same document; the answers of its cases follow the law that is given.
 */
export const composeChapter = ({ chapter, syllabus, law, use }: ChapterOrder, t: Translate): Document => {
  const making: Making = { t, law, use, answers: [], counts: { question: 0, exercise: 0, case: 0 } }
  const opening = blocksOf(chapter.opening[t.lang]).map((block, index) =>
    index === 0 && block.kind === 'paragraph' ? { ...block, lead: true as const } : block,
  )
  const body = chapter.sections.flatMap((one) => section(making, one))
  const guide =
    use === 'guide'
      ? [
          heading(1, 'preparing', t('train.chapter.preparing'), { number: false }),
          ...blocksOf(chapter.preparing[t.lang]),
          runningOrder(making, chapter),
        ]
      : []
  const answers =
    making.answers.length > 0
      ? [
          heading(1, 'answers', t('train.chapter.answers'), { number: false }),
          paragraph(t('train.chapter.answers-lead', { asOf: printDate(law.law.asOf, t.lang) })),
          ...making.answers,
        ]
      : []
  return {
    id: `${chapter.id}-${use}`,
    lang: t.lang,
    title: chapter.title[t.lang],
    subtitle: t(`train.chapter.use-${use}`, { module: chapter.module, subtitle: chapter.subtitle[t.lang] }),
    authors: [chapter.authors[t.lang]],
    date: chapter.date,
    edition: {
      version: chapter.semver,
      label: chapter.notice[t.lang],
      dataHash: canonicalHash(chapter),
      colophon: [
        t('train.chapter.of-syllabus', { title: syllabus.title[t.lang], semver: syllabus.semver }),
        t('train.print.law', { asOf: printDate(law.law.asOf, t.lang), sha256: law.sha256.slice(0, 16) }),
        t('train.print.made-with'),
      ],
    },
    keywords: t('train.print.keywords').split('; '),
    blocks: [
      { kind: 'contents' },
      ...guide,
      heading(1, 'opening', t('train.chapter.opening'), { number: false }),
      ...opening,
      ...outcomesList(making, syllabus, chapter),
      heading(1, 'chapter', chapter.title[t.lang]),
      ...blocksOf(chapter.subtitle[t.lang]).map((block) => (block.kind === 'paragraph' ? { ...block, lead: true as const } : block)),
      ...body,
      ...answers,
      heading(1, 'sources', t('train.print.sources'), { annex: true }),
      paragraph(t('train.print.sources-lead')),
      { kind: 'references' },
    ],
    references: referencesOf(t, law.law, chapter.sources),
  }
}
