import { inPicture, inText } from './signs.ts'
import { spelled, spelledPicture } from './spelled.ts'

/** Names of places, addresses, pictures and what is heard of them: never set, or spelled already. */
const UNSET = new Set(['alt', 'href', 'id', 'key', 'kind', 'svg', 'to'])

/** Letters of western Europe, which our fonts have: to look past them first takes a tenth of the time, and a report has millions. The soft hyphen is no letter. */
const OTHERS = /[^ -~\u00a0-\u00ac\u00ae-\u017f]+/g

const othersIn = (json: string): string => (json.match(OTHERS) ?? []).join('')

const isSettable = (json: string): boolean => !json.includes('\\r') && !inText.lacking.test(othersIn(json))

/** `[U+1F600]`; of a sign that is made of several, `[U+1F1E6 U+1F1F6]`. */
const BY_NUMBER = /\[U\+[0-9A-F]{4,6}(?: U\+[0-9A-F]{4,6})*\]/g

/** The first sign of a document that print writes by its number, as it writes it; none where a reader meets none. */
export const firstByNumber = (data: object): string | undefined => {
  const others = othersIn(JSON.stringify(data))
  if (![inText, inPicture].some(({ lacking }) => lacking.test(others))) return undefined
  let first: string | undefined
  const look = (name: string, value: unknown): unknown => {
    if (first !== undefined || typeof value !== 'string' || (name !== 'svg' && UNSET.has(name))) return value
    const printed = name === 'svg' ? spelledPicture(value) : spelled(value, inText)
    if (printed !== value) first = printed.match(BY_NUMBER)?.find((mark) => !value.includes(mark))
    return value
  }
  JSON.stringify(data, look)
  return first
}

/**
 * Data as the compiler gets them, in JSON: whatever reaches paper passes here. The standard refuses a text with a sign that no font of ours has, and
 * one such sign in what somebody said must not keep a programme from its report.
 */
export const printable = (data: object): string => {
  const json = JSON.stringify(data)
  if (isSettable(json)) return json
  return JSON.stringify(data, (name, value: unknown) => (typeof value === 'string' && !UNSET.has(name) ? spelled(value, inText) : value))
}
