import type { Catalogues } from '#kernel/i18n/translate.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }

export const decideMessages: Catalogues = { es, en }
