import type { Jurisdiction } from '#law/facts.ts'
import { canonicalText, sha256Hex } from '#seal/canonical.ts'
import type { Ledger } from '#seal/ledger/ledger.ts'
import type { Opened } from '#seal/ledger/opened.ts'
import { inForceOf } from '#seal/ledger/readers.ts'
import { BUILDING } from '../../contract/contents.ts'
import type { CaseTally, Tally } from '../../contract/counts/tally.ts'
import { Need } from '../../contract/protection/need.ts'
import { PROTECTION } from '../../contract/protection/contents.ts'
import type { CaseFile } from '../case-file.ts'
import { partsOf } from '../protection/parts.ts'
import { readersNow } from '../readers.ts'
import { originsOf } from '../origins.ts'
import { assistedIn, caseCounts, type Countable, isUnsettled } from './case-counts.ts'
import { asFirstWritten } from './first-years.ts'
import { offencesOf } from './offences-of.ts'

/** A case as a device has it open. */
export type OpenToCount = { readonly ledger: Ledger; readonly opened: Opened; readonly file: CaseFile }

type Counting = {
  readonly programme: string
  readonly country: Jurisdiction
  readonly year: number
  /** The fingerprint of who counts, and of the head to whom it goes. */
  readonly own: string
  readonly head: string
}

/** Names a case to one head for one year. Whoever does not know the case cannot tell from it which one it is. */
const tagOf = (ctx: string, { head, year }: Counting): string => sha256Hex(canonicalText(['istmo/1/tally', head, year, ctx]))

const countable = ({ ledger, opened, file }: OpenToCount): Countable => ({
  begunAt: ledger.begin.entry.at,
  file,
  versions: asFirstWritten(
    opened.versions.filter(({ compartment }) => compartment === ledger.ctx),
    originsOf(file.taken, opened, (hash) => ledger.entry(hash)?.entry),
  ),
})

/**
 * Persons who were first helped in a year, by the parts that protect which the reader opens; null where the case has one that is closed to them: then
 * nobody knows it from them, and it is not taken for none.
 */
const assistedOf = (one: OpenToCount, { own, year }: Counting, reads: boolean): number | null => {
  const parts = partsOf(one, PROTECTION, own).map(({ compartment }) => compartment)
  if (parts.length === 0) return reads && one.file.protection.length === 0 ? 0 : null
  const versions = one.opened.versions.filter(({ compartment, kind }) => kind === 'need' && parts.includes(compartment))
  return assistedIn(
    versions.flatMap(({ content }) => Need.safeParse(content).data ?? []),
    year,
  )
}

const caseTally = (one: OpenToCount, counting: Counting): CaseTally => {
  const { ledger, opened, file } = one
  const builds = opened.kindOf(ledger.ctx) === BUILDING
  const [first] = readersNow(inForceOf(ledger, ledger.ctx)).leads
  return {
    tag: tagOf(ledger.ctx, counting),
    leads: first === counting.own,
    built: builds ? { offences: [...offencesOf(file, counting.country)], counts: caseCounts(countable(one), counting) } : null,
    assisted: assistedOf(one, counting, builds),
  }
}

/** The cases that are open on a device, counted for one year and for one head. Whoever counts says only what they read. */
export const tallyOf = (cases: readonly OpenToCount[], counting: Counting): Tally => {
  const { programme, country, year } = counting
  const own = cases.map((one) => ({ one, tally: caseTally(one, counting) }))
  return {
    kind: 'istmo/tally/1',
    programme,
    country,
    year,
    cases: own.map(({ tally }) => tally),
    unsettled: own.filter(({ one, tally }) => tally.leads && tally.built && isUnsettled(countable(one), counting)).length,
  }
}
