import { LOCALES, type Translate } from '../i18n/translate.ts'
import type { PatternForm } from './pattern-form.ts'

/** Which characters are taken, and how many, as a sentence. */
export const sayCharacters = (t: Translate, form: Extract<PatternForm, { how: 'characters' }>): string => {
  const { least, most, start } = form
  const kinds = new Intl.ListFormat(LOCALES[t.lang]).format(form.kinds.map((kind) => t('kernel.input.kind', { kind })))
  return t('kernel.input.characters', { kinds, start, least, most, range: least === most ? 'exact' : 'between' })
}
