import type { Exhibit } from '../contract/exhibit.ts'
import { asCorrected, chainOf, type CustodyEntry, type CustodyLink } from './custody-chain.ts'
import { type BreakKind, custodyAfter, type Fault, faultsAt, isHeldByNobody, NOTHING_YET } from './custody-faults.ts'

/** A break, with the span in which it lies, and the correction that explains it where there is one. It is named and never repaired. */
export type CustodyBreak = {
  readonly kind: BreakKind
  /** Null where it lies before everything that was written. */
  readonly since: string | null
  /** Null where it still lasts. */
  readonly until: string | null
  /** The event at which it shows. */
  readonly event: string
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

/**
 * The correction that explains a break: of the event at which it shows; else, where the corrected chain has the break no more, of the event with
 * which its span begins, or the last that was written.
 */
const explanation = ({ event, since }: Fault, chain: readonly CustodyLink[], isMended: boolean): string | null => {
  const lastOf = (id: string | undefined) => chain.find((link) => link.event.id === id)?.corrections.at(-1)
  const [lastOfAll] = chain.flatMap(({ corrections }) => corrections).toSorted((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : 0))
  return (lastOf(event.id) ?? (isMended ? (lastOf(since?.id) ?? lastOfAll) : undefined))?.id ?? null
}

/**
 * The breaks in the chain of custody of one exhibit, in their order. The chain is read as it was written: a correction may explain a break of it and
 * hides none. It is read again with the corrections in their places, so that one which makes a new break does not pass unseen.
 */
export const custodyBreaks = (exhibit: Exhibit, events: readonly CustodyEntry[]): readonly CustodyBreak[] => {
  const chain = chainOf(events)
  const order = chain.map(({ event }) => event)
  const written = faultsOf(exhibit, order)
  const corrected = faultsOf(exhibit, asCorrected(chain))
  const all = [
    ...written.map((fault) => ({ fault, explained: explanation(fault, chain, !isIn(corrected, fault)) })),
    ...corrected.filter((fault) => !isIn(written, fault)).map((fault) => ({ fault, explained: null })),
  ]
  const place = ({ fault }: (typeof all)[number]): number => order.findIndex(({ id }) => id === fault.event.id)
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
