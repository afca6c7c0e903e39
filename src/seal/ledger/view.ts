import { keyId } from '../key.ts'
import type { Keyring } from './entry.ts'

/** The keyrings that somebody knew at some point of a case, by their hashes. */
export type View = ReadonlySet<string>
/** What a keyring says of who reads; the beginning of a case is one. */
export type Readership = Pick<Keyring, 'holders' | 'leads' | 'recovery' | 'epoch' | 'replaces' | 'from'>
/** A keyring with the compartment that it is of, and those that its author knew. */
export type Known = {
  readonly hash: string
  readonly keyring: Readership
  readonly compartment: string
  readonly knew: View
  readonly byRecovery: boolean
}
export type Keyrings = ReadonlyMap<string, Known>

/** What is known after several branches of a case. */
export const together = (views: readonly View[]): View => {
  const [first, ...others] = views
  return first && others.every((one) => one === first) ? first : new Set(views.flatMap((view) => [...view]))
}

const isConcurrent = (one: Known, other: Known): boolean =>
  one.hash !== other.hash && !one.knew.has(other.hash) && !other.knew.has(one.hash)

/** Whether a keyring takes from the author of another what that one rests on. What recovery did is taken from nobody. */
const shutsOut = ({ keyring }: Known, other: Known): boolean => !other.byRecovery && !keyring.leads.includes(other.keyring.from)

/**
 * The keyrings of one compartment that do not count: made by somebody whom another one, made without knowing of it, removed from the leads; and
 * whatever rests on these alone. So whoever was removed undoes nothing by writing as if it were still before. Since nobody drops a lead who
 * stands before themself, two do not remove each other; if they did, both would count, and recovery would have to settle it.
 */
const voidOnes = (own: readonly Known[]): ReadonlySet<string> => {
  const settled = new Map<string, boolean>()
  const isVoid = (one: Known): boolean => {
    const before = settled.get(one.hash)
    if (before !== undefined) return before
    settled.set(one.hash, false)
    const isShut = own.some((other) => isConcurrent(one, other) && shutsOut(other, one) && !shutsOut(one, other) && !isVoid(other))
    const { replaces } = one.keyring
    const parents = own.filter(({ hash }) => replaces.includes(hash))
    const isResting = parents.length > 0 && parents.every(isVoid)
    settled.set(one.hash, isShut || isResting)
    return isShut || isResting
  }
  return new Set(own.filter(isVoid).map(({ hash }) => hash))
}

export type Standing = { readonly inForce: readonly Known[]; readonly voided: View }

/** Which keyrings of a view are in force: those that count and in whose place none that counts was put. More than one of a compartment where two were made at once. */
export const standingIn = (keyrings: Keyrings, view: View): Standing => {
  const known = [...view].flatMap((hash) => keyrings.get(hash) ?? [])
  const compartments = Map.groupBy(known, ({ compartment }) => compartment)
  const voided = new Set([...compartments.values()].flatMap((own) => [...voidOnes(own)]))
  const counting = known.filter(({ hash }) => !voided.has(hash))
  const replaced = new Set(counting.flatMap(({ keyring }) => keyring.replaces))
  return { inForce: counting.filter(({ hash }) => !replaced.has(hash)), voided }
}

/** Everybody whom a keyring seals its key to. */
export const readersOf = ({ holders, recovery }: Pick<Readership, 'holders' | 'recovery'>): readonly string[] =>
  [...holders, recovery].map(keyId)
