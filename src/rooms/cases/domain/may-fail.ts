import { MAY_FAIL, type Outcome } from '../contract/outcome.ts'
import type { Charge } from '../contract/proof.ts'
import type { AskedOf } from './proof/elements.ts'

/**
 * Which elements of a charge may have failed: those that it asks for, as on the page of the proof, and what was written down as failed before. Where
 * nobody can say what it asks for, all that the offence may have.
 */
export const mayFail = (
  { offence }: Pick<Charge, 'offence'>,
  asked: AskedOf | undefined,
  written: Pick<Outcome, 'failed'> | undefined,
): readonly string[] => {
  const own = asked?.kind === 'asked' ? asked.elements.map(({ name }) => name) : MAY_FAIL[offence]
  return [...new Set([...own, ...(written?.failed ?? []).map(({ element }) => element)])]
}
