import { plainText } from '#kernel/command/plain-text.ts'
import type { Quadrant } from '../../contract/package.ts'

type Sent = { readonly quadrant: Quadrant; readonly sector: string | null; readonly text: string }

/** The words as the server keeps them, so that a space at the end makes no other statement of the same. */
export const asKept = (words: string): string => plainText(words).trim()

/** By what two sendings of one workshop are the same statement. */
export const signOfStatement = ({ quadrant, sector, text }: Sent): string => JSON.stringify([quadrant, sector, asKept(text)])

/** What stays in the field once some words are recorded: all that was typed since. */
export const leftOf = (typed: string, sent: string): string => {
  const since = typed.startsWith(sent) ? typed.slice(sent.length) : typed
  // Whoever wrote on in the last word, or in a sentence of it, writes on in what is seen.
  return since === '' || /^\s/.test(since) ? since.trimStart() : typed
}
