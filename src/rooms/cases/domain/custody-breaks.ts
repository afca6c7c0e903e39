import type { Exhibit } from '../contract/exhibit.ts'
import { asCorrected, byWriting, chainOf, type CustodyEntry, type CustodyLink, inOrderOf } from './custody-chain.ts'
import { type BreakKind, custodyAfter, type Fault, faultsAt, isHeldByNobody, NOTHING_YET } from './custody-faults.ts'

/** A break, with the span in which it lies, and what explains it where something does. It is named and never repaired. */
export type CustodyBreak = {
  readonly kind: BreakKind
  /** Null where it lies before everything that was written. */
  readonly since: string | null
  /** Null where it still lasts. */
  readonly until: string | null
  /** The event at which it shows. */
  readonly event: string
  /** The correction that explains it, or the event that was written late and without which it would still show. */
  readonly explained: string | null
}

const faultsOf = (exhibit: Exhibit, ordered: readonly CustodyEntry[]): readonly Fault[] => {
  const faults: Fault[] = []
  let custody = NOTHING_YET
  ordered.forEach((event, at) => {
    faults.push(...faultsAt(custody, event, exhibit))
    if (isHeldByNobody(custody, event)) faults.push({ kind: 'no-holder', event, since: event, until: ordered[at + 1] ?? null })
    custody = custodyAfter(custody, event, exhibit)
  })
  const { handedOver } = custody
  return handedOver ? [...faults, { kind: 'no-receipt', event: handedOver, since: handedOver, until: null }] : faults
}

const isIn = (faults: readonly Fault[], { kind, event }: Fault): boolean =>
  faults.some((other) => other.kind === kind && other.event.id === event.id)

/** It shows still, be it at another event that came between. */
const stillIn = (faults: readonly Fault[], fault: Fault): boolean =>
  isIn(faults, fault) || faults.some(({ kind, since }) => kind === fault.kind && since !== null && since.id === fault.since?.id)

const PARTICULARS = ['kind', 'at', 'place', 'from', 'to', 'seal', 'purpose', 'sha256'] as const

const saysTheSame = ({ content: one }: CustodyEntry, { content: other }: CustodyEntry): boolean =>
  PARTICULARS.every((name) => one[name] === other[name])

/** A correction of a hand-over that changes nothing of it and was written when the break showed already: it can only mean the break. */
const saidOfHandOver = ({ event, since }: Fault, chain: readonly CustodyLink[]): CustodyEntry | undefined => {
  if (since?.content.kind !== 'transferred') return undefined
  const said = chain.find((link) => link.event.id === since.id)?.corrections.at(-1)
  return said && saysTheSame(said, since) && said.at > event.at ? said : undefined
}

/**
 * The correction that explains a break: of the event at which it shows, or of the hand-over before it where it explains and changes nothing; else,
 * where the corrected chain has the break no more, of the event with which its span begins, or the last that was written.
 */
const explanation = (fault: Fault, chain: readonly CustodyLink[], isMended: boolean): string | null => {
  const { event, since } = fault
  const lastOf = (id: string | undefined) => chain.find((link) => link.event.id === id)?.corrections.at(-1)
  const lastOfAll = chain
    .flatMap(({ corrections }) => corrections)
    .toSorted(byWriting)
    .at(-1)
  return (lastOf(event.id) ?? saidOfHandOver(fault, chain) ?? (isMended ? (lastOf(since?.id) ?? lastOfAll) : undefined))?.id ?? null
}

type Explained = { readonly fault: Fault; readonly explained: string | null }

/** Breaks that the record showed until an event was written late, which closed them: they stay, with that event as what explains them afterwards. */
const closedLate = (exhibit: Exhibit, chain: readonly CustodyLink[]): readonly Explained[] => {
  const written = chain.map(({ event }) => event).toSorted(byWriting)
  const late = new Set(chain.filter(({ isLate }) => isLate).map(({ event }) => event.id))
  return written.flatMap((event, at) => {
    if (!late.has(event.id)) return []
    const [before, after] = [at, at + 1].map((end) => faultsOf(exhibit, inOrderOf(written.slice(0, end))))
    return (before ?? []).filter((fault) => !stillIn(after ?? [], fault)).map((fault) => ({ fault, explained: event.id }))
  })
}

/** Each break once, as it is said first. */
const eachOnce = (all: readonly Explained[]): readonly Explained[] =>
  all.filter(
    ({ fault }, at) =>
      !isIn(
        all.slice(0, at).map((one) => one.fault),
        fault,
      ),
  )

/**
 * The breaks in the chain of custody of one exhibit, in their order. The chain is read as it was written: a correction may explain a break of it and
 * hides none, and neither does an event that was written late. It is read again with the corrections in their places, so that one which makes a new
 * break does not pass unseen.
 */
export const custodyBreaks = (exhibit: Exhibit, events: readonly CustodyEntry[]): readonly CustodyBreak[] => {
  const chain = chainOf(events)
  const order = chain.map(({ event }) => event)
  const written = faultsOf(exhibit, order)
  const corrected = faultsOf(exhibit, asCorrected(chain))
  const all = eachOnce([
    ...written.map((fault) => ({ fault, explained: explanation(fault, chain, !isIn(corrected, fault)) })),
    // What a correction opens again is explained by nothing.
    ...closedLate(exhibit, chain).map((one) => (isIn(corrected, one.fault) ? { ...one, explained: null } : one)),
    ...corrected.map((fault) => ({ fault, explained: null })),
  ])
  const place = ({ fault }: Explained): number => order.findIndex(({ id }) => id === fault.event.id)
  return all
    .toSorted((a, b) => place(a) - place(b))
    .map(({ fault: { kind, event, since, until }, explained }) => ({
      kind,
      since: since?.content.at ?? null,
      until: until?.content.at ?? null,
      event: event.id,
      explained,
    }))
}
