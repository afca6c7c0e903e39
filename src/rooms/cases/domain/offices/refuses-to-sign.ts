import type { Office } from './standings.ts'

/** Why an office does not countersign another; undefined where it may. `unknown` where nobody stated such a key. */
export const refusesToSign = (
  own: Office,
  other: Office | undefined,
): 'unknown' | 'is-own' | 'same-state' | 'signed-already' | undefined => {
  if (!other) return 'unknown'
  if (other.record.from === own.record.from) return 'is-own'
  if (other.record.state === own.record.state) return 'same-state'
  const signed = other.signed.some(({ by, withdrawal }) => by.from === own.record.from && withdrawal === undefined)
  return signed ? 'signed-already' : undefined
}
