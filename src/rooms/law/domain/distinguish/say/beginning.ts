import { printDate } from '#documents/dates.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Version } from '../../../contract/law-data.ts'

/** A window that is a whole year is that year. */
const yearOf = (notBefore: string | null, notAfter: string | null): string | undefined =>
  notBefore?.endsWith('-01-01') && notAfter === `${notBefore.slice(0, 4)}-12-31` ? notBefore.slice(0, 4) : undefined

/** The days between which a wording begins, in words. */
export const beginning = (t: Translate, { notBefore, notAfter }: Pick<Version['from'], 'notBefore' | 'notAfter'>): string => {
  const [first, last] = [notBefore, notAfter].map((day) => (day === null ? 'none' : printDate(day, t.lang)))
  const year = yearOf(notBefore, notAfter)
  if (notBefore === null && notAfter === null) return t('law.page.from-unknown')
  if (year) return t('law.page.from-year', { year })
  if (notBefore === notAfter) return t('law.page.from-day', { day: first ?? '' })
  return t('law.page.from-between', { first: first ?? 'none', last: last ?? 'none' })
}

/** The same of a beginning as a citation carries it: a day, or two days with a stroke between them; `none` where it carries nothing. */
export const fromWords = (t: Translate, from: string | null): string => {
  if (from === null) return 'none'
  const [first = '', last = first] = from.split('/')
  return beginning(t, { notBefore: first || null, notAfter: last || null })
}
