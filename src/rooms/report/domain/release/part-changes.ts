import canonicalize from 'canonicalize'
import { type CountryPart, type PartChange, SECTIONS } from '../../contract/country-part.ts'
import { inFirstForm, isFirstForm } from './first-form.ts'

type Section = (typeof SECTIONS)[number]

/** The rows of one section by their codes, each as text to compare. */
const rowsOf = (part: CountryPart, section: Section): ReadonlyMap<string, string> => {
  const text = (value: unknown): string => canonicalize(value) ?? ''
  if (section === 'page') return new Map(Object.entries(part.page).map(([lang, paragraphs]) => [lang, text(paragraphs)]))
  if (section === 'holdings') return new Map(part.holdings.map((row) => [String(row.round), text(row)]))
  return new Map((part[section] ?? []).map((row) => [row.code, text(row)]))
}

const changesBetween = (before: CountryPart, after: CountryPart): PartChange[] =>
  SECTIONS.flatMap((section) => {
    const [was, is] = [rowsOf(before, section), rowsOf(after, section)]
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((code): PartChange[] => {
      if (was.get(code) === is.get(code)) return []
      return [{ section, code, kind: was.has(code) ? (is.has(code) ? 'changed' : 'removed') : 'added' }]
    })
  })

/**
 * What moved between two states of a country's part, section by section and row by row. That parts hold more since the first of them was put is
 * one change by itself, and so is no row in which nothing else moved.
 */
export const partChanges = (before: CountryPart, after: CountryPart): PartChange[] => {
  if (!isFirstForm(before) || isFirstForm(after)) return changesBetween(before, after)
  return [{ section: 'form', code: after.schema, kind: 'added' }, ...changesBetween(before, inFirstForm(after))]
}
