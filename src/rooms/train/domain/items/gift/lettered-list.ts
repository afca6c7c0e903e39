import { excerptOf } from '../reading.ts'

/** "a) …", "B. …", "1) …" */
const LETTERED = /^\s*(?:[a-hA-H]|\d{1,2})\s*[.)]\s+\S/

/**
 * The first line of a list of lettered options, such as people write in a word processor and take for GIFT.
 * @returns `undefined` where there is none of at least two options on end
 */
export const letteredList = (lines: readonly string[]): { readonly line: number; readonly excerpt: string } | undefined => {
  const filled = lines.map((text, at) => ({ text, line: at + 1 })).filter(({ text }) => text.trim() !== '')
  const at = filled.findIndex(({ text }, index) => LETTERED.test(text) && LETTERED.test(filled[index + 1]?.text ?? ''))
  const first = filled[at]
  return first && { line: first.line, excerpt: excerptOf(first.text) }
}
