import { PLAN_SIDES, type CasePlan, type PlanPosition, type PlanSide } from '../../contract/plan.ts'
import type { CaseFile, Standing, Things } from '../case-file.ts'

/** What one side has said: nothing; the last that it said of the plan as it stands; or only of an earlier version. */
export type SideStanding = {
  readonly side: PlanSide
  readonly stands: 'silent' | 'signed' | 'objected' | 'earlier'
  readonly last: Standing<PlanPosition> | null
}

/**
 * By how many keys both sides signed the plan as it stands. `open`: not both did. `one`: one key signed for both, which is the word of one
 * person. `two`: two did; whose they are nobody vouches for yet.
 */
export type Signed = 'open' | 'one' | 'two'

export type PlanStanding = {
  /** Nothing, one, or two that were written at once: of two none can be signed until a person says which holds. */
  readonly plans: Things<'plan'>
  readonly sides: readonly SideStanding[]
  readonly signed: Signed
  /** All objections that were ever made, with whether they speak of the plan as it stands. */
  readonly objections: readonly (Standing<PlanPosition> & { readonly isOfThis: boolean })[]
}

const sideOf = (positions: Things<'position'>, side: PlanSide, version: string | null): SideStanding => {
  const own = positions.filter(({ content }) => content.side === side)
  const last = own.findLast(({ content }) => content.plan === version)
  if (last) return { side, last, stands: last.content.says === 'signs' ? 'signed' : 'objected' }
  return own.length === 0 ? { side, last: null, stands: 'silent' } : { side, last: own.at(-1) ?? null, stands: 'earlier' }
}

const signedBy = (sides: readonly SideStanding[]): Signed => {
  const keys = sides.flatMap(({ stands, last }) => (stands === 'signed' && last ? [last.from] : []))
  if (keys.length < PLAN_SIDES.length) return 'open'
  return new Set(keys).size === 1 ? 'one' : 'two'
}

/** The joint plan as it stands, and who answers for it. */
export const planOf = ({ plan: plans, position }: Pick<CaseFile, 'plan' | 'position'>): PlanStanding => {
  const version = plans.length === 1 ? (plans[0]?.version ?? null) : null
  const sides = PLAN_SIDES.map((side) => sideOf(position, side, version))
  const objections = position
    .filter(({ content }) => content.says === 'objects')
    .map((one) => ({ ...one, isOfThis: one.content.plan === version }))
  return { plans, sides, signed: signedBy(sides), objections }
}

/** A day that the plan names. */
export type PlanDay = { readonly kind: 'review' | 'decision' | 'authority'; readonly on: string; readonly what: string }

const daysIn = ({ review, decisions, authorities }: CasePlan): readonly PlanDay[] => [
  ...(review === null ? [] : [{ kind: 'review' as const, on: review, what: '' }]),
  ...decisions.flatMap(({ what, on }) => (on === null ? [] : [{ kind: 'decision' as const, on, what }])),
  ...authorities.flatMap(({ what, expires }) => (expires === null ? [] : [{ kind: 'authority' as const, on: expires, what }])),
]

/** Days of the plan, by their day; those of both versions where two stand, since either may be the one that holds. */
export const planDays = ({ plan: plans }: Pick<CaseFile, 'plan'>): readonly PlanDay[] =>
  [...new Map(plans.flatMap(({ content }) => daysIn(content)).map((day) => [JSON.stringify(day), day])).values()].toSorted((a, b) =>
    a.on.localeCompare(b.on),
  )
