import type { Decision } from '#law/decision.ts'
import type { ApprovedLaw } from '#law/in-force.ts'
import { approvedOn } from '#law/rules'

/**
 * Since which day the law is another than that of a decision: that of the last approval of one of its systems after it; else the day to which the law on
 * file was read.
 * @returns `YYYY-MM-DD`
 */
export const lawChangedOn = (
  { law, madeAt }: Pick<Decision, 'law' | 'madeAt'>,
  approved: readonly Pick<ApprovedLaw, 'system' | 'approvedAt'>[],
  asOf: string,
): { readonly how: 'approved' | 'read'; readonly day: string } => {
  const last = approved
    .filter(({ system, approvedAt }) => approvedAt > madeAt && law.systems.some((one) => one.system === system))
    .map(approvedOn)
    .toSorted()
    .at(-1)
  return last === undefined ? { how: 'read', day: asOf } : { how: 'approved', day: last }
}
