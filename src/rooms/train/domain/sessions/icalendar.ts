/** One entry of a calendar. Times are instants; who takes part is never in it. */
export type CalendarEntry = {
  readonly uid: string
  readonly starts: string
  readonly ends: string
  readonly changed: string
  readonly summary: string
  readonly description: string
  readonly location: string
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED'
}

/** RFC 5545 §3.3.11. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, '\\n')
const stamp = (instant: string): string => new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '')

/** Lines of at most 75 octets, and no sign cut in two (RFC 5545 §3.1). */
const folded = (line: string): string => {
  const rows: string[] = ['']
  let octets = 0
  for (const sign of line) {
    const size = Buffer.byteLength(sign)
    if (octets + size > 75) {
      rows.push(' ')
      octets = 1
    }
    rows[rows.length - 1] += sign
    octets += size
  }
  return rows.join('\r\n')
}

/** Sessions as an iCalendar file (RFC 5545), in the order given; the same entries give the same bytes. */
export const iCalendar = (name: string, entries: readonly CalendarEntry[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Istmo//train//EN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap(({ uid, starts, ends, changed, summary, description, location, status }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(uid)}`,
      `DTSTAMP:${stamp(changed)}`,
      `DTSTART:${stamp(starts)}`,
      `DTEND:${stamp(ends)}`,
      `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(description)}`,
      `LOCATION:${escaped(location)}`,
      `STATUS:${status}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')
