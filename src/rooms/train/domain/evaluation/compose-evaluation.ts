import type { Block, Document } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { composeImpactPage, type ImpactPage } from '../impact-page/compose-impact-page.ts'
import { heading, paragraph } from '../print/blocks.ts'
import { annexes } from './annexes.ts'
import { definitionAnnex } from './definition-annex.ts'
import type { EvaluationOrder } from './order.ts'
import { blocksOf, sectionBlocks } from './print-page.ts'

const chapter = (t: Translate, name: string): readonly Block[] => [
  heading(1, `chapter-${name}`, t(`train.evaluation.chapter.${name}`)),
  paragraph(t(`train.evaluation.chapter.${name}-lead`)),
]

/** The body: short enough to be read by whoever decides; all further numbers are in the annexes and in the file of results. */
const body = (t: Translate, { sections }: ImpactPage): readonly Block[] => [
  heading(1, 'summary', sections.headline.title, { number: false }),
  ...blocksOf(sections.headline.parts),
  { kind: 'contents' },
  ...chapter(t, 'method'),
  ...sectionBlocks(sections.method),
  ...sectionBlocks(sections.flow),
  ...chapter(t, 'learning'),
  ...sectionBlocks(sections.comparison),
  ...sectionBlocks(sections.learning),
  ...chapter(t, 'test'),
  ...sectionBlocks(sections.items),
  ...sectionBlocks(sections.bias),
  heading(1, 'levels', sections.levels.title),
  ...blocksOf(sections.levels.parts),
]

/** So many signs of the fingerprint of the results tell one edition from another. */
const EDITION_SIGNS = 8

/** The evaluation as a document in the language of `t`. Pure: the same results, plan, words and date give the same document. Every number and sentence is that of the page. */
export const composeEvaluation = (order: EvaluationOrder, t: Translate): Document => {
  const { about, date, resultsSha256, impact } = order
  const page = composeImpactPage(order, t)
  return {
    id: 'evaluation',
    lang: t.lang,
    title: page.title,
    subtitle: impact.dataKind === 'real' ? t('train.evaluation.subtitle') : t('train.evaluation.subtitle-data', { data: page.dataSays }),
    authors: about.authors ? [about.authors[t.lang]] : [],
    date,
    edition: {
      version: resultsSha256.slice(0, EDITION_SIGNS),
      // The label stands on the cover and at the foot of every page.
      label: `${page.dataSays} ${t('train.evaluation.label', { locked: impact.design.locked ? 'yes' : 'no' })}`,
      dataHash: resultsSha256,
      colophon: [t('train.evaluation.colophon'), t('train.print.made-with')],
    },
    keywords: t('train.evaluation.keywords').split('; '),
    blocks: [...body(t, page), ...annexes(t, order), ...definitionAnnex(t, impact)],
    references: [],
  }
}
