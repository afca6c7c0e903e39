import { translator } from '#kernel/i18n/translate.ts'
import { nearest } from '#sheets/nearest.ts'
import type { Place, RowError } from '#sheets/row-error.ts'
import type { Words } from '#sheets/table.ts'
import { trainMessages } from '../../messages.ts'

/** What is found in a sheet of people beyond what cells say by themselves. */
export type RollFault =
  | 'no_sheet'
  | 'name_missing'
  | 'office_missing'
  | 'sector_missing'
  | 'unknown_pseudonym'
  | 'unknown_sector'
  | 'same_person'
  | 'no_room'

const [spanish, english] = [translator('es', trainMessages), translator('en', trainMessages)]
const both = (key: string, values: Readonly<Record<string, string | number>>): Words => ({
  es: spanish(key, values),
  en: english(key, values),
})

type Found = { readonly code: RollFault; readonly value?: string; readonly values?: Readonly<Record<string, string | number>> }

export const rollFaultAt = (place: Place, { code, value = '', values = {} }: Found, hint: Words | null = null): RowError => {
  const shown = value.slice(0, 200)
  return { ...place, code, value: shown, message: both(`train.roll-sheet.${code.replaceAll('_', '-')}`, { value: shown, ...values }), hint }
}

/** The nearest of the words that would be right, if one is near. */
export const meantHint = (value: string, words: Iterable<string>): Words | null => {
  const near = nearest(value, words)
  return near === undefined ? null : both('train.roll-sheet.nearest', { nearest: near })
}
