import { codesOf, REFERENCE } from './cited.ts'

const REFERENCES = new RegExp(REFERENCE, 'g')
/** What a citation stands before, where one cites at the end of a clause. */
const ENDS_A_CLAUSE = /[.,;:]+$/

const spliced = (text: string, from: number, words: string): { text: string; at: number } => ({
  text: text.slice(0, from) + words + text.slice(from),
  at: from + words.length,
})

/**
 * A text that cites one code more.
 * @param at where in the text one is: in a bracket the code joins it, after the full stop of a sentence it stands before that
 * @returns the text, and the place after what was put in; the same text where that bracket cites the code already
 */
export const citeAt = (text: string, at: number, code: string): { text: string; at: number } => {
  const before = text.slice(0, at).replace(ENDS_A_CLAUSE, '')
  const isInside = (place: number, from: number, reference: string): boolean => place > from && place <= from + reference.length
  const bracket = [...text.matchAll(REFERENCES)].find(
    ({ index, 0: reference }) => isInside(at, index, reference) || isInside(before.length, index, reference),
  )
  if (bracket) {
    const end = bracket.index + bracket[0].length
    if (codesOf(bracket[0]).includes(code)) return { text, at: end }
    const joined = spliced(text, end - 1, `, @${code}`)
    return { ...joined, at: joined.at + 1 }
  }
  const start = before === '' || /\s$/.test(before) ? '' : ' '
  const end = /^[\p{L}\p{N}]/u.test(text.slice(before.length)) ? ' ' : ''
  return spliced(text, before.length, `${start}[@${code}]${end}`)
}
