/** A code as people write it: with any dash, an underscore or none that is seen, and the number of a statement behind a stroke. */
const CODE = /[\p{L}\p{N}][\p{L}\p{N}\p{Dash}_\u00AD\u200B-\u200D\u2060]*(?:\s*\/\s*\d+)?/gu
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\s]/g

/** The same code for all ways of writing it: `r1‑hn‑pro‑1 / 001` is `R1-HN-PRO-1/1`. */
export const normalCode = (word: string): string =>
  word
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replaceAll(/\p{Dash}|_/gu, '-')
    .replace(/-+(?=\/|$)/, '')
    .replace(/\/0+(?=\d)/, '/')
    .toUpperCase()

/** Words of a text that may be codes: each once, as it is written. */
export const codeWords = (text: string): readonly string[] => [...new Set(text.match(CODE) ?? [])]

/** The workshop of a code that is written in the normal way. */
export const workshopIn = (code: string): string => code.split('/', 1)[0] ?? code
