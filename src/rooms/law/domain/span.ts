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

type Dated = { readonly from: InForceFrom }

/**
 * The wordings that may have been in force on a day of the span. Each lasts until the next begins; a beginning that is not known to the
 * day may be any day between its bounds, so both the wording before and the one after may have been in force there.
 */
export const inForce = <Version extends Dated>(versions: readonly Version[], span: Span): readonly Version[] =>
  versions.filter(({ from }, index) => {
    const next = versions[index + 1]?.from
    const earliest = from.notBefore !== null && from.notBefore > span.first ? from.notBefore : span.first
    const endsBefore = next ? (next.notAfter ?? EVER.last) : null
    return earliest <= span.last && (endsBefore === null || earliest < endsBefore)
  })
