const format = (zone: string) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })

/** What a clock in a zone shows at an instant, `YYYY-MM-DDTHH:MM`. @param zone IANA name @param instant ISO instant */
export const localTime = (zone: string, instant: string): string => {
  const parts = new Map(
    format(zone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  )
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}T${parts.get('hour')}:${parts.get('minute')}`
}

const minutesBetween = (from: string, to: string): number => (Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / 60_000

/**
 * The instant at which a clock in a zone shows a local time, as an ISO instant in UTC. Where the clock is put back and shows it twice, the first of the two is meant or the
 * second, as the zone's offset of the day before has it; a time that a clock put forward passes over is the instant that much later.
 * @param zone IANA name @param local `YYYY-MM-DDTHH:MM`
 */
export const instantOf = (zone: string, local: string): string => {
  const asked = Date.parse(`${local}:00Z`)
  // Twice, since the offset at the first guess may be that of the other side of a change of the clock.
  let found = asked
  for (let turn = 0; turn < 2; turn += 1) found += minutesBetween(localTime(zone, new Date(found).toISOString()), local) * 60_000
  return new Date(found).toISOString()
}

/** A day some days later. @param day `YYYY-MM-DD` @param days negative for earlier */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Whole days from one day to another; negative where the other is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** The same day some months later; the last of the month where that is shorter. */
export const monthsAfter = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}
