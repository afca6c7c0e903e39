import type { Office } from './standings.ts'

/** Why an office does not countersign another; undefined where it may. `unknown` where nobody stated such a key. */
export const refusesToSign = (
  own: Office,
  other: Office | undefined,
): 'unknown' | 'is-own' | 'same-state' | 'signed-already' | undefined => {
  if (!other) return 'unknown'
  if (other.record.from === own.record.from) return 'is-own'
  if (other.record.state === own.record.state) return 'same-state'
  // What an earlier record of it signed ends with that one, or bears a name of before: it does not stand in the way.
  const signed = other.signed.some(({ signature, withdrawal }) => signature.as === own.id && withdrawal === undefined)
  return signed ? 'signed-already' : undefined
}
