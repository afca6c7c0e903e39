import { keyId, type KeyRecord } from '#seal/key.ts'
import { inForceOf, type NewReaders } from '#seal/ledger/readers.ts'
import { SealRefused } from '#seal/refused.ts'
import { COMMON } from '../../contract/common.ts'
import { IDENTITY } from '../../contract/contents.ts'
import { PROTECTION } from '../../contract/protection/contents.ts'
import { keepsIn, memberOf, readersNow, type Vouched, withoutReader, withReader } from '../../domain/readers.ts'
import type { OpenCase } from '../store/open-case.ts'
import type { ReadersChange } from '../store/set-readers.ts'

/** Who reads a part of a case now. */
export const partOf = ({ ledger }: Pick<OpenCase, 'ledger'>, compartment: string): NewReaders => ({
  compartment,
  ...readersNow(inForceOf(ledger, compartment)),
})

/** Whose key it is, by those who compared its fingerprint; the officer's own word first. */
export const vouchedIn = (one: OpenCase, own: string, id: string): Vouched | undefined =>
  memberOf(one.file, id, { own, ...partOf(one, one.ledger.ctx) })

/**
 * The same for who reads a part that protects, by what was written there too: those who lead that part come before those who lead the case, for they alone
 * know each other where the case is closed to them.
 */
export const vouchedInPart = (one: OpenCase, own: string, part: NewReaders, id: string): Vouched | undefined => {
  const [member, built] = [[...one.file.member, ...one.protection.member], partOf(one, one.ledger.ctx)]
  return memberOf({ member }, id, { own, holders: [...part.holders, ...built.holders], leads: [...part.leads, ...built.leads] })
}

const APART: readonly string[] = [PROTECTION, COMMON]

/** Who reads what of a case now: the part that is built, each identity that this officer opens, what protects and what is common. */
export const compartmentsOf = (one: OpenCase): readonly NewReaders[] => {
  const { ledger, opened, identities } = one
  const apart = ledger.standing.inForce.map(({ compartment }) => compartment).filter((part) => APART.includes(opened.kindOf(part) ?? ''))
  const all = [ledger.ctx, ...new Set([...identities.map(({ compartment }) => compartment), ...apart])]
  return all.map((compartment) => partOf(one, compartment))
}

/** The compartments of a case that name somebody, those of identities too that this officer does not open. */
export const naming = (one: OpenCase, id: string): readonly NewReaders[] => {
  const all = [...new Set(one.ledger.standing.inForce.map(({ compartment }) => compartment))]
  return all.map((compartment) => partOf(one, compartment)).filter(({ holders }) => holders.some((record) => keyId(record) === id))
}

/** Somebody more who reads a part of a case. */
export const adding =
  (compartment: string, record: KeyRecord, isLead = false): ReadersChange =>
  (open) => [{ compartment, ...withReader(partOf(open, compartment), record, isLead) }]

/** Somebody who reads one part of a case no longer. */
export const closing =
  (compartment: string, id: string): ReadersChange =>
  (open) => [{ compartment, ...withoutReader(partOf(open, compartment), id) }]

/** Where its key does not open here, or two recoveries are in force, a part is not changed by anybody but recovery. */
const isChangeable = ({ ledger, opened }: OpenCase, compartment: string): boolean =>
  opened.kindOf(compartment) !== undefined &&
  new Set(inForceOf(ledger, compartment).map(({ keyring }) => keyId(keyring.recovery))).size === 1

type Removal = { readonly from: readonly NewReaders[]; readonly stay: readonly NewReaders[] }

