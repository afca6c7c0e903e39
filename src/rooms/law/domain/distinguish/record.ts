import type { Facts } from '../../contract/facts.ts'
import type { Distinction } from '../../contract/outcome.ts'
import { canonicalHash } from './canonical-hash.ts'

/**
 * Fingerprint of a decision: facts, law and outcome of each phase, as the rules of one engine answered them. Reasons are words and not in it:
 * the same facts under the same law give the same fingerprint in both languages.
 * @returns SHA-256 of canonical JSON (RFC 8785), in hexadecimal
 */
export const recordHash = (phases: readonly { readonly facts: Facts; readonly told: Distinction }[]): string =>
  canonicalHash({
    schema: 'istmo/decision/1',
    phases: phases.map(({ facts, told: { engine, lawSha256, systems } }) => ({
      facts,
      engine,
      lawSha256,
      systems: systems.map(({ system, outcome, tip, som, attempt }) => ({ system, outcome, tip, som, attempt })),
    })),
  })
