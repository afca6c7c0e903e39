import { type Forms, isSought, type Sought, wordsIn } from './words.ts'

/** A piece of a text; `hit` where it is a word that was sought. */
export type Piece = { readonly text: string; readonly hit: boolean }

const LONGEST = 280
/** So much of a long text stands before the first word that was sought. */
const BEFORE = 80

/** A long text from a little before the first hit on, cut between words. */
const window = (text: string, first: number): string => {
  if (text.length <= LONGEST) return text
  const from = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1
  const end = from + LONGEST >= text.length ? text.length : Math.max(text.lastIndexOf(' ', from + LONGEST), from + 1)
  return `${from > 0 ? '… ' : ''}${text.slice(from, end)}${end < text.length ? ' …' : ''}`
}

/** A text in pieces, those that were sought marked. */
export const marked = (text: string, sought: Sought, forms: Forms): readonly Piece[] => {
  const hit = wordsIn(text).find(([word]) => isSought(sought, forms, word))
  const shown = window(text, hit?.index ?? 0)
  const pieces: Piece[] = []
  let done = 0
  for (const { 0: word, index } of wordsIn(shown)) {
    if (!isSought(sought, forms, word)) continue
    if (index > done) pieces.push({ text: shown.slice(done, index), hit: false })
    pieces.push({ text: word, hit: true })
    done = index + word.length
  }
  if (done < shown.length) pieces.push({ text: shown.slice(done), hit: false })
  return pieces
}
