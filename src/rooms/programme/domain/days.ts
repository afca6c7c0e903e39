/** By zone; made once each: to make one takes a thousand times as long as to use it, and a list asks it of each certificate. */
const CLOCKS = new Map<string, Intl.DateTimeFormat>()
const clockOf = (zone: string): Intl.DateTimeFormat => {
  const clock = CLOCKS.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  CLOCKS.set(zone, clock)
  return clock
}

/** The day that a clock in a zone shows at an instant. @param zone IANA name @param instant ISO instant @returns `YYYY-MM-DD` */
export const localDay = (zone: string, instant: string): string => {
  const parts = new Map(
    clockOf(zone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  )
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
}

/** Where a session of a country usually is by the clock; whoever plans may write another. */
const ZONES: Readonly<Record<string, string>> = {
  BZ: 'America/Belize',
  CR: 'America/Costa_Rica',
  GT: 'America/Guatemala',
  HN: 'America/Tegucigalpa',
  NI: 'America/Managua',
  PA: 'America/Panama',
  SV: 'America/El_Salvador',
}
/** IANA name; undefined where it is not known. */
export const usualZone = (country: string): string | undefined => ZONES[country]

/** Zones in which every day ends last and begins first: of a country whose clock is not known, these two are certain. */
const [LAST, FIRST] = ['Etc/GMT+12', 'Etc/GMT-14']

/** By which day something is dated that happens in a country at an instant. Where its clock is not known, by that of UTC. */
export const dayIn = (country: string, now: string): string => localDay(usualZone(country) ?? 'UTC', now)

/** The day that has not ended yet in a country: what is due on it still comes in time, what holds until it still holds. */
export const unendedDayIn = (country: string, now: string): string => localDay(usualZone(country) ?? LAST, now)

/** Whether a day has ended in one of several countries: then not all of them can answer by it. */
export const hasEndedInOne = (day: string, countries: readonly string[], now: string): boolean =>
  countries.some((country) => day < unendedDayIn(country, now))

/** The day that may have begun in a country: what was done there bears no later one. */
export const begunDayIn = (country: string, now: string): string => localDay(usualZone(country) ?? FIRST, now)

const daysAmong = (countries: readonly string[], now: string): readonly string[] =>
  countries.length === 0 ? [now.slice(0, 10)] : countries.map((country) => dayIn(country, now)).toSorted()

/** By which day something is dated that concerns several countries: the earliest, so that none did anything in answer before it. */
export const dayAmong = (countries: readonly string[], now: string): string => daysAmong(countries, now).at(0)!

/** By which day something is dated that rests on what several countries did: the latest, so that none did any of it after. */
export const lastDayAmong = (countries: readonly string[], now: string): string => daysAmong(countries, now).at(-1)!
