import type { Translate } from '#kernel/i18n/translate.ts'
import type { Document } from './model.ts'

/** "Version 1.0"; a draft has no number, and is called by its word alone: "Draft". */
export const versionWords = (t: Translate, { edition: { version, draft } }: Pick<Document, 'edition'>): string =>
  draft ? version.charAt(0).toLocaleUpperCase(t.lang) + version.slice(1) : t('documents.edition.version', { version })
