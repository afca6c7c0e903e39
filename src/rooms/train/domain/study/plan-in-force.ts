/** As much of a plan as tells whether it holds. */
type Locked = { readonly number: number; readonly lock: { readonly lockedAt: string; readonly firstOpenedAt: string | null } | null }

/** The plan that was locked last: what is worked out follows it. Undefined where none was. */
export const planInForce = <One extends Locked>(plans: readonly One[]): (One & { readonly lock: NonNullable<One['lock']> }) | undefined =>
  plans
    .filter((one): one is One & { readonly lock: NonNullable<One['lock']> } => one.lock !== null)
    .toSorted((a, b) => b.number - a.number)[0]

type Planned = Locked & { readonly plan: { readonly sessions?: readonly string[] | undefined } }

/** Sessions of a plan and of all that were locked: an amendment that drops one is as late as its answers. */
export const sessionsUpTo = (plans: readonly Planned[], last: Planned | undefined): readonly string[] => [
  ...new Set(plans.flatMap((one) => (one.lock !== null || one === last ? (one.plan.sessions ?? []) : []))),
]

/** What was locked after the first: amendments, in their order. */
export const amendmentsOf = <One extends Locked>(plans: readonly One[]): readonly One[] =>
  plans
    .filter(({ lock }) => lock !== null)
    .toSorted((a, b) => a.number - b.number)
    .slice(1)
