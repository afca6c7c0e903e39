/** A day, a month or a year, as much of it as is known, in the words of the reader. */
const sayDate = (part: string, locale: string): string => {
  const [year = '', month, day] = part.split('-')
  if (month === undefined) return year
  const date = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`)
  const shown = day === undefined ? ({ month: 'long', year: 'numeric' } as const) : ({ dateStyle: 'long' } as const)
  return new Intl.DateTimeFormat(locale, { ...shown, timeZone: 'UTC' }).format(date)
}

type Held = { readonly heldFrom: string | null; readonly heldTo: string | null }

export const sayHeld = ({ heldFrom, heldTo }: Held, locale: string): string | null => {
  const parts = [heldFrom, heldTo].filter((part) => part !== null)
  return parts.length === 0 ? null : [...new Set(parts)].map((part) => sayDate(part, locale)).join(' – ')
}
