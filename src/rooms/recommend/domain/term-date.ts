/** Months by how their name begins in either language, without accents, in the order of the year. */
const MONTHS = ['ene|jan', 'feb', 'mar', 'abr|apr', 'may', 'jun', 'jul', 'ago|aug', 'se[pt]', 'oct', 'nov', 'dic|dec'].map(
  (names) => new RegExp(`^(?:${names})`),
)
const NAME = '(?:ene|feb|mar|abr|may|jun|jul|ago|set|sep|oct|nov|dic|jan|apr|aug|dec)[a-z]*'

const lastOf = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

/** That day, or the last of its month where it has no such day. */
const dayOf = (year: number, month: number, day: number): string => {
  const last = lastOf(year, month)
  const made = `${last.slice(0, 8)}${String(day).padStart(2, '0')}`
  return made < last ? made : last
}

const monthOf = (name: string): number => MONTHS.findIndex((begins) => begins.test(name)) + 1

type Form = { readonly form: RegExp; readonly day: (found: readonly string[]) => string }

/** From the most exact form to the least; day before month, as both languages of the house write it. */
const FORMS: readonly Form[] = [
  { form: /(?<!\d)(20\d\d)-(0[1-9]|1[0-2])-(\d\d)(?!\d)/g, day: ([y, m, d]) => dayOf(Number(y), Number(m), Number(d)) },
  { form: /(?<!\d)(\d{1,2})[/.](0?[1-9]|1[0-2])[/.](20\d\d)(?!\d)/g, day: ([d, m, y]) => dayOf(Number(y), Number(m), Number(d)) },
  {
    form: new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.?[oº])? (?:de |of )?(${NAME}),?(?: del? )? ?(20\\d\\d)(?!\\d)`, 'g'),
    day: ([d, name = '', y]) => dayOf(Number(y), monthOf(name), Number(d)),
  },
  {
    form: new RegExp(`(?<![a-z])(${NAME}) (\\d{1,2})(?:st|nd|rd|th)?,? (20\\d\\d)(?!\\d)`, 'g'),
    day: ([name = '', d, y]) => dayOf(Number(y), monthOf(name), Number(d)),
  },
  { form: new RegExp(`(?<![a-z])(${NAME})(?: del?)? (20\\d\\d)(?!\\d)`, 'g'), day: ([name = '', y]) => lastOf(Number(y), monthOf(name)) },
  { form: /(?<![a-z])[qt]([1-4])(?: de)?[ /-]?(20\d\d)(?!\d)/g, day: ([q, y]) => lastOf(Number(y), Number(q) * 3) },
  { form: /(?<![a-z])(?:mid[- ]?|mediados de )(20\d\d)(?!\d)/g, day: ([y]) => lastOf(Number(y), 6) },
  { form: /(?<!\d)(20\d\d)(?!\d)/g, day: ([y]) => lastOf(Number(y), 12) },
]

/**
 * The latest day that a term names: of a month, quarter, half or year the last one.
 * @param said without accents, in small letters
 * @returns null where it names none
 */
export const dateIn = (said: string): string | null => {
  const days: string[] = []
  // What a more exact form has read is no year by itself.
  FORMS.reduce(
    (rest, { form, day }) =>
      rest.replace(form, (...found: readonly string[]) => {
        days.push(day(found.slice(1, 4)))
        return ' '
      }),
    said,
  )
  return days.toSorted().at(-1) ?? null
}
