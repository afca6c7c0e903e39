import type { Said } from '#seal/office/said.ts'

type At = { readonly anchor: string; readonly now: string }

export type Verified = {
  /** Records of offices for which two offices of two other States answer that count. */
  readonly verified: ReadonlySet<string>
  /** Whether the word of one office on another counts. */
  readonly counts: (on: string, by: string) => boolean
  /** The States whose word on an office counts. */
  readonly statesFor: (id: string) => ReadonlySet<string>
}

const STATES = 2

/**
 * Which offices are verified, for one who knows the key of their own and believes nothing else. Counts who is one's own office or was countersigned by
 * it; an office is verified when two that count or are verified, of two other States, countersigned it: the least set of which that holds. So whatever
 * a server invents, and whatever one office in it signs, verifies nothing. One's own office is verified by those alone that it signed itself.
 * @source cooperate.md §7.3: countersigned by two offices of two other States
 */
export const verifiedOffices = ({ offices, countersignatures, withdrawals }: Said, { anchor, now }: At): Verified => {
  const serves = (id: string): boolean => {
    const record = offices.get(id)
    return record !== undefined && record.since <= now && now < record.until
  }
  const signatures = [...countersignatures].filter(([id, { as }]) => !withdrawals.has(id) && serves(as)).map(([, one]) => one)
  const own = new Set([...offices].filter(([id, { from }]) => from === anchor && serves(id)).map(([id]) => id))
  const signedByOwn = new Set(signatures.filter(({ as }) => own.has(as)).map(({ office }) => office))
  const trusted = new Set([...own, ...signedByOwn].filter(serves))
  const verified = new Set<string>()
  const counts = (on: string, by: string): boolean =>
    own.has(on) ? signedByOwn.has(by) && trusted.has(by) : trusted.has(by) || verified.has(by)
  const statesFor = (id: string): ReadonlySet<string> =>
    new Set(signatures.filter(({ office, as }) => office === id && counts(id, as)).flatMap(({ as }) => offices.get(as)?.state ?? []))
  for (let before = -1; before !== verified.size;) {
    before = verified.size
    for (const id of offices.keys()) if (serves(id) && statesFor(id).size >= STATES) verified.add(id)
  }
  return { verified, counts, statesFor }
}
