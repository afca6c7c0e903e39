import { isSmall } from '#stats/table.ts'

/** A session in which a version was tried out. */
export type Pilot = {
  readonly session: string
  readonly country: string
  readonly sectors: readonly string[]
  readonly observations: number
  /** Who took part, by sector; null where this reader does not see the roll. */
  readonly participants: ReadonlyMap<string, number> | null
}

/** A number of people; or why it is not told: the reader does not see the roll, or so few could be recognised. */
export type Told = { readonly n: number } | { readonly withheld: 'unseen' | 'few' }

export type ValidationLine = {
  readonly country: string
  readonly sector: string
  readonly pilots: number
  readonly participants: Told
  readonly observations: number
}

const toldOf = (pilots: readonly Pilot[], sector: string, isWhole: boolean): Told => {
  const counts = pilots.map(({ participants }) => participants?.get(sector) ?? (participants === null ? null : 0))
  if (counts.some((count) => count === null)) return { withheld: 'unseen' }
  const n = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
  return isSmall(n) && !isWhole ? { withheld: 'few' } : { n }
}

/**
 * Where and with whom a version was tried out, country by country and sector by sector, so that "validated in five countries" is a number with its sources.
 * A session with two sectors stands in two lines, with all of its observations in each; so lines are not to be added up.
 * @param whole countries of which the reader sees numbers as they are; of others none from 1 to 4
 */
export const validationLines = (pilots: readonly Pilot[], whole: readonly string[]): readonly ValidationLine[] => {
  const lines = pilots.flatMap((pilot) =>
    [...new Set([...pilot.sectors, ...(pilot.participants?.keys() ?? [])])].map((sector) => ({ pilot, country: pilot.country, sector })),
  )
  const grouped = Map.groupBy(lines, ({ country, sector }) => `${country} ${sector}`)
  return [...grouped.values()]
    .map((own) => {
      const { country, sector } = own[0]!
      const held = own.map(({ pilot }) => pilot)
      const observations = held.reduce((sum, one) => sum + one.observations, 0)
      return { country, sector, pilots: held.length, participants: toldOf(held, sector, whole.includes(country)), observations }
    })
    .toSorted((one, other) => one.country.localeCompare(other.country) || one.sector.localeCompare(other.sector))
}
