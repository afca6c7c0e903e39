import type { z } from 'zod'
import type { ToReview } from '../../contract/reviewed.ts'
import { headingOfPassage } from '../../domain/passage-place.ts'
import { reviewEdition, type Move } from '../../domain/reviewed/moved.ts'
import { sayMove } from '../../domain/reviewed/say-move.ts'
import { textKey, textOf, type WrittenText } from '../../domain/reviewed/texts.ts'
import { reportWords } from '../../messages.ts'
import { chapterOfHeadings, chapterSaying } from '../draft/chapter.ts'
import type { Composed } from '../draft/composed.ts'
import { movedIn, readingMark } from './reviews.ts'
import { titleOf } from './title.ts'

type Shown = z.output<typeof ToReview>

/** The chapter in which a passage or a sentence is read; findings and gaps have pages of their own. */
const chapterOf = ({ draft }: Composed): ((text: WrittenText) => string | null) => {
  const headings = chapterOfHeadings(draft.es.document)
  return ({ kind, id }) => {
    if (kind === 'passage') return headings.get(headingOfPassage(id)) ?? null
    return kind === 'sentence' ? chapterSaying(draft.es.document, id) : null
  }
}

/** Texts of the whole report to be read again, each with its words and what moved under it, in both languages. */
export const toReview = (composed: Composed): Shown[] => {
  const moved = movedIn(composed.source)
  if (moved.length === 0) return []
  const [es, en] = [reviewEdition(composed.source, reportWords('es')), reviewEdition(composed.source, reportWords('en'))]
  const shownMoves = (move: Move): Shown['moves'] => {
    const english = sayMove(en, move)
    return sayMove(es, move).map((said, at) => {
      const other = english[at] ?? said
      const words = (of: 'was' | 'now') => (said[of] === null ? null : { es: said[of], en: other[of] ?? said[of] })
      return { label: { es: said.label, en: other.label }, record: said.record, was: words('was'), now: words('now') }
    })
  }
  const inChapter = chapterOf(composed)
  return moved.map((one) => ({
    text: textKey(one.text),
    ...one.text,
    title: titleOf(composed, one.text),
    wording: textOf(composed.source, one.text),
    chapter: inChapter(one.text),
    standsOn: readingMark(composed.source, one),
    moves: one.moves.flatMap(shownMoves),
  }))
}
