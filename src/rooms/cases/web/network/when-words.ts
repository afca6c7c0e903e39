import type { Translate } from '#kernel/i18n/translate.ts'
import type { When } from '../../contract/when.ts'
import { type Locale, writtenDate } from '../../domain/written-date.ts'

/** When something was, in words: “before March 2025”. */
const whenWords = (t: Translate, locale: Locale, { is, date, hour }: When): string =>
  t('cases.when', { is, date: writtenDate(locale, date), hour: hour ?? 'none' })

/** From when to when, as far as it is known; null where nothing is. */
export const lastedWords = (
  t: Translate,
  locale: Locale,
  { from, to }: { readonly from: When | null; readonly to: When | null },
): string | null => {
  if (!from && !to) return null
  if (!to) return from && whenWords(t, locale, from)
  return t('cases.when-span', { from: from ? whenWords(t, locale, from) : 'none', to: whenWords(t, locale, to) })
}
