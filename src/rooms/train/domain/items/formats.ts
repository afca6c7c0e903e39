import type { Refusal } from '#sheets/refusal.ts'
import type { ItemBank } from '../../contract/item.ts'
import { readGift } from './gift/read-gift.ts'
import { writeGift } from './gift/write-gift.ts'
import type { Tongue } from './html/write-text.ts'
import { readMoodle } from './moodle/read-moodle.ts'
import { writeMoodle } from './moodle/write-moodle.ts'
import { readItemsJson } from './read-items-json.ts'
import type { ItemsRead } from './reading.ts'
import { readItemsCsv, readItemsXlsx } from './table/read-item-table.ts'
import { writeItemsCsv, writeItemsXlsx } from './table/write-item-table.ts'
import type { Written } from './writing.ts'

export const FORMATS = ['json', 'gift', 'xml', 'csv', 'xlsx'] as const
export type ItemFormat = (typeof FORMATS)[number]

/** The format that a file's name says; GIFT is also kept as `.gift.txt`. */
export const formatOf = (file: string): ItemFormat | undefined => {
  const name = file.toLowerCase()
  if (name.endsWith('.gift.txt')) return 'gift'
  return FORMATS.find((format) => name.endsWith(`.${format}`))
}

export type ReadOptions = { readonly file: string; readonly format: ItemFormat; readonly lang: 'es' | 'en' | undefined }

/** Items of a file, with what is wrong with it and what of it could not be kept; or why the whole file is not read. */
export const readItems = (bytes: Uint8Array, { file, format, lang }: ReadOptions): ItemsRead | Refusal => {
  switch (format) {
    case 'json':
      return readItemsJson(bytes)
    case 'gift':
      return readGift(bytes, { lang })
    case 'xml':
      return readMoodle(bytes, { lang })
    case 'csv':
      return readItemsCsv(bytes, file)
    case 'xlsx':
      return readItemsXlsx(bytes)
  }
}

/** A bank as a file, with what that file cannot hold. @param lang the one language of it; both where none is said */
export const writeItems = (bank: ItemBank, format: ItemFormat, lang: 'es' | 'en' | undefined): Written => {
  const tongue: Tongue = lang ?? 'both'
  switch (format) {
    case 'json':
      return { bytes: new TextEncoder().encode(`${JSON.stringify(bank, null, 2)}\n`), losses: [], written: bank.items.length }
    case 'gift':
      return writeGift(bank, tongue)
    case 'xml':
      return writeMoodle(bank, tongue)
    case 'csv':
      return writeItemsCsv(bank)
    case 'xlsx':
      return writeItemsXlsx(bank, lang ?? 'es')
  }
}
