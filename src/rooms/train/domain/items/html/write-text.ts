import type { Said } from '../../../contract/item-text.ts'
import { withEntities } from './entities.ts'

/** The language that a file is written in, or both in one. */
export type Tongue = 'es' | 'en' | 'both'

/** A text as HTML; both languages as Moodle's filter for several languages reads them. */
export const htmlOf = (text: Said, tongue: Tongue): string =>
  tongue === 'both'
    ? (['es', 'en'] as const)
        .filter((lang) => text[lang] !== '')
        .map((lang) => `<span lang="${lang}" class="multilang">${withEntities(text[lang])}</span>`)
        .join('')
    : withEntities(text[tongue])
