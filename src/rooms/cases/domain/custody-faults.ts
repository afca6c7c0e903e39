import type { CustodyKind } from '../contract/custody.ts'
import type { Exhibit } from '../contract/exhibit.ts'
import type { CustodyEntry } from './custody-chain.ts'

/**
 * What is wrong with a chain of custody. `no-beginning`: nobody collected it here or received it from elsewhere. `no-holder`: it was taken in and
 * nobody says by whom it is held from then on. `wrong-holder`: it came from somebody who did not hold it. `no-receipt`: it was handed over and
 * nobody says that they got it. `wrong-seal`: it bore another seal than it was closed with. `wrong-hash`: a file of it is not the one that was
 * recorded. `after-end`: something happened to it after it was returned or destroyed.
 */
export type BreakKind = 'no-beginning' | 'no-holder' | 'wrong-holder' | 'no-receipt' | 'wrong-seal' | 'wrong-hash' | 'after-end'

/** A break as it is found at an event, between the last event that was in order and the one at which it shows. */
export type Fault = {
  readonly kind: BreakKind
  readonly event: CustodyEntry
  readonly since: CustodyEntry | null
  readonly until: CustodyEntry | null
}

/** Something that is known of it, and the event that says so last. */
type Known = { readonly name: string; readonly event: CustodyEntry } | null

/** How it stands between two events. What is not known any more is null, so that one break is not named twice. */
export type Custody = {
  readonly began: CustodyEntry | null
  readonly holder: Known
  readonly handedOver: CustodyEntry | null
  readonly seal: Known
  readonly hash: Known
  readonly ended: CustodyEntry | null
}
export const NOTHING_YET: Custody = { began: null, holder: null, handedOver: null, seal: null, hash: null, ended: null }

const BEGINS: readonly CustodyKind[] = ['collected', 'received']
const ENDS: readonly CustodyKind[] = ['returned', 'destroyed']
/** With these it comes from somebody, who has to be named; with the others somebody may be. */
const PASSES: readonly CustodyKind[] = ['collected', 'received', 'transferred', 'returned']

const isSame = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase()

type Found = readonly Pick<Fault, 'kind' | 'since'>[]

const receiptFaults = (handedOver: CustodyEntry, { content }: CustodyEntry): Found => {
  if (content.kind !== 'received' || !isSame(content.to, handedOver.content.to)) return [{ kind: 'no-receipt', since: handedOver }]
  const isFromGiver = content.from === null || isSame(content.from, handedOver.content.from)
  return isFromGiver ? [] : [{ kind: 'wrong-holder', since: handedOver }]
}

const holderFaults = ({ began, holder, handedOver, ended }: Custody, event: CustodyEntry): Found => {
  const { kind, from } = event.content
  if (!began) return BEGINS.includes(kind) ? [] : [{ kind: 'no-beginning', since: null }]
  if (ended) return [{ kind: 'after-end', since: ended }]
  if (handedOver) return receiptFaults(handedOver, event)
  const isSilent = from === null && !PASSES.includes(kind)
  return holder === null || isSilent || isSame(from, holder.name) ? [] : [{ kind: 'wrong-holder', since: holder.event }]
}

const sealFaults = ({ seal }: Custody, { content }: CustodyEntry): Found => {
  const isSilent = content.seal === null && content.kind !== 'opened'
  return seal === null || isSilent || isSame(content.seal, seal.name) ? [] : [{ kind: 'wrong-seal', since: seal.event }]
}

/** Of several files one does not say which it was, so what was in order before says nothing. Where none is recorded the first hash counts. */
const hashFaults = ({ began, hash }: Custody, { content: { sha256 } }: CustodyEntry, { files }: Exhibit): Found => {
  const isKnown = files.length === 0 ? hash === null || hash.name === sha256 : files.some((file) => file.sha256 === sha256)
  return sha256 === null || isKnown ? [] : [{ kind: 'wrong-hash', since: (files.length > 1 ? null : hash?.event) ?? began }]
}

/** What is wrong with an event after all that was before it. */
export const faultsAt = (custody: Custody, event: CustodyEntry, exhibit: Exhibit): readonly Fault[] =>
  [...holderFaults(custody, event), ...sealFaults(custody, event), ...hashFaults(custody, event, exhibit)].map(({ kind, since }) => ({
    kind,
    event,
    since,
    until: event,
  }))

/** It was taken in, and nobody says who holds it. Of a handing over without a receipt it was said already. */
export const isHeldByNobody = ({ handedOver }: Custody, { content: { kind, to } }: CustodyEntry): boolean =>
  BEGINS.includes(kind) && to === null && !handedOver

const heldAfter = ({ holder, handedOver }: Custody, event: CustodyEntry): Known => {
  const { kind, from, to } = event.content
  if (BEGINS.includes(kind)) return to === null ? null : { name: to, event }
  if (kind === 'transferred' || handedOver) return null
  return from === null ? holder : { name: from, event }
}

const sealedAfter = ({ seal }: Custody, event: CustodyEntry): Known => {
  if (event.content.kind === 'opened') return null
  return event.content.seal === null ? seal : { name: event.content.seal, event }
}

const hashAfter = ({ hash }: Custody, event: CustodyEntry, isRight: boolean): Known =>
  event.content.sha256 === null || !isRight ? hash : { name: event.content.sha256, event }

/** How it stands after an event. */
export const custodyAfter = (custody: Custody, event: CustodyEntry, exhibit: Exhibit): Custody => {
  const { kind } = event.content
  return {
    began: custody.began ?? event,
    holder: heldAfter(custody, event),
    handedOver: kind === 'transferred' ? event : null,
    seal: sealedAfter(custody, event),
    hash: hashAfter(custody, event, hashFaults(custody, event, exhibit).length === 0),
    ended: ENDS.includes(kind) ? event : BEGINS.includes(kind) ? null : custody.ended,
  }
}
