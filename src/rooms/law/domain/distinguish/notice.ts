import { printDate } from '#documents/dates.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Jurisdiction, System } from '../../contract/facts.ts'
import type { Approval, ApprovedLaw } from '../../contract/in-force.ts'
import { approvedOn } from '../approved-on.ts'

/** What countries approved, and whether that was practice. */
export type GivenLaws = { readonly isPractice: boolean; readonly laws: readonly ApprovedLaw[] }

export const approvalsOf = ({ laws, isPractice }: GivenLaws): readonly Approval[] =>
  laws.map(({ system, number, approvedAt, officeEs, officeEn }) => ({ system, number, approvedAt, officeEs, officeEn, isPractice }))

export type Noted = {
  /** The systems that are spoken of; those that are in neither list are the seed's. */
  readonly systems: readonly System[]
  readonly approved: readonly Approval[]
  /** Whose text is neither in force today nor the seed's. */
  readonly earlier?: readonly Jurisdiction[]
}

/** What stands below every answer: what of the law somebody approved, and that nobody approved the rest. */
export const noticeOf = (t: Translate, { systems, approved, earlier = [] }: Noted): string => {
  const own = approved.filter(({ system }) => systems.includes(system))
  const old = earlier.filter((system) => systems.includes(system))
  const list = (names: readonly string[]): string => new Intl.ListFormat(t.lang).format(names)
  const said = own.map((one) => {
    const { system, number, officeEs, officeEn } = one
    const office = (t.lang === 'es' ? officeEs : officeEn) || t('law.page.office-unnamed')
    return t('law.notice-approved', { system, number, day: printDate(approvedOn(one), t.lang), office })
  })
  return [
    ...said,
    ...(own.some(({ isPractice }) => isPractice) ? [t('law.laws.practice')] : []),
    ...(old.length > 0 ? [t('law.notice-earlier', { systems: list(old.map((system) => t('law.system', { system }))) })] : []),
    said.length + old.length === 0 ? t('law.notice') : t('law.notice-rest'),
  ].join(' ')
}
