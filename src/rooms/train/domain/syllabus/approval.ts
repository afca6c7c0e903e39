import { dayAmong } from '#programme/rules'
import type { Approval } from '../../contract/approval.ts'

type Tally = {
  readonly present: readonly { readonly country: string; readonly how: string }[]
  readonly represented: readonly { readonly country: string; readonly holder: string }[]
  readonly for: readonly string[]
  readonly against: readonly string[]
  readonly abstained: readonly string[]
  readonly result: string
}

/** Of a count what the body publishes: who was there, who voted how, and what it came to. */
export const votesOf = ({ present, represented, for: yes, against, abstained, result }: Tally): Approval['decision']['votes'] => ({
  present: present.map(({ country, how }) => ({ country, how })),
  represented: represented.map(({ country, holder }) => ({ country, holder })),
  for: [...yes],
  against: [...against],
  abstained: [...abstained],
  result,
})

type Condition = Approval['decision']['conditions'][number]

/** Of a condition what everybody may read of it. */
export const conditionOf = ({ number, textEs, textEn, target, owner }: Condition): Condition => ({ number, textEs, textEn, target, owner })

/** The day of a decision, by the calendar of those who were there. @returns `YYYY-MM-DD` */
export const decidedOn = ({ decidedAt, votes }: Approval['decision']): string =>
  dayAmong(
    votes.present.map(({ country }) => country),
    decidedAt,
  )
