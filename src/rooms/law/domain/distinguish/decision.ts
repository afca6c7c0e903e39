import type { Decision } from '../../contract/decision.ts'
import type { Facts } from '../../contract/facts.ts'
import type { Law } from '../../contract/law-data.ts'
import type { Outcome } from '../../contract/outcome.ts'
import { checkLaw } from '../check-law.ts'
import { canonicalHash } from './canonical-hash.ts'
import { ENGINE, judgedBy, type ReadLaw, readLaw, systemsOf } from './distinguish.ts'
import { asAnswered } from './carry-forward.ts'
import { journeyOf } from './journey.ts'

type Phases = Decision['phases']

/** Sources that a law of some systems names. */
const named = (systems: Law['systems']): ((id: string) => boolean) => {
  const text = JSON.stringify(systems)
  return (id) => text.includes(`"source":${JSON.stringify(id)}`)
}

/** The law of the systems that were asked, with the sources that it names: small enough to go with each decision. */
const lawOf = ({ law }: ReadLaw, phases: readonly Facts[]): Law => {
  const asked = new Set(phases.flatMap(systemsOf))
  const systems = law.systems.filter(({ system }) => asked.has(system))
  const isNamed = named(systems)
  return { ...law, systems, sources: law.sources.filter(({ id }) => isNamed(id)) }
}

const decided = (law: ReadLaw, phases: readonly Facts[]): Phases => {
  const told = asAnswered(phases)
  return phases.map((facts, index) => ({
    facts,
    systems: Object.entries(judgedBy(law, told[index] ?? facts)).map(([system, judged]) => ({
      system: system as Phases[number]['systems'][number]['system'],
      ...judged,
    })),
  }))
}

type Together = NonNullable<Decision['together']>

const togetherIn = (law: ReadLaw, phases: readonly Facts[]): Together =>
  journeyOf(law, phases).map(({ system, outcome, tip, som, attempt }) => ({ system, outcome, tip, som, attempt }))

const hashOf = ({ engine, law, phases, together }: Pick<Decision, 'engine' | 'law' | 'phases' | 'together'>): string =>
  canonicalHash({ engine, law, phases, ...(together && { together }) })

/**
 * A decision on the phases of one person, with the law that it was made under.
 * @param madeAt the moment, ISO 8601 in UTC; given, never read from a clock here
 */
export const decisionOn = (law: ReadLaw, phases: readonly Facts[], madeAt: string): Decision => {
  const applied = lawOf(law, phases)
  const read = readLaw(applied)
  const made = { engine: ENGINE, law: applied, phases: decided(read, phases), together: togetherIn(read, phases) }
  return { schema: 'istmo/decision/1', ...made, madeAt, sha256: hashOf(made) }
}

/** An outcome that the law of today would give otherwise. */
export type Changed = {
  /** The phase, or `together` of all of them. */
  readonly phase: string
  readonly system: string
  readonly before: Outcome
  readonly after: Outcome
}

/**
 * `whole`: facts, law and outcome are those that the fingerprint was made of, and making it again gives the same. `altered`: something in it
 * was changed since, or its rules never gave that outcome. That it is the record that was signed, only its fingerprint on paper shows: anybody
 * can make another. `otherEngine`: its fingerprint stands, but these rules are not those that it was made by, and answer otherwise.
 */
export type Verified = {
  readonly kind: 'whole' | 'altered' | 'otherEngine'
  readonly lawChanged: boolean
  readonly changed: readonly Changed[]
}

const differingIn = (phase: string, before: Together, after: Together): readonly Changed[] =>
  before.flatMap(({ system, outcome }) => {
    const now = after.find((one) => one.system === system)?.outcome
    return now === undefined || now === outcome ? [] : [{ phase, system, before: outcome, after: now }]
  })

const differing = (before: Phases, after: Phases): readonly Changed[] =>
  before.flatMap(({ facts, systems }, index) => differingIn(facts.id, systems, after[index]?.systems ?? []))

const kindOf = ({ engine }: Decision, isWhole: boolean, isSame: boolean): Verified['kind'] => {
  if (isWhole && isSame) return 'whole'
  return isWhole && engine !== ENGINE ? 'otherEngine' : 'altered'
}

/** What is law in it: the day on which all of it was gone through may be another, and no word of it. */
const wordsOf = ({ systems, sources }: Law): string => canonicalHash({ systems, sources })

/** Makes a decision again under the law that it carries, and compares it with what the law of today would give; it changes nothing. */
export const verifyDecision = (today: ReadLaw, decision: Decision): Verified => {
  const facts = decision.phases.map((phase) => phase.facts)
  const again = decided(readLaw(decision.law), facts)
  const isWhole = hashOf(decision) === decision.sha256 && !checkLaw(decision.law).some(({ code }) => code === 'unknown-source')
  const { together } = decision
  const own = readLaw(decision.law)
  const isSame = canonicalHash([again, together && togetherIn(own, facts)]) === canonicalHash([decision.phases, together])
  return {
    kind: kindOf(decision, isWhole, isSame),
    lawChanged: wordsOf(lawOf(today, facts)) !== wordsOf(decision.law),
    changed: [
      ...differing(decision.phases, decided(today, facts)),
      ...(facts.length > 1 && together ? differingIn('together', together, togetherIn(today, facts)) : []),
    ],
  }
}