/** The parts from which an officer takes somebody, what is built last; and those in which they stay, since others lead these. */
export const removalOf = (one: OpenCase, own: string, id: string): Removal => {
  const isBuilt = ({ compartment }: NewReaders): boolean => compartment === one.ledger.ctx
  const goes = (part: NewReaders): boolean => keepsIn(part, own, id) === undefined && isChangeable(one, part.compartment)
  // Who protects has to be heard: they keep what is common, and that is none of what they stay in.
  const protects = protectorsIn(one).has(id)
  const parts = naming(one, id).filter(({ compartment }) => !protects || one.opened.kindOf(compartment) !== COMMON)
  const ordered = [...parts.filter((part) => !isBuilt(part)), ...parts.filter(isBuilt)]
  return { from: ordered.filter(goes), stay: ordered.filter((part) => !goes(part)) }
}

/**
 * Somebody who reads no part of a case any more that this officer leads. What others lead keeps nobody in the case: they are named on its page until
 * it is settled there. @throws SealRefused `seal.no-authority` where the officer may not take them from the part that is built
 */
export const removing =
  (own: string, id: string): ReadersChange =>
  (open) => {
    const { from, stay } = removalOf(open, own, id)
    const { ctx } = open.ledger
    if (stay.some(({ compartment }) => compartment === ctx)) throw new SealRefused('seal.no-authority', ctx.slice(0, 16))
    return from.map(({ compartment, ...now }) => ({ compartment, ...withoutReader(now, id) }))
  }

/**
 * The parts that protect, and those that are common, as whoever began each of them said in the case: their readers need not build it. The word of anybody
 * else does not count, so that nobody hides who reads an identity by calling it a part that protects.
 */
export const saidApart = ({ file, ledger }: OpenCase): ReadonlyMap<string, string> => {
  const own = (from: string, part: string, kind: string) => (ledger.keyring(part)?.keyring.from === from ? [[part, kind] as const] : [])
  // Of a part that is called both, the graver one holds.
  return new Map([
    ...file.protection.flatMap(({ content, from }) => own(from, content.common, COMMON)),
    ...file.protection.flatMap(({ content, from }) => own(from, content.protection, PROTECTION)),
  ])
}

/** Identities that this officer does not open may be any part that they do not, but for those that protect. */
export const isIdentity = (one: OpenCase, compartment: string): boolean => {
  const kind = one.opened.kindOf(compartment)
  return kind === undefined ? !saidApart(one).has(compartment) : kind === IDENTITY
}

/** Whoever protects, as whoever gave it to them said in the case; they go on reading what is common when they build the case no longer. */
const protectorsIn = (one: OpenCase): ReadonlySet<string> => {
  const parts = new Set(one.file.protection.map(({ content }) => content.protection).filter((part) => saidApart(one).has(part)))
  const own = one.ledger.standing.inForce.filter(({ compartment }) => parts.has(compartment))
  return new Set(own.flatMap(({ keyring }) => keyring.holders.map(keyId)))
}

/**
 * Those who are named by an identity and do not read the case: one opened it to them while another removed them, or whoever removed them did not lead it.
 * So are those who are named by what is common, and neither build the case nor protect. The officer themself is not among them.
 */
export const leftBehind = (one: OpenCase, own: string): readonly KeyRecord[] => {
  const { standing, ctx } = one.ledger
  const readers = new Set([own, ...partOf(one, ctx).holders.map(keyId)])
  const protectors = protectorsIn(one)
  const holders = standing.inForce.flatMap(({ compartment, keyring }) => {
    if (isIdentity(one, compartment)) return keyring.holders
    return one.opened.kindOf(compartment) === COMMON ? keyring.holders.filter((record) => !protectors.has(keyId(record))) : []
  })
  return [...new Map(holders.map((record) => [keyId(record), record]))].filter(([id]) => !readers.has(id)).map(([, record]) => record)
}

/** How many parts of a case somebody reads that are closed to this officer and may be identities. */
export const closedPartsOf = (one: OpenCase, id: string): number => {
  const shown = new Set([...compartmentsOf(one).map(({ compartment }) => compartment), ...saidApart(one).keys()])
  return naming(one, id).filter(({ compartment }) => !shown.has(compartment)).length
}
