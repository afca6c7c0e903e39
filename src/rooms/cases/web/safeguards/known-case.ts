import type { KnownCase } from '../../domain/age-of.ts'
import { withdrawnIn } from '../../domain/protection/known-withdrawn.ts'
import type { OpenCase } from '../store/open-case.ts'

/** What an officer knows of a case on a day, by all that their key opens of it. */
export const knownCase = (one: OpenCase, today: string): KnownCase => {
  const { file, identities, ledger } = one
  return { file, identities, today, withdrawn: withdrawnIn(one), buildsOn: (entry, other) => ledger.buildsOn(entry, other) }
}
