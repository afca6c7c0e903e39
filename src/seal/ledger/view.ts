import { keyId } from '../key.ts'
import type { Keyring } from './entry.ts'
import { Hashes } from './hashes.ts'

/** The keyrings that somebody knew at some point of a case, by their hashes. */
export type View = Iterable<string> & Pick<ReadonlySet<string>, 'has' | 'size'>
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

/** What is known after several branches of a case; one of them where it knows all that the others do. */
export const together = (views: readonly Hashes[]): Hashes => {
  const [largest, ...others] = [...new Set(views)].toSorted((a, b) => b.size - a.size)
  return others.reduce((all, view) => all.and(view), largest ?? Hashes.none)
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
  const known = shut.get(one) ?? new WeakMap<Known, boolean>()
  shut.set(one, known)
  const found = known.get(other)
  if (found !== undefined) return found
  const { from, leads } = other.keyring
  const shuts = !other.byRecovery && (!one.keyring.leads.includes(from) || eldersOf(one, from).some((elder) => !leads.includes(elder)))
  known.set(other, shuts)
  return shuts
}
/** It hangs on the two alone, and is asked again for every view of a case. */
const shut = new WeakMap<Known, WeakMap<Known, boolean>>()

/** Whether one shuts another out hangs on who made each and who leads by it: those alike in that need asking once. */
const alikeOf = (one: Known): string => {
  const known = alike.get(one)
  if (known !== undefined) return known
  const made = JSON.stringify([one.keyring.from, one.keyring.leads, one.byRecovery])
  alike.set(one, made)
  return made
}
const alike = new WeakMap<Known, string>()

/** Those of a compartment that would shut one out, were they made without knowing of each other. In an honest case hardly any. */
const wouldShut = (own: readonly Known[]): ((one: Known) => readonly Known[]) => {
  const groups = [...Map.groupBy(own, alikeOf)].flatMap(([name, [first, ...rest]]) =>
    first ? [{ name, first, all: [first, ...rest] }] : [],
  )
  const shutting = new Map(
    groups.map(({ name, first: one }) => [
      name,
      groups.filter(({ first: other }) => shutsOut(other, one) && !shutsOut(one, other)).flatMap(({ all }) => all),
    ]),
  )
  return (one) => shutting.get(alikeOf(one)) ?? []
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
 * @param outAtFirst beginnings that do not count for what became of the first compartment
 */
const voidOnes = (own: readonly Known[], outAtFirst: readonly string[] = []): ReadonlySet<string> => {
  const here = new Set(own.map(({ hash }) => hash))
  const shutting = wouldShut(own)
  const open = new Map(
    own.map((one) => {
      const shutBy = shutting(one)
        .filter((other) => isConcurrent(one, other))
        .map(({ hash }) => hash)
      return [one, { shutBy, parents: one.keyring.replaces.filter((hash) => here.has(hash)) }] as const
    }),
  )
  const labels: Labels = { counts: new Set(), out: new Set(outAtFirst) }
  for (const one of own) if (labels.out.has(one.hash)) open.delete(one)
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

/** The keyrings of these in whose place none of these was put. */
const lastOf = (own: readonly Known[]): readonly Known[] => {
  const replaced = new Set(own.flatMap(({ keyring }) => keyring.replaces))
  return own.filter(({ hash }) => !replaced.has(hash))
}

/**
 * Whether the beginning of a further compartment does not count: its author led the first by keyrings that do not count, or had been removed from its
 * leads by one that was made without knowing of the beginning. Otherwise whoever was removed would begin one as if it were before, and whatever an
 * officer writes into it would be sealed to them.
 */
const isBegunInVain = (one: Known, first: readonly Known[], out: View): boolean => {
  const restsOn = lastOf(first.filter(({ hash }) => one.knew.has(hash)))
  const isRemoved = first.some(
    (other) => !out.has(other.hash) && isConcurrent(one, other) && !other.keyring.leads.includes(one.keyring.from),
  )
  return isRemoved || restsOn.every(({ hash }) => out.has(hash))
}

export type Standing = { readonly inForce: readonly Known[]; readonly voided: View }

/** Which keyrings of a view are in force: those that count and in whose place none that counts was put. More than one of a compartment where two were made at once. */
export const standingIn = (keyrings: Keyrings, view: View): Standing => {
  const known = [...view].flatMap((hash) => keyrings.get(hash) ?? [])
  const compartments = Map.groupBy(known, ({ compartment }) => compartment)
  // Only the beginning of the case knew nothing.
  const begin = known.find(({ knew }) => knew.size === 0)
  const first = compartments.get(begin?.compartment ?? '') ?? []
  const out = voidOnes(first)
  const further = [...compartments.values()].filter((own) => own !== first)
  const outFurther = further.flatMap((own) => {
    const begun = own.filter((one) => one.hash === one.compartment && isBegunInVain(one, first, out))
    return [
      ...voidOnes(
        own,
        begun.map(({ hash }) => hash),
      ),
    ]
  })
  const voided = new Set([...out, ...outFurther])
  return { inForce: lastOf(known.filter(({ hash }) => !voided.has(hash))), voided }
}

/** A standing by its hashes, which shares with that of before what did not change. */
export type Settled = { readonly inForce: Hashes; readonly voided: Hashes }

export const settledOf = ({ inForce, voided }: Standing): Settled => ({
  inForce: Hashes.of(inForce.map(({ hash }) => hash)),
  voided: Hashes.of(voided),
})

/**
 * What stands once a keyring was made by one who knew of all before it: it is concurrent with none of them, so none is shut out that was not, and it counts,
 * since it takes the place of what is in force. Only a compartment may be begun in vain, where what its author led by does not count.
 * @param before what stood with all that its author knew
 * @param first the keyrings of the first compartment that its author knew; asked for only where some do not count
 */
export const settledWith = ({ inForce, voided }: Settled, one: Known, first: () => readonly Known[]): Settled => {
  const { replaces } = one.keyring
  if (replaces.length === 0 && voided.size > 0 && isBegunInVain(one, first(), voided)) return { inForce, voided: voided.with(one.hash) }
  return { inForce: replaces.reduce((all, hash) => all.without(hash), inForce).with(one.hash), voided }
}

type Sealing = Pick<Readership, 'holders' | 'recovery'>

/** Names of keys are hashes, and asked for each entry of a case: a keyring never changes, so they are worked out once. */
const READERS = new WeakMap<Sealing, readonly string[]>()

/** Everybody whom a keyring seals its key to. */
export const readersOf = (keyring: Sealing): readonly string[] => {
  const readers = READERS.get(keyring) ?? [...keyring.holders, keyring.recovery].map(keyId)
  READERS.set(keyring, readers)
  return readers
}
