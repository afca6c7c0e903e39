import { inText } from './signs.ts'
import { spelled } from './spelled.ts'

/** Names of places, addresses, pictures and what is heard of them: never set, or spelled already. */
const UNSET = new Set(['alt', 'href', 'id', 'key', 'kind', 'svg', 'to'])

/** Letters of western Europe, which our fonts have: to look past them first takes a tenth of the time, and a report has millions. */
const OTHERS = /[^ -~\u00a0-\u017f]+/g

const isSettable = (json: string): boolean => !json.includes('\\r') && !inText.lacking.test((json.match(OTHERS) ?? []).join(''))

/**
 * Data as the compiler gets them, in JSON: whatever reaches paper passes here. The standard refuses a text with a sign that no font of ours has, and
 * one such sign in what somebody said must not keep a programme from its report.
 */
export const printable = (data: object): string => {
  const json = JSON.stringify(data)
  if (isSettable(json)) return json
  return JSON.stringify(data, (name, value: unknown) => (typeof value === 'string' && !UNSET.has(name) ? spelled(value, inText) : value))
}
