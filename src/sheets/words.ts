import { type Catalogues, translator } from '#kernel/i18n/translate.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }
import type { Words } from './table.ts'

/** Texts of this folder; whoever translates screens or commands joins them with those of the rooms. */
export const sheetMessages: Catalogues = { es, en }

const inSpanish = translator('es', sheetMessages)
const inEnglish = translator('en', sheetMessages)

/** Values of a message; a value in two languages is given as `Words`. */
export type MessageValues = Readonly<Record<string, string | number | Words>>

const pick = (values: MessageValues, lang: 'es' | 'en') =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value[lang] : value]))

/** One message in both languages. */
export const both = (key: string, values: MessageValues = {}): Words => ({
  es: inSpanish(key, pick(values, 'es')),
  en: inEnglish(key, pick(values, 'en')),
})
