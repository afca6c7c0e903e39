import { dateIn } from './term-date.ts'

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
/** One that comes again: “cada trimestre”, "every 3 months", "yearly". */
const RECURRING =
  /(?:^|[^\p{L}])(?:cada|every|each) (?:(\d{1,3}|[a-z]+) )?(dia|semana|mes|trimestre|semestre|ano|day|week|month|quarter|half-year|year)/u
const ADVERBS: readonly (readonly [RegExp, number])[] = [
  [/^(?:semanal(?:mente)?|weekly)(?!\p{L})/u, 7 / 30],
  [/^(?:mensual(?:mente)?|monthly)(?!\p{L})/u, 1],
  [/^(?:trimestral(?:mente)?|quarterly)(?!\p{L})/u, 3],
  [/^(?:semestral(?:mente)?|half-yearly)(?!\p{L})/u, 6],
  [/^(?:anual(?:mente)?|annual(?:ly)?|yearly)(?!\p{L})/u, 12],
]

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ')

const lengthsIn = (text: string): readonly number[] =>
  [...text.matchAll(LENGTH)].flatMap(([, count = '', unit = '']) => {
    const number = /^\d/.test(count) ? Number(count) : WORDS.get(count)
    const [, months] = UNITS.find(([word]) => word.test(unit)) ?? []
    return number === undefined || months === undefined ? [] : [number * months]
  })

/** Months until one that comes again is first due, where the term begins with that. */
const firstIn = (said: string): number | null => {
  const adverb = ADVERBS.find(([word]) => word.test(said.trimStart()))
  if (adverb) return adverb[1]
  const match = RECURRING.exec(said)
  if (!match || lengthsIn(said.slice(0, match.index)).length > 0) return null
  const [, count, unit = ''] = match
  const number = count === undefined ? 1 : /^\d/.test(count) ? Number(count) : WORDS.get(count)
  const months = UNITS.find(([word]) => word.test(unit))?.[1]
  return number === undefined || months === undefined ? null : number * months
}

const monthsIn = (said: string): number | null => {
  const first = firstIn(said)
  if (first !== null) return first
  const lengths = lengthsIn(said)
  if (lengths.length > 0) return Math.max(...lengths)
  if (HALF_YEAR.test(said)) return 6
  if (AT_ONCE.test(said)) return 0
  return BY_WORD.find(([one]) => one.test(said))?.[1] ?? null
}

const readTerm = (text: string, from: string): string | null => {
  const said = plain(text)
  const months = monthsIn(said)
  return months === null ? dateIn(said) : after(from, months)
}

/** The same day some months later, the last of a shorter month; what is less than a month counts 30 days each. */
export const after = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const all = Math.floor(months)
  const last = new Date(Date.UTC(year, month + all, 0)).getUTCDate()
  const days = Math.round((months - all) * 30)
  return new Date(Date.UTC(year, month - 1 + all, Math.min(date, last) + days)).toISOString().slice(0, 10)
}

/**
 * The day on which what a recommendation asks is due, as its term says it: a length from the day given ("doce meses", "18 months", "two years"; of several
 * the longest), one that comes again when it is first due ("cada trimestre", "every 3 months"), at once (that day), short, medium or long term (12, 36, 60
 * months), or a date; a month, quarter, half or year by its last day. The Spanish term is read first, then the English one.
 * @param from the day from which lengths count, `2026-12-07`
 * @returns null where none is stated, or where it names no time: "while the law is in force"
 */
export const termDue = (term: { readonly term_es: string | null; readonly term_en: string | null }, from: string): string | null =>
  [term.term_es, term.term_en].reduce<string | null>((found, text) => found ?? (text === null ? null : readTerm(text, from)), null)
