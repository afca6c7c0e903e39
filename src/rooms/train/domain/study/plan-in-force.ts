/** As much of a plan as tells whether it holds. */
type Locked = { readonly number: number; readonly lock: { readonly lockedAt: string; readonly firstAnswerAt: string | null } | null }

/** The plan that was locked last: what is worked out follows it. Undefined where none was. */
export const planInForce = <One extends Locked>(plans: readonly One[]): (One & { readonly lock: NonNullable<One['lock']> }) | undefined =>
  plans
    .filter((one): one is One & { readonly lock: NonNullable<One['lock']> } => one.lock !== null)
    .toSorted((a, b) => b.number - a.number)[0]

/** What was locked after the first: amendments, in their order. */
export const amendmentsOf = <One extends Locked>(plans: readonly One[]): readonly One[] =>
  plans
    .filter(({ lock }) => lock !== null)
    .toSorted((a, b) => a.number - b.number)
    .slice(1)
