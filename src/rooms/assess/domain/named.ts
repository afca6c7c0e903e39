import { codesCitedIn } from './cited.ts'

/** A code as people write it: with any dash, an underscore or none that is seen, and the number of a statement behind a stroke. */
const CODE = /[\p{L}\p{N}][\p{L}\p{N}\p{Dash}_\u00AD\u200B-\u200D\u2060]*(?:\s*\/\s*\d+)?/gu
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\s]/g

/** The same code for all ways of writing it: `r1‑hn‑pro‑1 / 001` is `R1-HN-PRO-1/1`. */
export const normalCode = (word: string): string =>
  word
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replaceAll(/\p{Dash}|_/gu, '-')
    .replace(/(?<!-)-+(?=\/|$)/, '')
    .replace(/\/0+(?=\d)/, '/')
    .toUpperCase()

/** Words of a text that may be codes: each once, as it is written. */
export const codeWords = (text: string): readonly string[] => [...new Set(text.match(CODE) ?? [])]

/** The workshop of a code that is written in the normal way. */
export const workshopIn = (code: string): string => code.split('/', 1)[0] ?? code

/** The same with where each begins, as often as it stands there. */
export const codeWordsAt = (text: string): readonly { readonly word: string; readonly from: number }[] =>
  [...text.matchAll(CODE)].map(({ 0: word, index: from }) => ({ word, from }))

/** Workshops, and statements by their ids, in the normal way of writing. */
type Names = { readonly workshops: ReadonlySet<string>; readonly statements: ReadonlySet<string> }

/** An id may be any word or number: as one it says nothing, but where it is cited. */
const isTelling = (id: string): boolean => /\p{L}/u.test(id) && /[\d-]/.test(id)

/** Words of a text by which it names one of these workshops, or what was said there: each once, as it is written. */
export const namedIn = (text: string, { workshops, statements }: Names): readonly string[] => {
  const cited = new Set(codesCitedIn(text).map(normalCode))
  return codeWords(text).filter((word) => {
    const code = normalCode(word)
    return workshops.has(workshopIn(code)) || (statements.has(code) && (cited.has(code) || isTelling(code)))
  })
}
