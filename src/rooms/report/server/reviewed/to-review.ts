import type { z } from 'zod'
import type { ToReview } from '../../contract/reviewed.ts'
import type { MovedText } from '../../domain/reviewed/moved.ts'
import { standsOf } from '../../domain/reviewed/stands.ts'
import { isNeverRead } from '../../domain/reviewed/say-move.ts'
import { textKey, textOf } from '../../domain/reviewed/texts.ts'
import type { Composed } from '../draft/composed.ts'
import { leftOutOf } from './left-out.ts'
import { movesSaid } from './moves-said.ts'
import { movedIn, readingMark, readingOf } from './reviews.ts'
import { chapterOfTexts, titleOf } from './title.ts'
import { type ToSettle, toSettle } from './to-settle.ts'

type Settled = ReturnType<typeof toSettle>

/** Sentences that are to be settled though nothing moved under them but their numbers. */
const unmoved = ({ source }: Composed, settled: Settled, moved: readonly MovedText[]): readonly MovedText[] => {
  const told = new Set(moved.map(({ text }) => textKey(text)))
  const texts = [...settled].flatMap(([key, { sentence }]) => (told.has(key) ? [] : [{ kind: 'sentence' as const, id: sentence.id }]))
  if (texts.length === 0) return []
  const reading = readingOf(source)
  return texts.map((text) => ({ text, stands: standsOf(reading, text), moves: [] }))
}

/** Why it waits to be settled, and what its numbers did to the generated sentence. */
const settling = (open: ToSettle | undefined): Pick<z.output<typeof ToReview>, 'settle' | 'countsClosed' | 'generated'> => {
  if (!open) return { settle: null, countsClosed: false, generated: null }
  const { sentence, countsClosed } = open
  if (sentence.state === 'half') return { settle: 'half', countsClosed, generated: null }
  const [es, en] = [sentence.override?.generated_es ?? null, sentence.override?.generated_en ?? null]
  return { settle: 'stale', countsClosed, generated: { was: es === null || en === null ? null : { es, en }, now: sentence.generated } }
}

/**
 * Texts of the whole report to be read again, each with its words and what moved under it, in both languages, and every rewritten sentence that is to be
 * settled, whether anything moved under it or not.
 */
export const toReview = (composed: Composed, now: string): z.output<typeof ToReview>[] => {
  const [settled, read] = [toSettle(composed), movedIn(composed.source)]
  const moved = [...read, ...unmoved(composed, settled, read)]
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
    ...settling(settled.get(textKey(one.text))),
    neverRead: one.moves.some(isNeverRead),
    leftOut: isLeftOut(one.text),
  }))
}
