import { translator } from '#kernel/i18n/translate.ts'
import { type PatternForm, patternForm } from '#kernel/problem/pattern-form.ts'
import { problemMessages } from '#kernel/problem/messages.ts'
import { sayCharacters } from '#kernel/problem/say-characters.ts'
import { dateHint, dayFault } from './date-hint.ts'
import type { Problem } from './row-error.ts'
import { isPartOfDate } from './serial-date.ts'
import type { Column, Words } from './table.ts'
import { both } from './words.ts'

const spanish = translator('es', problemMessages)
const english = translator('en', problemMessages)

/** Whether a pattern is for dates or parts of dates, not for codes that may look like one. */
export const isForDates = (pattern: RegExp): boolean =>
  ['2009', '2009-03-02'].every((date) => pattern.test(date)) && !['ABC-01', 'abc-01'].some((code) => pattern.test(code))

/** Of a pattern that has no words nothing is said: its signs are for nobody who fills in a table. */
const inWords = (form: PatternForm): Words | undefined => {
  switch (form.how) {
    case 'characters':
      return { es: sayCharacters(spanish, form), en: sayCharacters(english, form) }
    case 'example':
      return both('sheets.hint.example', { example: form.example })
    case 'other':
      return undefined
  }
}

const hintOf = (written: string, pattern: RegExp, example: string | undefined): Words | undefined => {
  if (example) return both('sheets.hint.example', { example })
  return isForDates(pattern) ? dateHint(written, 'sheets.hint.date-part') : inWords(patternForm(pattern.source))
}

type Formed = Pick<Extract<Column, { type: 'text' }>, 'pattern' | 'example'>

/**
 * Whether a text has the form of its column. A date that fits the pattern may still be none that a calendar has; of what the house kept itself it is
 * not asked, since its doors did not always ask it.
 */
export const formReader = ({ pattern, example }: Formed, isKept: boolean): ((written: string) => Problem | undefined) => {
  if (!pattern) return () => undefined
  const ofDates = isForDates(pattern)
  return (written) => {
    const fits = pattern.test(written)
    if (fits && (isKept || !ofDates || isPartOfDate(written))) return undefined
    const found = { value: written, hint: hintOf(written, pattern, example) }
    const variant = ofDates ? dayFault(written) : undefined
    if (variant) return { ...found, code: 'bad_date', variant, hint: dateHint(written) }
    return { ...found, code: fits ? 'bad_date' : 'bad_pattern' }
  }
}
