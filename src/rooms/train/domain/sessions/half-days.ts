import { daysAfter, localTime } from './local-time.ts'

export type When = { readonly starts: string; readonly ends: string; readonly zone: string }
/** What begins before this is in the forenoon, and what ends after it is in the afternoon too. */
const NOON = '12:00'

/**
 * The half days of a session at its place, in their order: each day has both, but the first where it begins at noon or later and the last where it ends by noon.
 * @returns `2026-03-02/am` …
 */
export const halfDaysOf = ({ starts, ends, zone }: When): readonly string[] => {
  const [from, to] = [localTime(zone, starts), localTime(zone, ends)]
  const [first, last] = [from.slice(0, 10), to.slice(0, 10)]
  const found: string[] = []
  for (let day = first; day <= last; day = daysAfter(day, 1)) {
    const begins = day === first ? from.slice(11) : '00:00'
    const stops = day === last ? to.slice(11) : '23:59'
    if (begins < NOON && stops > '00:00') found.push(`${day}/am`)
    if (stops > NOON) found.push(`${day}/pm`)
  }
  return found
}
