import { translator, type Catalogues, type Lang, type Translate } from '#kernel/i18n/translate.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }

export const reportMessages: Catalogues = { es, en }

/** The words of a report, in the reader's language. */
export const reportWords = (lang: Lang): Translate => translator(lang, reportMessages)
