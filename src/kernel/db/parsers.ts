import pg from 'pg'

type Parse = (text: string) => unknown

/** int8 as a number: exact up to 2⁵³ − 1; beyond that the query fails rather than round. */
const int8: Parse = (text) => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 ${text} is beyond 2^53 - 1; select it as text`)
  return value
}

const date: Parse = (text) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError(`date ${text} is not a day of the years 1 to 9999`)
  return text
}

const STAMP = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?([+-]\d{2})(?::?(\d{2}))?$/

/** ISO string in UTC, with milliseconds as `Date.toISOString` writes them and microseconds only where there are any (a keyset page needs them). */
const timestamptz: Parse = (text) => {
  const [, day, time, fraction = '', hours, minutes = '00'] = STAMP.exec(text) ?? []
  if (day === undefined) throw new RangeError(`timestamptz ${text} is not an instant of the years 1 to 9999`)
  const whole = new Date(`${day}T${time}${hours}:${minutes}`).toISOString().slice(0, 19)
  return `${whole}.${fraction.replace(/0+$/, '').padEnd(3, '0')}Z`
}

const asText: Parse = (text) => text
const bool: Parse = (text) => text === 't'
const json: Parse = (text) => JSON.parse(text)
const bytea: Parse = (text) => Buffer.from(text.slice(2), 'hex')

/** Oid of a type and of its array (pg_type.dat; these never change), and how its text is read. */
const TYPES: readonly (readonly [oid: number, arrayOid: number, parse: Parse])[] = [
  [16, 1000, bool],
  [17, 1001, bytea],
  [19, 1003, asText], // name
  [20, 1016, int8],
  [21, 1005, Number], // int2
  [23, 1007, Number], // int4
  [25, 1009, asText],
  [26, 1028, Number], // oid
  [114, 199, json],
  [700, 1021, Number], // float4
  [701, 1022, Number], // float8
  [1043, 1015, asText], // varchar
  [1082, 1182, date],
  [1184, 1185, timestamptz],
  [1700, 1231, asText], // numeric
  [2950, 2951, asText], // uuid
  [3802, 3807, json], // jsonb
]

type Elements = readonly (string | null | Elements)[]
const TEXT_ARRAY: number = 1009
// `pg` lists in its types only the numbers of plain types; that of text[] parses as well.
// oxlint-disable-next-line typescript/no-unsafe-enum-assignment, typescript/no-unsafe-assignment
const splitArray: (text: string) => Elements = pg.types.getTypeParser(TEXT_ARRAY, 'text')

const eachElement = (elements: Elements, parse: Parse): unknown[] =>
  elements.map((element) => (element === null ? null : typeof element === 'string' ? parse(element) : eachElement(element, parse)))

const arrayOf =
  (parse: Parse): Parse =>
  (text) =>
    eachElement(splitArray(text), parse)

const PARSERS = new Map<number, Parse>(
  TYPES.flatMap(([oid, arrayOid, parse]) => [[oid, parse] as const, [arrayOid, arrayOf(parse)] as const]),
)

/** The one list of parsers, given to the driver on both engines. A type not listed stays the text that PostgreSQL writes. */
export const rowTypes = { getTypeParser: (oid: number): Parse => PARSERS.get(oid) ?? asText }
