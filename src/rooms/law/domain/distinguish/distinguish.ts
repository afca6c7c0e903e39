import canonicalize from 'canonicalize'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Facts, System } from '../../contract/facts.ts'
import type { Law, SystemLaw } from '../../contract/law-data.ts'
import type { Difference, Distinction, SystemOutcome } from '../../contract/outcome.ts'
import { contradictionsOf, type FactMap, factsGiven, knownOf, withoutContradictions } from '../facts/known-facts.ts'
import type { Known } from '../rule/rule.ts'
import { spanOf } from '../span.ts'
import { apartBy } from './differences.ts'
import { type Charge, chargesOf, type Judged, judge } from './judged.ts'
import { openOf } from './missing.ts'
import { type Change, changesOf, pivotsOf } from './pivots.ts'
import { foundIn } from './reasons.ts'
import type { Sources } from './say/cites.ts'
import { sayDifference } from './say/say-difference.ts'
import { laterLawReason } from './say/say-later-law.ts'
import { sayContradiction, sayOpen } from './say/say-missing.ts'
import { sayOther } from './say/say-other.ts'
import { besideElements, sayFound } from './say/say-reasons.ts'

/** Names the rules below: raised whenever the same facts under the same law may answer otherwise. */
const ENGINE = 'istmo-distinguish/1'

/** SHA-256 of a value's canonical JSON (RFC 8785), in hexadecimal. */
const canonicalHash = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalize(value) ?? '')))

type Asked = { readonly law: SystemLaw; readonly charges: readonly Charge[]; readonly judged: Judged }

const systemsOf = ({ systems }: Law, { jurisdictions }: Facts): readonly SystemLaw[] => {
  const wanted: readonly System[] = [...new Set<System>(['INT', ...jurisdictions])]
  return wanted.map((system) => systems.find((one) => one.system === system)!)
}

type Scene = {
  readonly asOf: string
  readonly t: Translate
  readonly sources: Sources
  readonly given: FactMap
  readonly known: Known
  readonly changes: readonly Change[]
}

const systemOutcome = ({ asOf, t, sources, given, known, changes }: Scene, { law, charges, judged }: Asked): SystemOutcome => {
  const voice = { t, sources, known }
  const deciding = charges.filter(({ offence }) => offence.class === 'TIP' || offence.class === 'SOM')
  return {
    system: law.system,
    ...judged,
    other: charges.filter((charge) => !deciding.includes(charge)).flatMap((charge) => sayOther(voice, charge)),
    reasons: [
      ...foundIn(deciding, known).map((one) => sayFound(voice, one)),
      ...deciding.flatMap((charge) => besideElements(voice, charge)),
      ...laterLawReason(voice, judged, chargesOf(law, spanOf(asOf))),
    ],
    missing: [
      ...contradictionsOf(given).flatMap((one) => sayContradiction(t, one)),
      ...openOf(charges, known, judged).map((open) => sayOpen(t, charges, open)),
    ],
    pivots: [...pivotsOf(charges, changes, judged.outcome)],
  }
}

/** Where a country answers otherwise than the protocols. */
const differencesOf = (scene: Scene, [first, ...others]: readonly Asked[]): readonly Difference[] => {
  if (!first) return []
  return others
    .filter(({ judged }) => judged.outcome !== first.judged.outcome)
    .map((other) => sayDifference(scene, [first.law.system, other.law.system], apartBy(first.charges, other.charges, scene.known)))
}

/** What is known of each law, whatever the facts are: to be read once and asked many times. */
export type ReadLaw = { readonly law: Law; readonly sha256: string; readonly sources: Sources }
export const readLaw = (law: Law): ReadLaw => ({
  law,
  sha256: canonicalHash(law),
  sources: new Map(law.sources.map((source) => [source.id, source])),
})

/** The outcome of each system in one word: what a change of the law, or of the facts, is compared by. */
export const outcomesOf = (law: Law, facts: Facts): Distinction['outcomes'] => {
  const known = knownOf(withoutContradictions(factsGiven(facts)))
  const span = spanOf(facts.date)
  return Object.fromEntries(systemsOf(law, facts).map((one) => [one.system, judge(chargesOf(one, span), known).outcome]))
}

/**
 * Tells trafficking in persons from smuggling of migrants: the Palermo protocols and each named national law at the date of the facts, side
 * by side. Pure: the same facts under the same law give the same answer.
 * @returns outcomes, a reason for each element with its article and grade, what is missing (facts, points of law, days of beginning), and
 *   every single fact whose change would change an outcome. Nothing that is not known reads as no.
 * @source TIP Protocol art. 3 and 5; SOM Protocol art. 3 and 6; national laws as the law's fields cite them
 */
export const distinguish = ({ law, sha256: lawSha256, sources }: ReadLaw, facts: Facts, t: Translate): Distinction => {
  const given = factsGiven(facts)
  const settled = withoutContradictions(given)
  const scene = { asOf: law.asOf, t, sources, given, known: knownOf(settled), changes: changesOf(settled) }
  const span = spanOf(facts.date)
  const asked = systemsOf(law, facts).map((one): Asked => {
    const charges = chargesOf(one, span)
    return { law: one, charges, judged: judge(charges, scene.known) }
  })
  return {
    schema: 'istmo/outcome/1',
    id: facts.id,
    engine: ENGINE,
    lang: t.lang,
    lawAsOf: law.asOf,
    lawSha256,
    factsSha256: canonicalHash(facts),
    outcomes: Object.fromEntries(asked.map(({ law: { system }, judged }) => [system, judged.outcome])),
    systems: asked.map((one) => systemOutcome(scene, one)),
    differences: [...differencesOf(scene, asked)],
    notice: t('law.notice'),
  }
}
