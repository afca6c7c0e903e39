import type { z } from 'zod'
import type { ToReview } from '../../contract/reviewed.ts'
import { isNeverRead } from '../../domain/reviewed/say-move.ts'
import { textKey, textOf } from '../../domain/reviewed/texts.ts'
import type { Composed } from '../draft/composed.ts'
import { leftOutOf } from './left-out.ts'
import { movesSaid } from './moves-said.ts'
import { movedIn, readingMark } from './reviews.ts'
import { chapterOfTexts, titleOf } from './title.ts'

/** Texts of the whole report to be read again, each with its words and what moved under it, in both languages. */
export const toReview = (composed: Composed, now: string): z.output<typeof ToReview>[] => {
  const moved = movedIn(composed.source)
  if (moved.length === 0) return []
  const [said, chapterOf] = [movesSaid(composed.source), chapterOfTexts(composed)]
  const isLeftOut = leftOutOf(composed, now)
  return moved.map((one) => ({
    text: textKey(one.text),
    ...one.text,
    title: titleOf(composed, one.text),
    wording: textOf(composed.source, one.text),
    chapter: chapterOf(one.text),
    standsOn: readingMark(composed.source, one),
    moves: said(one.moves),
    neverRead: one.moves.some(isNeverRead),
    leftOut: isLeftOut(one.text),
  }))
}
