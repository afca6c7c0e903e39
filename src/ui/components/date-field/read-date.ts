/** A date as it is typed, part by part. */
export type DateParts = { readonly day: string; readonly month: string; readonly year: string }
export type DateRead = { kind: 'empty' } | { kind: 'date'; date: string } | { kind: 'incomplete' } | { kind: 'impossible' }

/** The parts of a whole date that was typed into one of them, as somebody does who knows a single field: `02/03/2026` in the day. */
export const spread = (parts: DateParts): DateParts => {
  const [only, ...others] = [parts.day, parts.month, parts.year].filter((part) => part.trim() !== '')
  return (others.length === 0 && only !== undefined && partsOf(only)) || parts
}

/** The parts as `YYYY-MM-DD`, if they are a day that the calendar has. Years are written in full: 08 could be any century. */
export const readDate = (parts: DateParts): DateRead => {
  const { day, month, year } = spread(parts)
  const written = [day, month, year].map((part) => part.trim())
  if (written.every((part) => part === '')) return { kind: 'empty' }
  if (written.includes('')) return { kind: 'incomplete' }
  if (!/^\d{1,2} \d{1,2} \d{4}$/.test(written.join(' '))) return { kind: 'impossible' }
  const date = [year.trim(), month.trim().padStart(2, '0'), day.trim().padStart(2, '0')].join('-')
  const known = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(known.getTime()) && known.toISOString().startsWith(date) ? { kind: 'date', date } : { kind: 'impossible' }
}

/** The parts of a whole date that was pasted: `2009-03-12`, or day first as both languages write it: `12/3/2009`. */
export const partsOf = (pasted: string): DateParts | null => {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(pasted)
  if (iso) return { year: iso[1] ?? '', month: iso[2] ?? '', day: iso[3] ?? '' }
  const written = /^\s*(\d{1,2})[./-](\d{1,2})[./-](\d{4})\s*$/.exec(pasted)
  return written ? { day: written[1] ?? '', month: written[2] ?? '', year: written[3] ?? '' } : null
}
