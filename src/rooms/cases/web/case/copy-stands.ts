import type { Translate } from '#kernel/i18n/translate.ts'
import type { OpenCase } from '../store/open-case.ts'
import { momentIn } from './moment.ts'
import type { Locale } from '../../domain/written-date.ts'

/** Whether a sealed copy of the case was saved, and holds all of it. The device may be lost tonight. */
export const copyStands = (t: Translate, locale: Locale, { kept, ledger }: OpenCase): string => {
  if (kept.copiedAt === null) return t('cases.copy.none')
  const isWhole = ledger.heads.every((head) => kept.copiedHeads.includes(head))
  return t(isWhole ? 'cases.copy.whole' : 'cases.copy.behind', { at: momentIn(locale, kept.copiedAt) })
}
