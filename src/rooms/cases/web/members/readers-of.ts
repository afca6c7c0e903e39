import { keyId } from '#seal/key.ts'
import { inForceOf, type NewReaders } from '#seal/ledger/readers.ts'
import { COMMON } from '../../contract/common.ts'
import { PROTECTION } from '../../contract/protection/contents.ts'
import { readersNow } from '../../domain/readers.ts'
import type { OpenCase } from '../store/open-case.ts'

const APART: readonly string[] = [PROTECTION, COMMON]

/** Who reads what of a case now: the part that is built, each identity that this officer opens, what protects and what is common. */
export const compartmentsOf = ({ ledger, opened, identities }: OpenCase): readonly NewReaders[] => {
  const apart = ledger.standing.inForce.map(({ compartment }) => compartment).filter((one) => APART.includes(opened.kindOf(one) ?? ''))
  const all = [ledger.ctx, ...new Set([...identities.map(({ compartment }) => compartment), ...apart])]
  return all.map((compartment) => ({ compartment, ...readersNow(inForceOf(ledger, compartment)) }))
}

/** The compartments of a case that name somebody, those of identities too that this officer does not open. */
export const naming = ({ ledger }: OpenCase, id: string): readonly NewReaders[] => {
  const all = [...new Set(ledger.standing.inForce.map(({ compartment }) => compartment))]
  return all
    .map((compartment) => ({ compartment, ...readersNow(inForceOf(ledger, compartment)) }))
    .filter(({ holders }) => holders.some((record) => keyId(record) === id))
}
