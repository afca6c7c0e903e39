import type { Catalogues } from '../i18n/translate.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }

/** The kernel's refusals and what it says of an input, in words. */
export const problemMessages: Catalogues = { es, en }
