import type { Translate } from '#kernel/i18n/translate.ts'
import type { DataKind } from '../../contract/impact.ts'
import { biasPart } from './bias-part.ts'
import { flowPart } from './flow-part.ts'
import { answers, headline } from './headline.ts'
import { itemPart } from './item-part.ts'
import { comparisonPart, learningPart } from './learning-part.ts'
import { levelPart } from './level-part.ts'
import { methodPart } from './method-part.ts'
import { marked } from './marked.ts'
import type { PageSection } from './page.ts'
import type { Part, Shown } from './shown.ts'

type SectionName = 'headline' | 'method' | 'flow' | 'learning' | 'comparison' | 'items' | 'bias' | 'levels'

export type ImpactPage = {
  readonly lang: Translate['lang']
  readonly title: string
  /** Whether the data are real, and the sentence that says so: it stands on every page and beside every number that is carried elsewhere. */
  readonly dataKind: DataKind
  readonly dataSays: string
  /** What was found in a sentence each, the comparison first: for a card or a list. */
  readonly answers: readonly string[]
  readonly sections: Readonly<Record<SectionName, PageSection>>
}

/**
 * What a measurement says, as a screen and a printed report show it: sentences, tables and pictures by section, in the language of `t`. Pure: the same results
 * give the same page. Every number is that of a result, and every refusal says what it would need.
 */
export const composeImpactPage = (shown: Shown, t: Translate): ImpactPage => {
  const section = (name: SectionName, part: Part): PageSection => ({
    id: name,
    title: t(`train.evaluation.section.${name}`),
    parts: marked(t, shown.impact.dataKind, part(t, shown)),
  })
  return {
    lang: t.lang,
    title: shown.about.title?.[t.lang] ?? t('train.evaluation.title'),
    dataKind: shown.impact.dataKind,
    dataSays: t('train.evaluation.data', { kind: shown.impact.dataKind.replace('-', '_') }),
    answers: answers(t, shown.impact),
    sections: {
      headline: section('headline', headline),
      method: section('method', methodPart),
      flow: section('flow', flowPart),
      learning: section('learning', learningPart),
      comparison: section('comparison', comparisonPart),
      items: section('items', itemPart),
      bias: section('bias', biasPart),
      levels: section('levels', levelPart),
    },
  }
}
