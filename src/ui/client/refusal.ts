import { z } from 'zod'
import type { Fault } from '../components/form/faults.ts'
import { worded } from './worded.tsx'

const SaidInOne = z.object({ happened: z.string(), kept: z.string(), next: z.string(), faults: z.array(z.string()) })
/** A refusal in words of both languages; `faults` says of each field what is wrong. */
export const Said = z.object({ es: SaidInOne, en: SaidInOne })

/**
 * What the house did not do, and why. `said` has its words in both languages, since it may still stand when the page changes its own; what
 * happens on this side of the wire is said by the client's own catalogue.
 */
export type Refusal = {
  readonly code: string
  /** Status of the answer; 0 where none came. */
  readonly status: number
  readonly said: z.output<typeof Said> | null
  /** Faults of single fields, by their names. */
  readonly faults: readonly Fault[]
  readonly details: unknown
  readonly request: string | null
}

/** What came of asking: every expected outcome is a value. */
export type Outcome<Value> = { readonly kind: 'done'; readonly value: Value } | { readonly kind: 'refused'; readonly refusal: Refusal }

export type LocalCode =
  | 'client.unreachable'
  | 'client.outdated'
  | 'client.interrupted'
  | 'client.address-unknown'
  | 'client.programme-unseen'
  | 'client.page-unfetched'
  | 'client.broken'

export const localRefusal = (code: LocalCode, status = 0): Refusal => ({
  code,
  status,
  said: null,
  faults: [],
  details: null,
  request: null,
})

const FieldFaults = z.array(z.object({ path: z.string(), message: z.string() }))

/** The problem of RFC 9457 as our server writes it. */
const WireProblem = z.object({
  status: z.number(),
  code: z.string(),
  details: z.unknown(),
  said: Said,
  requestId: z.string(),
})

export const refusalOf = (body: unknown, status: number): Refusal => {
  const read = WireProblem.safeParse(body)
  if (!read.success) return localRefusal('client.outdated', status)
  const { code, details, said, requestId } = read.data
  const faults = FieldFaults.safeParse(details)
  return {
    code,
    status: read.data.status,
    said,
    faults: faults.success
      ? faults.data.map(({ path, message }, at) => ({ field: path, message: worded((t) => said[t.lang].faults[at] ?? message) }))
      : [],
    details,
    request: requestId,
  }
}

/** A refusal that ends a page: caught by the boundary of pages, which shows it. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** For what the page itself is made of: screens and words are fetched when they are needed, and that may fail like all fetching. */
export const pageUnfetched = (): never => {
  throw new Refused(localRefusal('client.page-unfetched'))
}
