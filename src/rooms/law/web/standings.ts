import type { TreatyLine } from '../contract/treaties.ts'

/** One country and one treaty; without a line no source gives where the country stands, which is not “no”. */
export type Standing = { readonly treaty: string; readonly country: string; readonly line: TreatyLine | null }
export type Instrument = Pick<TreatyLine, 'treaty' | 'nameEs' | 'nameEn'>

/** The treaties that any source speaks of, in the order of the list. */
export const instrumentsOf = (lines: readonly TreatyLine[]): readonly Instrument[] => [
  ...new Map(lines.map((line) => [line.treaty, line])).values(),
]

/** Every treaty with every country of the programme, also where nothing is known. */
export const standingsOf = (lines: readonly TreatyLine[], countries: readonly string[]): readonly Standing[] =>
  instrumentsOf(lines).flatMap(({ treaty }) =>
    countries.map((country) => ({
      treaty,
      country,
      line: lines.find((line) => line.treaty === treaty && line.country === country) ?? null,
    })),
  )

/** Where an address leads, short enough for a table. */
export const hostOf = (href: string): string => new URL(href).hostname.replace(/^www\./, '')
