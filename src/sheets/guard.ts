/**
 * Guard against formula injection: a text that a spreadsheet could run gains one `'` on the way out and loses exactly one
 * on the way in, so that `unguard(guard(s)) === s` for every text. Numbers are never guarded.
 * @source the one pattern of security S15; the full-width signs are those that Excel also takes for an operator
 */
// oxlint-disable-next-line no-control-regex -- NUL is one of the guarded characters
const RUNS = /^'*[=+\-@\t\r\n\0＝＋－＠]/

/** Whether a spreadsheet might take this text for a formula. */
export const looksLikeFormula = (text: string): boolean => RUNS.test(text)

export const guard = (text: string): string => (RUNS.test(text) ? `'${text}` : text)

export const unguard = (text: string): string => (text.startsWith("'") && RUNS.test(text) ? text.slice(1) : text)
