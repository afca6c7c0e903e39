import { chaptersOf } from '#documents/chapters.ts'
import type { NumberedDocument } from '#documents/numbered.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import { sentencesOf } from '../../domain/draft.ts'
import { sentencesIn } from '../draft/chapter.ts'
import { composed } from '../draft/composed.ts'
import { refuse } from './problems.ts'

/** Title of the chapter that says a sentence; of one that stands before every chapter, the title of the report. */
const chapterSaying = (document: NumberedDocument, sentence: string): string => {
  const chapter = chaptersOf(document).find(({ blocks }) => sentencesIn(blocks).includes(sentence))?.heading?.id
  return document.contents.find(({ id }) => id === chapter)?.text ?? document.title
}

/** What no release may print is put to no country either: it would sign in vain. Without a rewritten sentence there is nothing to compose. */
export const refuseStale = (source: ProgrammePackage): void => {
  if (source.tables.sentence_overrides.length === 0) return
  const { draft } = composed(source)
  const stale = new Set(sentencesOf(draft, source).flatMap(({ id, state }) => (state === 'stale' ? [id] : [])))
  const [first] = stale
  if (first === undefined) return
  const chapter = { es: chapterSaying(draft.es.document, first), en: chapterSaying(draft.en.document, first) }
  refuse('release.stale', { count: stale.size, first, chapter })
}
