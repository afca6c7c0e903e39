import type { InForceFrom } from '../contract/law-data.ts'

/** Days from the first to the last, both included, as ISO dates; they compare as text. */
export type Span = { readonly first: string; readonly last: string }

const EVER: Span = { first: '0000-01-01', last: '9999-12-31' }

const lastOfMonth = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

/** A year, a month or a day as the days that it may be; every day where it is not known. */
export const spanOf = (date: string | undefined): Span => {
  if (date === undefined || date === 'unknown') return EVER
  const [year = '', month] = date.split('-')
  if (date.length === 10) return { first: date, last: date }
  if (month) return { first: `${date}-01`, last: lastOfMonth(Number(year), Number(month)) }
  return { first: `${year}-01-01`, last: `${year}-12-31` }
}

/** Whether a day of one may be the same as a day of the other or before it. */
export const mayPrecede = (one: Span, other: Span): boolean => one.first <= other.last

/** Whether nothing is known of the days. */
export const isAnyDay = ({ first, last }: Span): boolean => first === EVER.first && last === EVER.last

/** From the first day of several spans to the last; every day of none. */
export const spanning = (spans: readonly Span[]): Span => ({
  first: spans.map(({ first }) => first).toSorted()[0] ?? EVER.first,
  last:
    spans
      .map(({ last }) => last)
      .toSorted()
      .at(-1) ?? EVER.last,
})

type Dated = { readonly from: InForceFrom }

const later = (a: string, b: string): string => (a > b ? a : b)
const earlier = (a: string, b: string): string => (a < b ? a : b)

/** The days between which a wording begins to be asked. */
const boundsOf = ({ from }: Dated) => (from.anyDate ? { notBefore: null, notAfter: null } : from)

/** First days in force that agree with their order: no wording begins before the one that it follows, nor after the one that follows it. */
const beginnings = (versions: readonly Dated[]): readonly { earliest: string; latest: string }[] => {
  const running = (bounds: readonly string[], choose: typeof later): string[] => {
    const seen: string[] = []
    for (const bound of bounds) seen.push(choose(seen.at(-1) ?? bound, bound))
    return seen
  }
  const earliest = running(
    versions.map((one) => boundsOf(one).notBefore ?? EVER.first),
    later,
  )
  const latest = running(versions.map((one) => boundsOf(one).notAfter ?? EVER.last).toReversed(), earlier).toReversed()
  return earliest.map((day, index) => ({ earliest: day, latest: latest[index] ?? EVER.last }))
}

/**
 * The wordings that may have been in force on a day of the span. Each lasts until the next begins; a beginning that is not known to the
 * day may be any day between its bounds, so both the wording before and the one after may have been in force there.
 */
export const inForce = <Version extends Dated>(versions: readonly Version[], span: Span): readonly Version[] => {
  const begins = beginnings(versions)
  return versions.filter((_, index) => {
    const first = later(span.first, begins[index]?.earliest ?? EVER.first)
    const next = begins[index + 1]
    return first <= span.last && (next === undefined || first < next.latest)
  })
}

/** Whether the span holds a day on which the first wording need not have begun. One that nothing bounds is the first there is. */
export const beginsBefore = (versions: readonly Dated[], span: Span): boolean => {
  const from = versions[0] && boundsOf(versions[0])
  if (!from || (from.notBefore === null && from.notAfter === null)) return false
  return span.first < (beginnings(versions)[0]?.latest ?? EVER.last)
}

/** Whether a span is one day. */
export const isOneDay = ({ first, last }: Span): boolean => first === last
