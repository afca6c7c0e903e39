import type { Law, Offence, SystemLaw, Version } from '../contract/law-data.ts'
import { SYSTEMS } from '../contract/systems.ts'
import { isFactId, isWord } from './facts/known-facts.ts'

/** What is wrong with a law that its form alone does not show. */
export type LawFault = {
  readonly code: 'unknown-source' | 'unknown-fact' | 'version-overlaps' | 'id-taken' | 'offence-missing' | 'system-missing'
  readonly at: string
  readonly found: string
}

/** Every source that anything below a value names, with the place where it stands. */
const sourcesNamed = (value: unknown, at: string): readonly { at: string; source: string }[] => {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'source' && typeof inner === 'string' ? [{ at, source: inner }] : sourcesNamed(inner, `${at}.${key}`),
  )
}

const factsNamed = (offence: Offence): readonly string[] =>
  offence.versions.flatMap((version: Version) => [
    ...version.aggravators.flatMap(({ facts }) => facts),
    ...(version.elements && 'facts' in version.elements ? version.elements.facts : []),
  ])

const FIRST = '0000-01-01'
const LAST = '9999-12-31'

/** A later wording begins after the one that it follows: it is bounded on one side at least, and its bounds lie in order. */
const follows = (before: Version['from'] | undefined, { notBefore, notAfter }: Version['from']): boolean => {
  const earliest = before?.notBefore ?? FIRST
  if (notBefore !== null && notAfter !== null && notBefore > notAfter) return false
  return (notBefore !== null || notAfter !== null) && earliest <= (notBefore ?? LAST) && earliest < (notAfter ?? LAST)
}

const overlaps = (offence: Offence): readonly LawFault[] => {
  const versions: readonly Version[] = offence.versions
  return versions.slice(1).flatMap(({ key, from }, index): readonly LawFault[] => {
    const before = versions[index]
    if (follows(before?.from, from)) return []
    return [{ code: 'version-overlaps', at: `${offence.id}.${before?.key}`, found: `${offence.id}.${key}` }]
  })
}

/** Without an offence of trafficking and one of smuggling nothing could be told apart. */
const missingIn = ({ system, offences }: SystemLaw): readonly LawFault[] =>
  (['TIP', 'SOM'] as const)
    .filter((kind) => !offences.some((one) => one.class === kind))
    .map((kind): LawFault => ({ code: 'offence-missing', at: system, found: kind }))

const faultsOfSystem = ({ offences }: SystemLaw): readonly LawFault[] =>
  offences.flatMap((offence) => [
    ...overlaps(offence),
    ...factsNamed(offence).flatMap((id) =>
      isFactId(id) && !isWord(id) ? [] : [{ code: 'unknown-fact', at: offence.id, found: id } as const],
    ),
  ])

/** Names that are there more than once. */
const twice = (ids: readonly string[]): readonly string[] => {
  const seen = new Set<string>()
  return ids.filter((id) => seen.size === seen.add(id).size)
}

/** Faults that keep a law from being asked: sources that are not listed, facts that nobody asks for, wordings that overlap, names given twice. */
export const checkLaw = ({ sources, systems }: Law): readonly LawFault[] => {
  const listed = new Set(sources.map(({ id }) => id))
  const names = [
    systems.map(({ system }) => system),
    systems.flatMap(({ offences }) => offences.map(({ id }) => id)),
    sources.map(({ id }) => id),
    systems.flatMap(({ offences }) => offences.flatMap(({ id, versions }) => versions.map(({ key }) => `${id}.${key}`))),
  ]
  return [
    ...systems
      .flatMap((one) => sourcesNamed(one, one.system))
      .flatMap(({ at, source }): readonly LawFault[] => (listed.has(source) ? [] : [{ code: 'unknown-source', at, found: source }])),
    ...systems.flatMap(faultsOfSystem),
    ...systems.flatMap(missingIn),
    ...SYSTEMS.filter((system) => !systems.some((one) => one.system === system)).map((system): LawFault => ({
      code: 'system-missing',
      at: system,
      found: system,
    })),
    ...names.flatMap(twice).map((id): LawFault => ({ code: 'id-taken', at: id, found: id })),
  ]
}
