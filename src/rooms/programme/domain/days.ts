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

/** Which day it is in a country at an instant: a certificate holds until its last day has ended there. Where its clock is not known, that of UTC. */
export const dayIn = (country: string, now: string): string => localDay(usualZone(country) ?? 'UTC', now)

/** Which day it is for several countries at once: one has not ended before it has in all of them. */
export const dayAmong = (countries: readonly string[], now: string): string =>
  countries
    .map((country) => dayIn(country, now))
    .toSorted()
    .at(0) ?? now.slice(0, 10)
