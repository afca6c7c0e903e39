import { translator } from '#kernel/i18n/translate.ts'
import { nearest } from '#sheets/nearest.ts'
import type { Place, RowError } from '#sheets/row-error.ts'
import type { Words } from '#sheets/table.ts'
import { assessMessages } from '../../messages.ts'
import { type Named, roundsNamed, type WorkbookFrame } from './frame.ts'

/** What this room finds in a workbook beyond what cells say by themselves (assess §3.2). */
export type FaultCode =
  | 'changed_here'
  | 'code_of_other_country'
  | 'coding_kept'
  | 'condition_missing'
  | 'dates_reversed'
  | 'duplicate_n'
  | 'duplicate_source_id'
  | 'emptied'
  | 'no_sheet'
  | 'place_fixed'
  | 'sector_in_use'
  | 'sector_missing'
  | 'sheet_hidden'
  | 'sheet_unread'
  | 'state_closed'
  | 'statements_wait'
  | 'sum_mismatch'
  | 'unknown_condition'
  | 'unknown_country'
  | 'unknown_round'
  | 'unknown_sector'
  | 'unknown_source'
  | 'unknown_theme'
  | 'unknown_workshop'
  | 'waits_miswritten'
  | 'withdrawn_here'
  | 'written_here'

const spanish = translator('es', assessMessages)
const english = translator('en', assessMessages)
const both = (key: string, values: Readonly<Record<string, string | number>>): Words => ({
  es: spanish(key, values),
  en: english(key, values),
})

type Fault = { readonly code: FaultCode; readonly value?: string; readonly values?: Readonly<Record<string, string | number>> }

export const faultAt = (place: Place, { code, value = '', values = {} }: Fault, hint: Words | null = null): RowError => {
  const shown = value.slice(0, 200)
  return { ...place, code, value: shown, message: both(`assess.workbook.${code.replaceAll('_', '-')}`, { value: shown, ...values }), hint }
}

const SAID = 80

/** A cell that is empty now: what stood there is taken out, so it is told. */
export const emptiedAt = (place: Place, { of, stood }: { readonly of: string; readonly stood: unknown }): RowError => {
  const said = Array.isArray(stood) ? stood.join(', ') : String(stood ?? '')
  return faultAt(place, { code: 'emptied', values: { of, said: said.length > SAID ? `${said.slice(0, SAID - 1)}…` : said } })
}

/** So many can be read in a line. */
const FEW = 12

const hint = (what: string, values: Readonly<Record<'es' | 'en', Readonly<Record<string, string>>>>): Words => ({
  es: spanish(`assess.workbook.hint.${what}`, values.es),
  en: english(`assess.workbook.hint.${what}`, values.en),
})

/** The nearest of what has a name in each language, in the language that the reader reads. */
const nearNamed = (value: string, rows: readonly Named[]): Words | null => {
  const near = nearest(
    value,
    rows.flatMap(({ name_es, name_en, code }) => [name_es, name_en, code]),
  )
  const row = rows.find(({ name_es, name_en, code }) => near !== undefined && [name_es, name_en, code].includes(near))
  if (!row) return null
  return near === row.code ? { es: near, en: near } : { es: row.name_es, en: row.name_en }
}

const asked = (near: Words): Words => hint('nearest', { es: { nearest: near.es }, en: { nearest: near.en } })

/** Which of what has names is meant: the nearest, and all of them where they are few. */
export const oneOf = (value: string, rows: readonly Named[]): Words | null => {
  const near = nearNamed(value, rows)
  if (rows.length === 0 || rows.length > FEW) return near && asked(near)
  const options = { es: rows.map(({ name_es }) => name_es).join(', '), en: rows.map(({ name_en }) => name_en).join(', ') }
  if (!near) return hint('options', { es: { options: options.es }, en: { options: options.en } })
  return hint('nearest-options', { es: { nearest: near.es, options: options.es }, en: { nearest: near.en, options: options.en } })
}

/** A regional workshop may name no sector, and then takes none of a statement either. */
export const oneOfWorkshop = (value: string, sectors: readonly Named[]): Words | null =>
  sectors.length === 0 ? both('assess.workbook.hint.no-sectors', {}) : oneOf(value, sectors)

/** What may be done where something was read out of a statement and its condition is not said. */
export const oneCondition = (conditions: readonly Named[]): Words => {
  const named = (name: 'name_es' | 'name_en') => (conditions.length > FEW ? '' : conditions.map((one) => one[name]).join(', '))
  const few = conditions.length > 0 && conditions.length <= FEW ? 'yes' : 'no'
  return hint('condition', { es: { few, options: named('name_es') }, en: { few, options: named('name_en') } })
}

/** Sources are too many for a line: the nearest, and where they stand. */
export const oneOfSources = (value: string, codes: readonly string[]): Words => {
  const near = nearest(value, codes)
  return both('assess.workbook.hint.source', { near: near === undefined ? 'no' : 'yes', nearest: near ?? '' })
}

/** Themes are too many for a line: the nearest, or where they are listed. */
export const oneOfThemes = (value: string, themes: readonly Named[]): Words => {
  const near = nearNamed(value, themes)
  return near ? asked(near) : both('assess.workbook.hint.codebook', { n: themes.length })
}

export const oneOfRounds = (frame: WorkbookFrame): Words =>
  hint('rounds', { es: { rounds: roundsNamed('es', frame) }, en: { rounds: roundsNamed('en', frame) } })

export const perhaps = (near: string): Words => both('assess.workbook.hint.nearest', { nearest: near })

/** The nearest of the words that would be right, if one is near. */
export const meant = (value: string, words: Iterable<string>): Words | null => {
  const near = nearest(value, words)
  return near === undefined ? null : perhaps(near)
}
