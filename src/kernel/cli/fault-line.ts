import type { Lang } from '../i18n/translate.ts'

type Said = { readonly es: string; readonly en: string }
type Fault = { readonly sheet: string; readonly row: number; readonly cell: string; readonly message: Said; readonly hint: Said | null }

/** A fault of a file, or what is strange in it, as a line: its place first, where it has one, then what it is and what would be right. */
export const faultLine = ({ sheet, row, cell, message, hint }: Fault, lang: Lang): string => {
  const place = [sheet, cell || (row > 0 ? String(row) : '')].filter(Boolean).join(' ')
  const said = [message, hint].flatMap((one) => (one ? [one[lang]] : [])).join(' ')
  return `  ${place === '' ? said : `${place}: ${said}`}`
}
