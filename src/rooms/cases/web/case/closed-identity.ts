import { isIdentity } from '../members/readers-of.ts'
import type { OpenCase } from '../store/open-case.ts'

/**
 * Whether somebody's identity stands in the case and is closed to this officer. What a part is stands in none that is closed: it is certain only where the
 * case says that it was shown to somebody; otherwise one of the closed parts may be it, but those that whoever began them said are for protection.
 */
export const closedIdentity = (one: OpenCase, person: string): 'sure' | 'maybe' | 'none' => {
  const { ledger, opened, file } = one
  if (file.shown.some(({ content }) => content.person === person)) return 'sure'
  const isClosed = ledger.standing.inForce.some(
    ({ compartment }) => opened.kindOf(compartment) === undefined && isIdentity(one, compartment),
  )
  return isClosed ? 'maybe' : 'none'
}

/** Nobody's identity is known here for this person, and a part that is closed to this officer may be it. */
export const mayBeClosed = (one: OpenCase, person: string): boolean =>
  !one.identities.some(({ content }) => content.person === person) && closedIdentity(one, person) === 'maybe'
