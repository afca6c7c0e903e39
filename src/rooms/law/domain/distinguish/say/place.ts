import type { Translate } from '#kernel/i18n/translate.ts'
import type { Reading } from '../readings.ts'
import { beginning } from './beginning.ts'

/** A wording by its law, its article and its beginning. */
export const placeOf = (t: Translate, { version: { instrument, article, from } }: Pick<Reading, 'version'>): string =>
  t('law.place', {
    law: instrument[t.lang],
    article: article ?? 'none',
    from: from.notBefore === null && from.notAfter === null ? 'none' : beginning(t, from),
  })
