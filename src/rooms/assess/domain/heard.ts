import { REGION } from '#programme/package.ts'

/** Who was heard in a round: the workshops that hold text, regional ones included, and the countries these speak for; in the package's order. */
export type Heard = { readonly workshops: readonly string[]; readonly countries: readonly string[] }

type Spoken = { readonly round: number; readonly workshop: string; readonly country: string }
type Listed = { readonly workshops: readonly { readonly code: string }[]; readonly countries: readonly { readonly code: string }[] }

/** Who was heard, by round, in one pass over the statements. A round without statements is not in it. */
export const heardByRound = (tables: Listed, statements: readonly Spoken[]): ReadonlyMap<number, Heard> => {
  const spoken = new Map<number, { workshops: Set<string>; countries: Set<string> }>()
  for (const { round, workshop, country } of statements) {
    const heard = spoken.get(round) ?? { workshops: new Set<string>(), countries: new Set<string>() }
    heard.workshops.add(workshop)
    if (country !== REGION) heard.countries.add(country)
    spoken.set(round, heard)
  }
  const listed = (rows: readonly { readonly code: string }[], among: ReadonlySet<string>) =>
    rows.map(({ code }) => code).filter((code) => among.has(code))
  return new Map(
    [...spoken].map(([round, { workshops, countries }]) => [
      round,
      { workshops: listed(tables.workshops, workshops), countries: listed(tables.countries, countries) },
    ]),
  )
}
