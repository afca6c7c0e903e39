import type { NumberedDocument } from '#documents/numbered.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import { isToSettle, sentencesOf } from '../../domain/draft.ts'
import type { WrittenText } from '../../domain/reviewed/texts.ts'
import { chapterSaying } from '../draft/chapter.ts'
import { composed } from '../draft/composed.ts'
import { refuse } from './problems.ts'

/** Title of the chapter that says a sentence; of one that stands before every chapter, the title of the report. */
const titleOfChapter = (document: NumberedDocument, sentence: string): string => {
  const chapter = chapterSaying(document, sentence)
  return document.contents.find(({ id }) => id === chapter)?.text ?? document.title
}

const SHORT = 80
/** Its beginning, by which it is found: ids are for the machine. */
const shortened = (text: string): string => (text.length > SHORT ? `${text.slice(0, text.lastIndexOf(' ', SHORT))} …` : text)

/** The rewritten sentences that hold up what `refuseStale` would refuse, in the order of the report. */
export const heldSentences = (source: ProgrammePackage): readonly WrittenText[] => {
  if (source.tables.sentence_overrides.length === 0) return []
  const held = sentencesOf(composed(source).draft, source).filter(isToSettle)
  return held.map(({ id }) => ({ kind: 'sentence', id }))
}

/** The problem that each state of a rewritten sentence is, before anything is put to a country or released. */
const REFUSED = { stale: 'release.stale', half: 'release.half-rewritten' } as const

/** What no release may print is put to no country either: it would sign in vain. Without a rewritten sentence there is nothing to compose. */
export const refuseStale = (source: ProgrammePackage): void => {
  if (source.tables.sentence_overrides.length === 0) return
  const { draft } = composed(source)
  const sentences = sentencesOf(draft, source)
  for (const state of ['stale', 'half'] as const) {
    const [first, ...others] = sentences.flatMap((sentence) => (sentence.state === state ? [sentence.id] : []))
    if (first === undefined) continue
    const chapter = { es: titleOfChapter(draft.es.document, first), en: titleOfChapter(draft.en.document, first) }
    const { es, en } = sentences.find(({ id }) => id === first)?.generated ?? { es: first, en: first }
    refuse(REFUSED[state], { count: others.length + 1, first, sentence: { es: shortened(es), en: shortened(en) }, chapter })
  }
}
