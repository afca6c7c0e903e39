import type { Round, Source } from '#programme/package.ts'

type Dated = { readonly year: string | null; readonly source: Pick<Source, 'year'> | null }
type Years = Pick<Round, 'number' | 'from_year' | 'to_year'>

const firstYear = (words: string | null | undefined): number | null => {
  const [year] = /\b(?:19|20)\d{2}\b/.exec(words ?? '') ?? []
  return year === undefined ? null : Number(year)
}

/**
 * The round in whose years a claim was published: its own year, else its source's; of a span, the first.
 * `null`: undated, or of years that no round covers. Such a claim belongs to its own time and no round may be said to report it.
 */
export const roundOfClaim = (claim: Dated, rounds: readonly Years[]): number | null => {
  const year = firstYear(claim.year) ?? firstYear(claim.source?.year)
  if (year === null) return null
  return rounds.find(({ from_year, to_year }) => from_year <= year && (to_year === null || year <= to_year))?.number ?? null
}
