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

/** What all of these know. */
export const agreed = (views: readonly View[]): View => {
  const [first, ...others] = views
  return new Set([...(first ?? [])].filter((hash) => others.every((view) => view.has(hash))))
}

/** What is known after several branches of a case. */
export const together = (views: readonly View[]): View => {
  const [first, ...others] = views
  return first && others.every((one) => one === first) ? first : new Set(views.flatMap((view) => [...view]))
}

const isConcurrent = (one: Known, other: Known): boolean =>
  one.hash !== other.hash && !one.knew.has(other.hash) && !other.knew.has(one.hash)

/** Those who stand before somebody in the leads of a keyring. */
const eldersOf = ({ keyring: { leads } }: Known, author: string): readonly string[] => leads.slice(0, leads.indexOf(author))

/**
 * Whether a keyring takes from the author of another what that one rests on: it has them no more among the leads, or has before them one whom the
 * other drops. What recovery did is taken from nobody.
 */
const shutsOut = (one: Known, other: Known): boolean => {
  const { from, leads } = other.keyring
  if (other.byRecovery) return false
  return !one.keyring.leads.includes(from) || eldersOf(one, from).some((elder) => !leads.includes(elder))
}

type Labels = { readonly counts: Set<string>; readonly out: Set<string> }

/** What can be said of one keyring by what is settled of those it hangs on; nothing while that is open. */
const labelOf = (
  one: Known,
  shutBy: readonly string[],
  parents: readonly string[],
  { counts, out }: Labels,
): 'counts' | 'out' | undefined => {
  if (one.byRecovery) return 'counts'
  if (shutBy.some((by) => counts.has(by)) || (parents.length > 0 && parents.every((parent) => out.has(parent)))) return 'out'
  return shutBy.every((by) => out.has(by)) && (parents.length === 0 || parents.some((parent) => counts.has(parent))) ? 'counts' : undefined
}

/**
 * The keyrings of one compartment that do not count: made by somebody from whom another one, made without knowing of it, had taken that; and
 * whatever rests on these alone. So whoever was removed undoes nothing by writing as if it were still before. It is the least solution of these
 * rules, so it hangs on no order; what they leave open, two that shut each other out, counts on both sides, and recovery has to settle it.
 */
const voidOnes = (own: readonly Known[]): ReadonlySet<string> => {
  const here = new Set(own.map(({ hash }) => hash))
  const open = new Map(
    own.map((one) => {
      const shutBy = own
        .filter((other) => isConcurrent(one, other) && shutsOut(other, one) && !shutsOut(one, other))
        .map(({ hash }) => hash)
      return [one, { shutBy, parents: one.keyring.replaces.filter((hash) => here.has(hash)) }] as const
    }),
  )
  const labels: Labels = { counts: new Set(), out: new Set() }
  for (let settled = -1; settled !== open.size;) {
    settled = open.size
    for (const [one, { shutBy, parents }] of open) {
      const label = labelOf(one, shutBy, parents, labels)
      if (label === undefined) continue
      labels[label].add(one.hash)
      open.delete(one)
    }
  }
  return labels.out
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
