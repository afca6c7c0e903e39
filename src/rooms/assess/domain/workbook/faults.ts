import { translator } from '#kernel/i18n/translate.ts'
import { nearest } from '#sheets/nearest.ts'
import type { Place, RowError } from '#sheets/row-error.ts'
import type { Words } from '#sheets/table.ts'
import { assessMessages } from '../../messages.ts'
import type { Named } from './frame.ts'

/** What this room finds in a workbook beyond what cells say by themselves (assess §3.2). */
export type FaultCode =
  | 'changed_here'
  | 'code_of_other_country'
  | 'coding_kept'
  | 'condition_missing'
  | 'dates_reversed'
  | 'duplicate_n'
  | 'duplicate_source_id'
  | 'no_sheet'
  | 'place_fixed'
  | 'sector_in_use'
  | 'sector_missing'
  | 'sheet_unread'
  | 'state_closed'
  | 'sum_mismatch'
  | 'unknown_condition'
  | 'unknown_country'
  | 'unknown_round'
  | 'unknown_sector'
  | 'unknown_source'
  | 'unknown_theme'
  | 'unknown_workshop'
  | 'withdrawn_here'

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

/** Of what has a name in each language, the nearest one that would be right: said in the language that the reader reads. */
export const meantNamed = (value: string, rows: readonly Named[]): Words | null => {
  const near = nearest(
    value,
    rows.flatMap(({ name_es, name_en, code }) => [name_es, name_en, code]),
  )
  const row = rows.find(({ name_es, name_en, code }) => near !== undefined && [name_es, name_en, code].includes(near))
  if (!row) return null
  const [es, en] = near === row.code ? [near, near] : [row.name_es, row.name_en]
  return { es: spanish('assess.workbook.hint.nearest', { nearest: es }), en: english('assess.workbook.hint.nearest', { nearest: en }) }
}

/** The nearest of the words that would be right, if one is near. */
export const meant = (value: string, words: Iterable<string>): Words | null => {
  const near = nearest(value, words)
  return near === undefined ? null : both('assess.workbook.hint.nearest', { nearest: near })
}
