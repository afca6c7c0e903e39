import { printDate } from '#documents/dates.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { approvedOn } from '../domain/approved-on.ts'
import type { System } from '../contract/facts.ts'
import type { PublicLaw } from '../server/public-law.ts'

type Given = Pick<PublicLaw, 'isPractice' | 'laws'>

/** Who approved the law of a system and when; undefined where nobody did. */
const approvalOf = (t: Translate, { laws, isPractice }: Given, system: System): string | undefined => {
  const approved = laws.find((one) => one.system === system)
  if (!approved) return undefined
  const office = (t.lang === 'es' ? approved.officeEs : approved.officeEn) || t('law.page.office-unnamed')
  const day = printDate(approvedOn(approved), t.lang)
  return t('law.page.approved', { system, number: approved.number, office, day, practice: isPractice ? 'yes' : 'no' })
}

/** What stands above a page of one system, or of all of them. */
export const warningOf = (t: Translate, given: Given, system: System | null): string => {
  const approval = system && approvalOf(t, given, system)
  if (approval) return approval
  const systems = given.laws.map((one) => one.system)
  if (system !== null || systems.length === 0) return t('law.page.warning')
  const names = new Intl.ListFormat(t.lang).format(systems.map((one) => t('law.system', { system: one })))
  return t('law.page.warning-some', { systems: names, practice: given.isPractice ? 'yes' : 'no' })
}
