import type { Bilingual } from '../../contract/law-data.ts'
import { factsDate } from '../../contract/facts-date.ts'
import { numberOrNull, trimmedOf } from '#ui/client/form-values.ts'

export type Line = Readonly<Record<string, unknown>>
export const isSaid = (value: unknown): value is Bilingual => typeof value === 'object' && value !== null && 'es' in value && 'en' in value

const BESIDE = ['source', 'grade', 'article', 'note', 'facts', 'aggravated', 'anyDate', 'between']
/** A part that a source may leave out and counsel may know. */
const isPenalty = (at: string): boolean => at.split('.').includes('penalties')

/** What a line says, apart from what it rests on; a penalty may be given its longest term. */
export const partsOf = (at: string, line: Line): readonly string[] => {
  const own = Object.keys(line).filter((part) => !BESIDE.includes(part))
  return isPenalty(at) && !own.includes('maximumYears') ? [...own, 'maximumYears'] : own
}

const said = (values: FormData, part: string): Bilingual => ({ es: trimmedOf(values, `${part}.es`), en: trimmedOf(values, `${part}.en`) })

const partIn = (values: FormData, part: string, before: unknown): unknown => {
  if (isSaid(before)) return said(values, part)
  if (part === 'members') return values.getAll('members').map(String)
  if (part === 'maximumYears') return numberOrNull(values, part) ?? undefined
  if (part === 'notBefore' || part === 'notAfter') return factsDate(trimmedOf(values, part)) || null
  return trimmedOf(values, part)
}

/** A note in neither language is none; in one alone it is refused where it is sent. */
const noteIn = (values: FormData): Bilingual | undefined => {
  const note = said(values, 'note')
  return note.es === '' && note.en === '' ? undefined : note
}

/** What stands in the fields of a line, as the law holds it; parts that no field shows stay. */
export const lineIn = (values: FormData, at: string, before: unknown): unknown => {
  if (isSaid(before)) return said(values, 'value')
  if (before === null || typeof before !== 'object') return trimmedOf(values, 'plain') || null
  const line = before as Line
  const parts = partsOf(at, line).map((part) => [part, partIn(values, part, line[part])] as const)
  const basis = { source: trimmedOf(values, 'source'), grade: trimmedOf(values, 'grade') }
  const rest = { article: trimmedOf(values, 'article') || undefined, note: noteIn(values) }
  const all = Object.entries({ ...line, ...Object.fromEntries(parts), ...basis, ...rest })
  return Object.fromEntries(all.filter(([, value]) => value !== undefined))
}
