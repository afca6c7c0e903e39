import type { Protected, ProtectionFile } from './protection-file.ts'

const DAY_MS = 86_400_000
/** Nobody relies on what a service said longer ago than this. */
const STALE_AFTER_DAYS = 90
/** When it is asked what became of a referral. */
const ASKED_AFTER_DAYS = [30, 90] as const

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS

/** Whether what is on file of a service is too old to be relied upon. Both days are `YYYY-MM-DD`. */
export const isStale = (confirmed: string, today: string): boolean => daysBetween(confirmed, today) > STALE_AFTER_DAYS

/** Whether a consent holds on a day: it was not taken back and has not run out. */
export const consentHolds = ({ content: { withdrawn, until } }: Protected<'consent'>, today: string): 'withdrawn' | 'lapsed' | 'holds' =>
  withdrawn ? 'withdrawn' : until !== null && until < today ? 'lapsed' : 'holds'

/** After how many days it is still to be asked what became of a referral that went out. */
export const outcomesDue = ({ content: { sent, after30, after90 } }: Protected<'referral'>, today: string): readonly (30 | 90)[] => {
  if (sent === null) return []
  const said = { 30: after30, 90: after90 }
  return ASKED_AFTER_DAYS.filter((days) => said[days] === null && daysBetween(sent, today) >= days)
}

/** What is late in the part that protects. */
export type Late =
  | { readonly kind: 'review'; readonly person: string; readonly on: string }
  | { readonly kind: 'lapsed'; readonly person: string; readonly on: string }
  | { readonly kind: 'outcome'; readonly person: string; readonly on: string; readonly days: 30 | 90 }

/** Reviews of risk whose day is past, consents that ran out, and outcomes of referrals that nobody has asked for yet. */
export const lateIn = ({ risk, consent, referral }: ProtectionFile, today: string): readonly Late[] => [
  ...risk.flatMap(({ content }): Late[] =>
    content.review < today ? [{ kind: 'review', person: content.person, on: content.review }] : [],
  ),
  ...consent.flatMap((one): Late[] => {
    const { person, until } = one.content
    return until !== null && consentHolds(one, today) === 'lapsed' ? [{ kind: 'lapsed', person, on: until }] : []
  }),
  ...referral.flatMap((one) =>
    outcomesDue(one, today).map((days): Late => ({ kind: 'outcome', person: one.content.person, on: one.content.sent ?? '', days })),
  ),
]
