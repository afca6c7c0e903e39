import { excerptOf, type ReadFault } from '../reading.ts'
import { type Block, masked, placeIn, unescaped } from './blocks.ts'

/** A block taken apart: its name, what it asks, and what stands between its braces. */
export type GiftQuestion = {
  readonly title: string
  readonly stem: string
  readonly body: string
  /** Where the body begins in the block. */
  readonly bodyAt: number
  readonly feedback: string
}

export type Apart =
  | { readonly is: 'category'; readonly name: string }
  | { readonly is: 'description' }
  | { readonly is: 'question'; readonly question: GiftQuestion }
  | { readonly is: 'fault'; readonly fault: ReadFault }

/** A fault of a block at a place of it. */
export const faultAt = (block: Block, offset: number, code: string, value = ''): ReadFault => {
  const { line, column, stands } = placeIn(block, offset)
  return { line, column, code, value, excerpt: excerptOf(stands) }
}

/** `::name::`; a colon that does not open one is text ("Art. 3: …"). */
const titleOf = (text: string, mask: string): { title: string; from: number } => {
  const start = text.length - text.trimStart().length
  const end = mask.startsWith('::', start) ? mask.indexOf('::', start + 2) : -1
  return end < 0 ? { title: '', from: 0 } : { title: unescaped(text.slice(start + 2, end)).trim(), from: end + 2 }
}

/** The place of a brace that goes with no other, and what it is called; −1 where all go in pairs, or there are none. */
const brokenBrace = (mask: string, from: number): readonly [at: number, code: string] => {
  const [open, close] = [mask.indexOf('{', from), mask.indexOf('}', from)]
  if (open < 0 && close < 0) return [-1, '']
  if (open < 0 || (close >= 0 && close < open)) return [close, 'brace-unopened']
  if (close < 0) return [open, 'brace-unclosed']
  const inner = mask.indexOf('{', open + 1)
  if (inner >= 0 && inner < close) return [inner, 'brace-inside']
  const other = /[{}]/.exec(mask.slice(close + 1))
  return other ? [close + 1 + other.index, 'brace-second'] : [-1, '']
}

/** The last `####` of a body parts the answers from what is said to everybody. */
const partsOf = (body: string): readonly [answers: string, feedback: string] => {
  const at = masked(body).lastIndexOf('####')
  return at < 0 ? [body, ''] : [body.slice(0, at), body.slice(at + 4)]
}

export const takeApart = (block: Block): Apart => {
  const { text } = block
  const category = /^\s*\$CATEGORY:(.*)$/s.exec(text)
  if (category) return { is: 'category', name: category[1]!.trim() }
  const mask = masked(text)
  const { title, from } = titleOf(text, mask)
  const [broken, code] = brokenBrace(mask, from)
  if (broken >= 0) return { is: 'fault', fault: faultAt(block, broken, code) }
  const [open, close] = [mask.indexOf('{', from), mask.indexOf('}', from)]
  if (open < 0) return { is: 'description' }
  const [body, feedback] = partsOf(text.slice(open + 1, close))
  // Answers in the middle of a sentence leave a blank for the missing word.
  const after = text.slice(close + 1)
  const stem = (after.trim() === '' ? text.slice(from, open) : `${text.slice(from, open)}_____${after}`).trim()
  return { is: 'question', question: { title, stem, body, bodyAt: open + 1, feedback } }
}
