import { translator } from '#kernel/i18n/translate.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }
import type { Lang } from './model.ts'

const translators: Record<Lang, Translate> = { es: translator('es', { es, en }), en: translator('en', { es, en }) }

/** The few words that renderers add to a document: "Figure 3", "Contents", "page 12 of 84". */
export const words = (lang: Lang): Translate => translators[lang]
