import { type GateRule, gateOf, type Standing } from './standing.ts'

/** A rule with the countries that decide by it. */
export type Deciding = GateRule & { readonly members: readonly string[] }

/** `marked`: its part goes in and says so. `left-out`: it no longer decides, and without an answer of its own nothing marks its part. */
export type LetThrough = Standing & { readonly as: 'marked' | 'left-out' }

/**
 * Members without whose agreement a text would pass by another rule: those that hold it up by the present one and would not any more, and
 * those whose mark would go with their seat.
 * @param standings of the present members, as things stand
 */
export const letThrough = (before: Deciding, after: Deciding, standings: readonly Standing[]): readonly LetThrough[] => {
  const now = gateOf(before, standings)
  const next = gateOf(
    after,
    after.members.map((country) => standings.find((one) => one.country === country) ?? { country, state: 'not-put' }),
  )
  const isIn = (of: readonly Standing[], { country }: Standing): boolean => of.some((one) => one.country === country)
  return standings.flatMap((one): LetThrough[] => {
    const isBlocking = isIn(now.blocking, one)
    if (!isBlocking && !isIn(now.marked, one)) return []
    if (!after.members.includes(one.country)) return [{ country: one.country, state: one.state, as: 'left-out' }]
    return isBlocking && isIn(next.marked, one) ? [{ country: one.country, state: one.state, as: 'marked' }] : []
  })
}
