import { printDate } from '#documents/dates.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Jurisdiction } from '../../contract/facts.ts'
import type { ApprovedStep } from '../../contract/in-force.ts'
import { approvedOn } from '../../domain/approved-on.ts'

/** Who approved the law of a country and when, or that nobody did. */
export const approvedWords = (t: Translate, laws: readonly ApprovedStep[], system: Jurisdiction): string => {
  const one = laws.find((law) => law.system === system)
  if (!one) return t('law.laws.seed')
  const office = (t.lang === 'es' ? one.officeEs : one.officeEn) || t('law.page.office-unnamed')
  return t('law.laws.approved', { number: one.number, day: printDate(approvedOn(one), t.lang), office })
}
