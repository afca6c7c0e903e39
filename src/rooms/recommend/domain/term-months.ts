/** A day from which a term is counted, by its year and month. */
export type From = { readonly year: number; readonly month: number }

const numbered = (list: string): readonly (readonly [string, number])[] =>
  list.split(', ').map((pair) => {
    const [word = '', number = ''] = pair.split(': ')
    return [word, Number(number)]
  })

/** Numbers in words, as terms use them, without accents. */
const WORDS: ReadonlyMap<string, number> = new Map([
  ...numbered(
    'un: 1, una: 1, uno: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, once: 11, doce: 12',
  ),
  ...numbered(
    'quince: 15, dieciocho: 18, veinte: 20, veinticuatro: 24, treinta: 30, treinta y seis: 36, cuarenta: 40, sesenta: 60, noventa: 90',
  ),
  ...numbered(
    'a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12',
  ),
  ...numbered('fifteen: 15, eighteen: 18, twenty: 20, twenty-four: 24, thirty: 30, thirty-six: 36, forty: 40, sixty: 60, ninety: 90'),
])

/** Months in one of each, by how the word begins without its accents. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:dia|day)/, 1 / 30],
  [/^(?:semana|week)/, 7 / 30],
  [/^(?:trimestre|quarter)/, 3],
  [/^(?:semestre|half-year)/, 6],
  [/^(?:mes|month)/, 1],
  [/^(?:ano|year)/, 12],
]

const LENGTH =
  /(?:^|[^\p{L}\d])(\d{1,3}|[a-z]+(?: y [a-z]+|-[a-z]+)?) (?:calendar |working )?((?:dia|semana|mes|trimestre|semestre|ano)(?:s|es)?|(?:day|week|month|quarter|half-year|year)s?)(?!\p{L})/gu
const HALF_YEAR = /(?:^|\P{L})(?:medio ano|half a year)(?!\p{L})/u
const AT_ONCE = /(?:^|\P{L})(?:de inmediato|inmediata(?:mente)?|inmediato|immediate(?:ly)?|at once)(?!\p{L})/u
const BY_WORD: readonly (readonly [RegExp, number])[] = [
  [/corto plazo|short[ -]term/, 12],
  [/medi(?:an)?o plazo|medium[ -]term/, 36],
  [/largo plazo|long[ -]term/, 60],
]
const YEAR = /(?<!\d)(20\d\d)(?!\d)/g

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ')

const lengthsIn = (text: string): readonly number[] =>
  [...text.matchAll(LENGTH)].flatMap(([, count = '', unit = '']) => {
    const number = /^\d/.test(count) ? Number(count) : WORDS.get(count)
    const [, months] = UNITS.find(([word]) => word.test(unit)) ?? []
    return number === undefined || months === undefined ? [] : [number * months]
  })

const readTerm = (text: string, from: From): number | null => {
  const said = plain(text)
  const lengths = lengthsIn(said)
  if (lengths.length > 0) return Math.max(...lengths)
  if (HALF_YEAR.test(said)) return 6
  if (AT_ONCE.test(said)) return 0
  const word = BY_WORD.find(([one]) => one.test(said))
  if (word) return word[1]
  const years = [...said.matchAll(YEAR)].map(([, year]) => Number(year))
  return years.length === 0 ? null : Math.max(0, (Math.max(...years) - from.year) * 12 + 12 - from.month)
}

/**
 * Months from a day until what a recommendation asks is due, as its term says it: a length ("doce meses", "18 months", "two years"; of several the
 * longest), at once (0), short, medium or long term (12, 36, 60), or a year, by its end. The Spanish term is read first, then the English one.
 * @returns null where none is stated, or where it names no time: "each year", "while the law is in force"
 */
export const termMonths = (term: { readonly term_es: string | null; readonly term_en: string | null }, from: From): number | null =>
  [term.term_es, term.term_en].reduce<number | null>((found, text) => found ?? (text === null ? null : readTerm(text, from)), null)
