import { dayIn } from '#programme/rules'
import type { Jurisdiction } from '../../contract/facts.ts'
import type { ApprovedLaw } from '../../contract/in-force.ts'
import type { ProposedLaw } from '../../contract/proposal.ts'
import { approvedOn } from '../approved-on.ts'
import { fieldsOf, type LawField } from './fields.ts'

/** Why counsel should look at a line: nobody gave it, its source is below the gazette, or a year has gone by since it was gone through. */
export type Due = { readonly why: 'unknown' | 'grade' | 'stale'; readonly field: LawField }

const UNKNOWN = /"value":"(?:unknown|open)"/

const YEAR_MONTHS = 12
const monthsAfter = (day: string, months: number): string => {
  const date = new Date(`${day}T00:00:00.000Z`)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 10)
}

/** Whether a text that was last gone through on a day is due again: after twelve months. */
export const isStale = (reviewedOn: string, today: string): boolean => monthsAfter(reviewedOn, YEAR_MONTHS) <= today

type Known = { readonly laws: readonly Pick<ApprovedLaw, 'system' | 'approvedAt'>[]; readonly seedAsOf: string; readonly now: string }

/** On which day the text of a country was approved, or the seed gone through, and which it is there now. */
export const reviewDays = (system: Jurisdiction, { laws, seedAsOf, now }: Known) => {
  const approved = laws.find((one) => one.system === system)
  return { reviewedOn: approved ? approvedOn(approved) : seedAsOf, today: dayIn(system, now) }
}

/**
 * What counsel of a country has before them, what nobody knows first. A line stands once.
 * @param reviewedOn day on which the text was approved, or the seed gone through
 */
export const worklistOf = (
  law: ProposedLaw,
  { reviewedOn, today }: { readonly reviewedOn: string; readonly today: string },
): readonly Due[] => {
  const fields = fieldsOf(law).filter(({ grade }) => grade !== null)
  const unknown = fields.filter(({ text }) => UNKNOWN.test(text))
  const below = fields.filter((field) => field.grade !== 'official' && !unknown.includes(field))
  const rest = isStale(reviewedOn, today) ? fields.filter((field) => field.grade === 'official' && !unknown.includes(field)) : []
  return [
    ...unknown.map((field) => ({ why: 'unknown', field }) as const),
    ...below.map((field) => ({ why: 'grade', field }) as const),
    ...rest.map((field) => ({ why: 'stale', field }) as const),
  ]
}
