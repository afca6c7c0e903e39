import type { z } from 'zod'
import { LANGS, type Lang } from '#kernel/i18n/translate.ts'
import type { ToReview } from '../../contract/reviewed.ts'
import { headingOfPassage } from '../../domain/passage-place.ts'
import { reviewEdition, type Move, type MovedText } from '../../domain/reviewed/moved.ts'
import { sayMove } from '../../domain/reviewed/say-move.ts'
import { textKey } from '../../domain/reviewed/texts.ts'
import { reportWords } from '../../messages.ts'
import { chapterOfHeadings } from '../draft/chapter.ts'
import type { Composed } from '../draft/composed.ts'
import { sha256 } from '../sha256.ts'
import { movedIn } from './reviews.ts'
import { titleOf } from './title.ts'

type Shown = z.output<typeof ToReview>

const inBoth = (of: (lang: Lang) => string): { es: string; en: string } => ({ es: of('es'), en: of('en') })

/** Texts of the whole report to be read again, with what moved under each in both languages. */
export const toReview = (composed: Composed): Shown[] => {
  const moved = movedIn(composed.source)
  if (moved.length === 0) return []
  const [es, en] = LANGS.map((lang) => reviewEdition(composed.source, reportWords(lang)))
  if (!es || !en) throw new Error('there are two languages')
  const chapters = chapterOfHeadings(composed.draft.es.document)
  const shownMove = (move: Move): Shown['moves'][number] => {
    const said = { es: sayMove(es, move), en: sayMove(en, move) }
    const words = (of: 'was' | 'now') => (said.es[of] === null ? null : inBoth((lang) => said[lang][of] ?? ''))
    return { label: inBoth((lang) => said[lang].label), record: said.es.record, was: words('was'), now: words('now') }
  }
  return moved.map(({ text, standsOn, moves }: MovedText) => ({
    text: textKey(text),
    ...text,
    title: titleOf(composed, text),
    chapter: text.kind === 'passage' ? (chapters.get(headingOfPassage(text.id)) ?? null) : null,
    standsOn: sha256(standsOn),
    moves: moves.map(shownMove),
  }))
}
