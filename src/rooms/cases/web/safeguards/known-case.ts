import { keyId } from '#seal/key.ts'
import { inForceOf } from '#seal/ledger/readers.ts'
import { COMMON } from '../../contract/common.ts'
import type { KnownCase } from '../../domain/age-of.ts'
import { partNamed, protectorsOf } from '../../domain/protection/parts.ts'
import { standingWithdrawals, type Withdrawn } from '../../domain/protection/withdrawn.ts'
import { readersNow } from '../../domain/readers.ts'
import type { OpenCase } from '../store/open-case.ts'

/** What this officer can know of consents that were taken back. A common part that was begun and that they do not open makes them blind to it. */
const withdrawnIn = ({ ledger, opened, file, common }: OpenCase): Withdrawn => {
  const builders = readersNow(inForceOf(ledger, ledger.ctx)).holders.map(keyId)
  const parts = file.protection.flatMap(({ content }) => partNamed({ ledger }, content.protection, '') ?? [])
  const isBlind = file.protection.some(({ content }) => opened.kindOf(content.common) !== COMMON)
  return { standing: standingWithdrawals(common, protectorsOf(parts, builders)), isBlind }
}

/** What an officer knows of a case on a day, by all that their key opens of it. */
export const knownCase = (one: OpenCase, today: string): KnownCase => {
  const { file, identities } = one
  return { file, identities, today, withdrawn: withdrawnIn(one) }
}
