import canonicalize from 'canonicalize'
import { standingsOf, type Standings } from '#decide/port'
import type { Handle } from '#kernel/db/handles.ts'
import { lastDayAmong } from '#programme/rules'
import type { CountryPart } from '../../contract/country-part.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import type { ReleaseRule } from '../../contract/release-facts.ts'
import { SIGNING_BODY, subjectOf } from '../../contract/sign-off.ts'
import type { ComposeProblem } from '../../domain/edition.ts'
import { countryPart, editionsOf } from '../../domain/release/country-part.ts'
import { releasable } from '../../domain/release/releasable.ts'
import { absentIn } from '../../domain/unreleased.ts'
import { reportWords } from '../../messages.ts'
import { dated } from '../make/make-report.ts'
import { sha256 } from '../sha256.ts'
import { readProgramme } from '../sql/package.ts'
import { printedOf } from './printed.ts'
import { ruleOf } from './rule.ts'

export type FrozenPart = { readonly country: string; readonly part: CountryPart; readonly text: string; readonly hash: string }

/** What would be released of a programme at this moment, with each country's part of it. */
export type Current = {
  readonly programmeId: string
  /** The day that it is for the countries it speaks of. */
  readonly asOf: string
  /** All that its maker sees, of which `source` is what may go out. */
  readonly whole: ProgrammePackage
  readonly source: ProgrammePackage
  readonly subject: string
  readonly example: boolean
  readonly parts: readonly FrozenPart[]
  /** Of the countries' pages: what could not be printed of them. */
  readonly problems: readonly ComposeProblem[]
}

const frozen = (country: string, part: CountryPart): FrozenPart => {
  const text = canonicalize(part) ?? ''
  return { country, part, text, hash: sha256(text) }
}

/** `asOf` of what was dated already. */
type Spot = { readonly programmeId: string; readonly now: string; readonly asOf?: string }

export const currentOf = async (handle: Handle, spot: Spot): Promise<Current> => currentIn(await readProgramme(handle, spot), spot)

/** Of its texts those that stand on a country's own page, which is put to it. */
const ownPagesOf = ({ tables, passages }: ProgrammePackage): ProgrammePackage => ({
  passages: Object.fromEntries(Object.entries(passages).filter(([key]) => key.startsWith('country-'))),
  tables: { ...tables, sentence_overrides: [] },
})

/** The same of a programme that was read already. */
export const currentIn = (given: ProgrammePackage, { programmeId, now, asOf: day }: Spot): Current => {
  const countries = given.tables.countries.map(({ code }) => code)
  const asOf = day ?? lastDayAmong(countries, now)
  const source = releasable(given, asOf)
  const editions = editionsOf(source, { es: reportWords('es'), en: reportWords('en') })
  const parts = source.tables.countries.map(({ code }) => frozen(code, countryPart(editions, code)))
  return {
    programmeId,
    asOf,
    whole: given,
    source,
    subject: subjectOf(editions.es.round),
    example: source.tables.programme[0]?.provenance === 'reconstruction',
    parts,
    problems: [...editions.es.problems, ...editions.en.problems, ...absentIn(ownPagesOf(source))],
  }
}

export const standingsNow = (handle: Handle, { programmeId, subject, parts }: Current, now: string): Promise<Standings> => {
  const current = new Map(parts.map(({ country, hash }) => [country, hash]))
  return standingsOf(handle, { programmeId, subject, body: SIGNING_BODY, now, current })
}

/** The latest day among one and those on which countries signed. Of a clock that is not known a letter may bear the next day already. */
const noEarlierThan = (asOf: string, { members, besides }: Standings): string =>
  [...members, ...besides].reduce((last, { position }) => (position && position.takenOn > last ? position.takenOn : last), asOf)

type Releasing = { readonly current: Current; readonly standings: Standings; readonly rule: ReleaseRule }

/**
 * What the release itself is made of and its annex carries, none of the texts that it does not print, where its countries stand towards it,
 * and the rule by which that is enough. Where it is not dated yet, by a day on which each had signed. Its problems are those of all the report.
 */
export const releaseOf = async (handle: Handle, spot: Spot): Promise<Releasing> => {
  const current = await currentOf(handle, spot)
  const standings = await standingsNow(handle, current, spot.now)
  const asOf = spot.asOf ?? noEarlierThan(current.asOf, standings)
  const rule = await ruleOf(handle, current, standings)
  return { current: { ...current, asOf, ...printedOf(dated(current.source, asOf)) }, standings, rule }
}
