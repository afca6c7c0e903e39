import { keyId, type KeyRecord } from '#seal/key.ts'
import type { Known } from '#seal/ledger/view.ts'
import { COMMON } from '../contract/common.ts'
import { PROTECTION } from '../contract/protection/contents.ts'
import { readersNow } from './readers.ts'

/**
 * What is recovered: the case for whoever builds it, its protection for whoever protects, or both for one officer. Whoever recovers one of them takes
 * nothing from those who have the other.
 */
export const RECOVERED = ['case', 'protection', 'all'] as const
export type Recovered = (typeof RECOVERED)[number]

/**
 * Who goes on reading a part of a case when some of it is recovered; null where the part is left as it is. What is common keeps those of the other side.
 * @param builders the keys that read the part that is built now
 */
export const besideHeir =
  (recovered: Recovered, builders: readonly string[]) =>
  (kind: string, inForce: readonly Known[]): readonly KeyRecord[] | null => {
    if (recovered === 'all') return []
    const isOfCase = recovered === 'case'
    if (kind !== COMMON) return (kind === PROTECTION) === isOfCase ? null : []
    return readersNow(inForce).holders.filter((record) => builders.includes(keyId(record)) !== isOfCase)
  }
