import { printDate } from '#documents/dates.ts'
import { numberDocument } from '#documents/number.ts'
import type { Block, Document } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { canonicalHash, type ReadLaw } from '#law/rules'
import type { CaseBlock, Chapter, Section } from '../../contract/chapter.ts'
import type { Use } from '../../contract/print-operations.ts'
import type { Syllabus } from '../../contract/syllabus.ts'
import { heading, paragraph, strong, text } from '../print/blocks.ts'
import { gradeKey } from '../print/grade-key.ts'
import { blocksOf } from '../print/marks.ts'
import { referencesOf } from '../print/sources.ts'
import { labelsOf, type Names, namesOf } from './block-names.ts'
import { caseAnswer } from './case-answer.ts'
import { type Making, printed } from './print-blocks.ts'
import { runningOrder, sectionPlan } from './session-plan.ts'

const section = (making: Making, names: Names, one: Section): readonly Block[] => [
  heading(2, one.id, one.title[making.t.lang]),
  ...(making.use === 'guide' ? [sectionPlan(making.t, names, one)] : []),
  ...one.blocks.flatMap((block) => printed(making, block)),
]

const outcomesList = ({ t }: Making, { outcomes, modules }: Syllabus, chapter: Chapter): readonly Block[] => {
  const module = modules.find(({ code }) => code === chapter.module)
  const own = outcomes.filter(({ code }) => module?.outcomes.includes(code))
  return [
    paragraph(t('train.chapter.able')),
    { kind: 'list', items: own.map(({ code, text: words }) => [strong(`${code}. `), text(words[t.lang])]) },
  ]
}

const withLead = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block, index) => (index === 0 && block.kind === 'paragraph' ? { ...block, lead: true as const } : block))

/** How this book is used, and what the answers and the grades in it are worth. */
const howToRead = ({ t, use }: Making, hours: number): readonly Block[] => [
  ...blocksOf(t(`train.chapter.how-${use}`, { hours })),
  heading(2, 'how-to-read', t('train.chapter.how-to-read'), { number: false }),
  ...blocksOf(t('train.chapter.how-answers')),
  gradeKey(t),
]

const preparing = ({ t, use }: Making, chapter: Chapter): readonly Block[] =>
  use === 'guide'
    ? [
        heading(1, 'preparing', t('train.chapter.preparing'), { number: false }),
        ...blocksOf(chapter.preparing[t.lang]),
        runningOrder(t, chapter),
      ]
    : []

const answersAtTheEnd = ({ t, law, answers }: Making): readonly Block[] =>
  answers.length > 0
    ? [
        heading(1, 'answers', t('train.chapter.answers'), { number: false }),
        paragraph(t('train.chapter.answers-lead', { asOf: printDate(law.law.asOf, t.lang) })),
        ...answers,
      ]
    : []

export type ChapterTold = { readonly chapter: Chapter; readonly syllabus: Syllabus; readonly law: ReadLaw }
export type ChapterOrder = ChapterTold & { readonly use: Use }

/** Which of the three books it is stands first on the cover and at the foot of each page: the guide has the answers, and must not be handed out for a workbook. */
const editionOf = ({ chapter, syllabus, law, use }: ChapterOrder, t: Translate): Document['edition'] => ({
  version: chapter.semver,
  label: t('train.chapter.use-label', { use: t('train.chapter.use', { use }), notice: chapter.notice[t.lang] }),
  dataHash: canonicalHash(chapter),
  colophon: [
    t('train.chapter.of-syllabus', { title: syllabus.title[t.lang], semver: syllabus.semver }),
    t('train.print.law', { asOf: printDate(law.law.asOf, t.lang), sha256: law.sha256.slice(0, 16) }),
    t('train.print.made-with'),
  ],
})

const composed = (order: ChapterOrder, t: Translate, answerOf: Making['answerOf']): Document => {
  const { chapter, syllabus, law, use } = order
  const making: Making = { t, law, use, labels: labelsOf(t, chapter), answerOf, answers: [] }
  const names = namesOf(t, chapter)
  const module = syllabus.modules.find(({ code }) => code === chapter.module)
  const body = chapter.sections.flatMap((one) => section(making, names, one))
  return {
    id: `${chapter.id}-${use}`,
    lang: t.lang,
    title: chapter.title[t.lang],
    subtitle: t('train.chapter.use-subtitle', {
      use: t('train.chapter.use', { use }),
      module: chapter.module,
      subtitle: chapter.subtitle[t.lang],
    }),
    authors: [chapter.authors[t.lang]],
    date: chapter.date,
    edition: editionOf(order, t),
    keywords: t('train.print.keywords').split('; '),
    blocks: [
      { kind: 'contents' },
      ...preparing(making, chapter),
      heading(1, 'opening', t('train.chapter.opening'), { number: false }),
      ...withLead(blocksOf(chapter.opening[t.lang])),
      ...outcomesList(making, syllabus, chapter),
      ...howToRead(making, module?.hours.selfStudy ?? 0),
      heading(1, 'chapter', chapter.title[t.lang]),
      ...withLead(blocksOf(chapter.subtitle[t.lang])),
      ...body,
      ...answersAtTheEnd(making),
      heading(1, 'sources', t('train.print.sources'), { annex: true }),
      paragraph(t('train.chapter.sources-lead')),
      { kind: 'references' },
    ],
    references: referencesOf(t, law.law, chapter.sources),
  }
}

/** The answer of each case, worked out where it is first printed. */
const caseAnswers = (t: Translate, law: ReadLaw): Making['answerOf'] => {
  const known = new Map<CaseBlock, readonly Block[]>()
  return (one) => {
    const answer = known.get(one) ?? caseAnswer({ t, law }, one)
    known.set(one, answer)
    return answer
  }
}

/**
 * A chapter as documents in the language of `t`: the manual of who learns alone, the workbook of who comes to a session, and the guide of who teaches it.
 * Pure: the same chapter, law and words give the same documents; the answers of its cases follow the law that is given. What the books share, the
 * answers and the order of the sources, is worked out once, and the guide too.
 */
export const chapterBooks = (told: ChapterTold, t: Translate): ((use: Use) => Document) => {
  const answerOf = caseAnswers(t, told.law)
  let guide: Document | undefined
  // The guide holds all that the other books do: all three number their sources as it cites them.
  const guideOf = (): Document => {
    guide ??= composed({ ...told, use: 'guide' }, t, answerOf)
    return guide
  }
  let order: readonly string[] | undefined
  const orderOf = () => (order ??= numberDocument(guideOf()).references.map(({ key }) => key))
  return (use) => ({ ...(use === 'guide' ? guideOf() : composed({ ...told, use }, t, answerOf)), referenceOrder: orderOf() })
}

/** One of the books of a chapter. */
export const composeChapter = ({ use, ...told }: ChapterOrder, t: Translate): Document => chapterBooks(told, t)(use)
