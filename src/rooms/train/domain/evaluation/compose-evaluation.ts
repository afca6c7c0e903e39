import type { Document } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { biasAnnex, definitionAnnex, itemAnnex, refusedAnnex, sourceAnnex } from './annexes.ts'
import { between } from './between.ts'
import { biasPart } from './bias-part.ts'
import { flowPart } from './flow-part.ts'
import { gains } from './gains.ts'
import { itemPart } from './item-part.ts'
import { levels } from './levels.ts'
import { method } from './method.ts'
import type { EvaluationOrder, Part } from './order.ts'
import { summary } from './summary.ts'

const PARTS: readonly Part[] = [
  summary,
  method,
  flowPart,
  gains,
  between,
  itemPart,
  biasPart,
  levels,
  biasAnnex,
  itemAnnex,
  refusedAnnex,
  definitionAnnex,
  sourceAnnex,
]

/** The evaluation as a document in the language of `t`. Pure: the same results, plan, words and date give the same document. Every number and sentence is that of a result. */
export const composeEvaluation = (order: EvaluationOrder, t: Translate): Document => {
  const { about, date, resultsSha256 } = order
  return {
    id: 'evaluation',
    lang: t.lang,
    title: about.title?.[t.lang] ?? t('train.evaluation.title'),
    subtitle: t('train.evaluation.subtitle'),
    authors: [about.authors?.[t.lang] ?? t('train.evaluation.no-authors')],
    date,
    edition: {
      version: date,
      label: t('train.evaluation.label', { locked: order.impact.design.locked ? 'yes' : 'no' }),
      dataHash: resultsSha256,
      colophon: [t('train.evaluation.colophon'), t('train.print.made-with')],
    },
    keywords: t('train.evaluation.keywords').split('; '),
    blocks: PARTS.flatMap((part) => part(t, order)),
    references: [],
  }
}
