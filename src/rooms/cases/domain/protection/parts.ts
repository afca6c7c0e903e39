import { keyId } from '#seal/key.ts'
import type { Ledger } from '#seal/ledger/ledger.ts'
import type { Opened } from '#seal/ledger/opened.ts'
import { inForceOf, type NewReaders, removedReaders } from '#seal/ledger/readers.ts'
import { readersOf } from '#seal/ledger/view.ts'
import { readersNow } from '../readers.ts'

/**
 * How a part that is sealed apart stands for one key. `open`: it is read and written. `untaken`: another key began it for this one and so knows its
 * first key; nothing is written there before this one takes it over. `two`: it was changed twice at once. `closed`: it is in other hands now.
 */
export type PartStands = 'open' | 'untaken' | 'two' | 'closed'

/** A part of a case that is sealed apart, with who reads it now and who may change that; `by` made its last key, and it is taken where they are named. */
export type Part = NewReaders & { readonly stands: PartStands; readonly by: string; readonly isTaken: boolean }

type Sealed = { readonly ledger: Ledger; readonly opened: Opened }

const partOf = (ledger: Ledger, compartment: string, own: string): Part | undefined => {
  const inForce = inForceOf(ledger, compartment)
  const [keyring, other] = inForce.map((one) => one.keyring)
  if (!keyring) return undefined
  const now = readersNow(inForce)
  const isReader = now.holders.some((record) => keyId(record) === own)
  const isTaken = readersOf(keyring).includes(keyring.from)
  const stands = !isReader ? 'closed' : other ? 'two' : isTaken ? 'open' : 'untaken'
  return { compartment, ...now, stands, by: keyring.from, isTaken }
}

/** The part of a case by its name, whether or not this key opens it. @param own the fingerprint of the key */
export const partNamed = ({ ledger }: Pick<Sealed, 'ledger'>, compartment: string, own: string): Part | undefined =>
  partOf(ledger, compartment, own)

/** The parts of one kind that a key opens, or opened once. */
export const partsOf = ({ ledger, opened }: Sealed, kind: string, own: string): readonly Part[] =>
  [...new Set(ledger.standing.inForce.map(({ compartment }) => compartment))]
    .filter((compartment) => opened.kindOf(compartment) === kind)
    .flatMap((compartment) => partOf(ledger, compartment, own) ?? [])

/** Who builds a case now, or did once. Whoever is removed from it does not become one who protects by that. */
export const buildersOf = (ledger: Ledger): ReadonlySet<string> =>
  new Set([...inForceOf(ledger, ledger.ctx).flatMap(({ keyring }) => keyring.holders.map(keyId)), ...removedReaders(ledger)])

/** By compartment, whoever wrote into it or changed who reads it. */
export const authorsIn = (ledger: Ledger): ReadonlyMap<string, ReadonlySet<string>> => {
  const authors = new Map<string, Set<string>>()
  for (const { hash, entry } of ledger.entries) {
    const compartment = ledger.keyring(entry.type === 'object' ? entry.keyring : hash)?.compartment ?? ''
    const own = authors.get(compartment)
    if (own) own.add(entry.from)
    else authors.set(compartment, new Set([entry.from]))
  }
  return authors
}

type Around = {
  readonly own: string
  readonly builders: ReadonlySet<string>
  readonly authors: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * Where something new is written: where the fewest of those read it who read the part that is built, then where this key wrote before, then where it
 * leads. Whoever leads the case could begin a second part that protects, and read along in it, by another key too: it is never chosen before one that
 * they do not read and that is in use.
 */
export const placeFor = (parts: readonly Part[], { own, builders, authors }: Around): Part | undefined => {
  const readAlong = ({ holders }: Part) => holders.map(keyId).filter((id) => id !== own && builders.has(id)).length
  const isUsed = ({ compartment }: Part) => Number(authors.get(compartment)?.has(own) ?? false)
  return parts
    .filter(({ stands }) => stands === 'open')
    .toSorted(
      (a, b) => readAlong(a) - readAlong(b) || isUsed(b) - isUsed(a) || Number(b.leads.includes(own)) - Number(a.leads.includes(own)),
    )[0]
}

/**
 * Whose word on consent counts: those who read a part that protects which was last changed by somebody who never built the case. Where there is
 * none, whoever builds it protects too, and theirs does. So nobody makes themself one of them by beginning a further part.
 */
export const protectorsOf = (parts: readonly Part[], builders: ReadonlySet<string>): readonly string[] => {
  const apart = parts.filter(({ by }) => !builders.has(by))
  return [...new Set((apart.length > 0 ? apart : parts).flatMap(({ holders }) => holders.map(keyId)))]
}
