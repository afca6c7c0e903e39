import { REGION } from '#programme/region.ts'
import type { Workshop } from '../contract/package.ts'

/**
 * What the statements of a round stand in: workshops that were held, or groups (one for each country and sector, and one for the region)
 * into which published texts were put afterwards. One reconstructed workshop with text makes all of a round groups: nobody is to read
 * that a meeting took place where none is known of.
 */
export type Setting = 'workshops' | 'groups'

/** Who was heard in a round: the workshops that hold text, regional ones included, and the countries these speak for; in the package's order. */
export type Heard = { readonly workshops: readonly string[]; readonly countries: readonly string[]; readonly setting: Setting }

type Spoken = { readonly round: number; readonly workshop: string; readonly country: string }
type Listed = {
  readonly workshops: readonly Pick<Workshop, 'code' | 'provenance'>[]
  readonly countries: readonly { readonly code: string }[]
}

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
  const settingOf = (among: ReadonlySet<string>): Setting =>
    tables.workshops.some(({ code, provenance }) => among.has(code) && provenance === 'reconstruction') ? 'groups' : 'workshops'
  return new Map(
    [...spoken].map(([round, { workshops, countries }]) => [
      round,
      {
        workshops: listed(tables.workshops, workshops),
        countries: listed(tables.countries, countries),
        setting: settingOf(workshops),
      },
    ]),
  )
}
