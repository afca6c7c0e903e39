import { plainText } from '#kernel/command/plain-text.ts'
import type { Files } from './archive.ts'
import { decodeText } from './encoding.ts'
import { asRowError, refusal } from './refusal.ts'
import { placeOfFile, type RowError } from './row-error.ts'
import type { Words } from './table.ts'
import { both } from './words.ts'

/** Authored passages by key, each in both languages. */
export type Passages = Readonly<Record<string, Words>>

const NAME = /^prose\/([A-Za-z0-9][A-Za-z0-9._-]*)\.(es|en)\.md$/
const LANGUAGES = { es: both('sheets.package.spanish'), en: both('sheets.package.english') }

const fileError = (path: string, code: string, text: { message: Words; hint?: Words }): RowError => ({
  ...placeOfFile(path),
  code,
  value: '',
  message: text.message,
  hint: text.hint ?? null,
})

const BYTE_ORDER_MARKS = /^\ufeff+/

/** Prose as it is written and read: its hash is the same before and after. A mark at its beginning is of the encoding and not of the text. */
export const asProse = (text: string): string => plainText(text).replace(BYTE_ORDER_MARKS, '')

/** Prose is written by hand and must be UTF-8: a guess could put a wrong letter into a report. */
const textOf = (path: string, bytes: Uint8Array): string | RowError => {
  const decoded = decodeText(bytes)
  if (decoded.kind === 'refused') return asRowError(path, decoded)
  if (decoded.encoding === 'windows-1252') return asRowError(path, refusal('bad_encoding'))
  return asProse(decoded.text)
}

const missing = (key: string, lang: 'es' | 'en'): RowError => {
  const path = `prose/${key}.${lang}.md`
  const message = both('sheets.package.missing-translation', { key, lang: LANGUAGES[lang] })
  return fileError(path, 'missing_translation', { message, hint: both('sheets.package.missing-translation-hint', { file: path }) })
}

/** Passages of a package; one that is there in one language only is an error. */
export const readPassages = (files: Files): { passages: Passages; errors: readonly RowError[]; warnings: readonly RowError[] } => {
  const texts = new Map<string, { es?: string; en?: string }>()
  const errors: RowError[] = []
  const warnings: RowError[] = []
  for (const [path, bytes] of files) {
    if (!path.startsWith('prose/')) continue
    const [, key, lang] = NAME.exec(path) ?? []
    if (key === undefined) {
      warnings.push(
        fileError(path, 'unknown_file', {
          message: both('sheets.package.unknown-passage'),
          hint: both('sheets.package.unknown-passage-hint'),
        }),
      )
      continue
    }
    const text = textOf(path, bytes)
    if (typeof text !== 'string') errors.push(text)
    texts.set(key, { ...texts.get(key), [lang as 'es' | 'en']: typeof text === 'string' ? text : '' })
  }
  for (const [key, { es, en }] of texts) {
    if (es === undefined) errors.push(missing(key, 'es'))
    if (en === undefined) errors.push(missing(key, 'en'))
  }
  const passages = Object.fromEntries([...texts].map(([key, { es = '', en = '' }]) => [key, { es, en }]))
  return { passages, errors, warnings }
}
