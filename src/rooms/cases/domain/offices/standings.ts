import type { Countersignature } from '#seal/office/countersign.ts'
import type { OfficeRecord } from '#seal/office/record.ts'
import type { Said } from '#seal/office/said.ts'
import type { Withdrawal } from '#seal/office/withdraw.ts'
import { verifiedOffices } from './verified.ts'

/** One office's word on another: whether it counts here, and whether it was taken back. */
export type Signed = {
  readonly id: string
  readonly by: OfficeRecord
  readonly signature: Countersignature
  readonly counts: boolean
  readonly withdrawal: Withdrawal | undefined
}

/**
 * How an office stands, as a device works it out. `verified`: two offices of two other States answer for it that count here. `one`: one does.
 * `none`: nobody who counts. `ended`, `future`: outside its period. `replaced`: a later key of the same office is verified.
 */
export type OfficeStands = 'verified' | 'one' | 'none' | 'ended' | 'future' | 'replaced'

export type Office = {
  readonly id: string
  readonly record: OfficeRecord
  readonly isOwn: boolean
  readonly stands: OfficeStands
  /** By whom it was countersigned, those who count first. */
  readonly signed: readonly Signed[]
}

type At = { readonly anchor: string; readonly now: string }

const signedOf = (said: Said, id: string, counts: (by: string) => boolean): readonly Signed[] =>
  [...said.countersignatures]
    .flatMap(([of, signature]): readonly Signed[] => {
      const by = said.offices.get(signature.as)
      if (!by || signature.office !== id) return []
      const withdrawal = said.withdrawals.get(of)
      return [{ id: of, by, signature, counts: withdrawal === undefined && counts(signature.as), withdrawal }]
    })
    .toSorted((a, b) => Number(b.counts) - Number(a.counts) || a.signature.at.localeCompare(b.signature.at))

const isSameOffice = (a: OfficeRecord, b: OfficeRecord): boolean => a.name === b.name && a.state === b.state

/**
 * Every office of which something was said, its own first, then by State and name.
 * @param said what was checked (`readSaid`)
 * @param at `anchor` the fingerprint of one's own office's key, which the device knows; `now` an ISO instant
 */
export const officeStandings = (said: Said, { anchor, now }: At): readonly Office[] => {
  const { verified, counts, statesFor } = verifiedOffices(said, { anchor, now })
  const isReplaced = (record: OfficeRecord): boolean =>
    [...verified].some((other) => {
      const later = said.offices.get(other)
      return later !== undefined && later.from !== record.from && isSameOffice(later, record) && later.since > record.since
    })
  const standsOf = (id: string, record: OfficeRecord): OfficeStands => {
    if (now >= record.until) return 'ended'
    if (now < record.since) return 'future'
    if (isReplaced(record)) return 'replaced'
    if (verified.has(id)) return 'verified'
    return statesFor(id).size > 0 ? 'one' : 'none'
  }
  return [...said.offices]
    .map(([id, record]) => {
      const signed = signedOf(said, id, (by) => counts(id, by))
      return { id, record, isOwn: record.from === anchor, stands: standsOf(id, record), signed }
    })
    .toSorted(
      (a, b) =>
        Number(b.isOwn) - Number(a.isOwn) ||
        a.record.state.localeCompare(b.record.state) ||
        a.record.name.localeCompare(b.record.name) ||
        b.record.since.localeCompare(a.record.since),
    )
}
