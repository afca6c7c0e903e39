import type { Jurisdiction } from '#law/facts.ts'
import { canonicalText, sha256Hex } from '#seal/canonical.ts'
import type { Ledger } from '#seal/ledger/ledger.ts'
import type { Opened } from '#seal/ledger/opened.ts'
import { inForceOf } from '#seal/ledger/readers.ts'
import { BUILDING } from '../../contract/contents.ts'
import { type CaseTally, PARTS_AT_MOST, type Tally } from '../../contract/counts/tally.ts'
import { Need } from '../../contract/protection/need.ts'
import { PROTECTION } from '../../contract/protection/contents.ts'
import type { CaseFile } from '../case-file.ts'
import { type Part, partNamed, partsOf } from '../protection/parts.ts'
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
  readonly office: string
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

/** Names a part of a case to one head for one year. */
const partTagOf = (compartment: string, { head, year }: Counting): string =>
  sha256Hex(canonicalText(['istmo/1/tally-part', head, year, compartment]))

/** Persons who were first helped in a year by one part that protects; null where it is closed to the reader, or not theirs from its beginning. */
const assistedBy = ({ opened }: OpenToCount, { compartment, stands }: Part, year: number): number | null => {
  if (stands === 'closed' || !opened.isWhole(compartment)) return null
  const versions = opened.versions.filter((version) => version.kind === 'need' && version.compartment === compartment)
  return assistedIn(
    versions.flatMap(({ content }) => Need.safeParse(content).data ?? []),
    year,
  )
}

/** The parts that protect: those that the reader opens or opened once, and those of which the case says that they were begun. */
const partsThatProtect = (one: OpenToCount, { own }: Counting): readonly Part[] => {
  const opened = partsOf(one, PROTECTION, own)
  const known = new Set(opened.map(({ compartment }) => compartment))
  const begun = new Set(one.file.protection.map(({ content }) => content.protection))
  return [...opened, ...[...begun].filter((name) => !known.has(name)).flatMap((name) => partNamed(one, name, own) ?? [])]
}

const caseTally = (one: OpenToCount, counting: Counting): CaseTally => {
  const { ledger, opened, file } = one
  const builds = opened.kindOf(ledger.ctx) === BUILDING
  const [first] = readersNow(inForceOf(ledger, ledger.ctx)).leads
  return {
    tag: tagOf(ledger.ctx, counting),
    leads: first === counting.own,
    built: builds ? { offences: [...offencesOf(file, counting.country)], counts: caseCounts(countable(one), counting) } : null,
    parts: partsThatProtect(one, counting)
      .slice(0, PARTS_AT_MOST)
      .map((part) => ({ tag: partTagOf(part.compartment, counting), assisted: assistedBy(one, part, counting.year) })),
  }
}

/** The cases that are open on a device, counted for one year and for one head. Whoever counts says only what they read. */
export const tallyOf = (cases: readonly OpenToCount[], counting: Counting): Tally => {
  const { programme, country, office, year } = counting
  const own = cases.map((one) => ({ one, tally: caseTally(one, counting) }))
  return {
    kind: 'istmo/tally/2',
    programme,
    country,
    office,
    year,
    cases: own.map(({ tally }) => tally),
    unsettled: own.filter(({ one, tally }) => tally.leads && tally.built && isUnsettled(countable(one), counting)).length,
  }
}
