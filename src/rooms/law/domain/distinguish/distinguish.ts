import type { Translate } from '#kernel/i18n/translate.ts'
import type { Accused, Answer, Facts, System } from '../../contract/facts.ts'
import type { Approval } from '../../contract/in-force.ts'
import type { Law } from '../../contract/law-data.ts'
import type { Difference, Distinction, SystemOutcome } from '../../contract/outcome.ts'
import { contradictionsOf } from '../facts/contradictions.ts'
import { evaluate, type Known } from '../rule/rule.ts'
import { type Span, spanOf } from '../span.ts'
import { canonicalHash } from './canonical-hash.ts'
import { dateTurns } from './date-turns.ts'
import { apartBy, type Asked, listsApart } from './differences.ts'
import { type Charge, chargesOf, type Judged, judge, kindAnswer } from './judged.ts'
import { openOf } from './missing.ts'
import { noticeOf } from './notice.ts'
import { type Change, changesOf, pivotsOf } from './pivots.ts'
import type { Reading } from './readings.ts'
import { foundIn } from './reasons.ts'
import { type Deed, type Scene, sceneAfter, sceneOf, sceneOfAll, sceneOfDeed, sceneWith } from './scene.ts'
import type { Sources } from './say/cites.ts'
import { accusedReasons } from './say/say-accused.ts'
import { sayDifference } from './say/say-difference.ts'
import { laterLawReason } from './say/say-later-law.ts'
import { sayContradiction, sayOpen } from './say/say-missing.ts'
import { sayOther } from './say/say-other.ts'
import { besideElements, sayFound } from './say/say-reasons.ts'

/** Names the rules below: raised whenever the same facts under the same law may answer otherwise. */
export const ENGINE = 'istmo-distinguish/9'

/** A law made ready to be asked: its hash, its sources by name, and its rules for each date, kept once they are made. */
export type ReadLaw = {
  readonly law: Law
  readonly sha256: string
  readonly sources: Sources
  /** What of it a country approved; the rest is the seed's. No part of its hash. */
  readonly approved: readonly Approval[]
  readonly chargesOn: (system: System, span: Span) => readonly Charge[]
}

export const readLaw = (law: Law, approved: readonly Approval[] = []): ReadLaw => {
  const made = new Map<string, readonly Charge[]>()
  const chargesOn = (system: System, span: Span): readonly Charge[] => {
    const key = `${system} ${span.first} ${span.last}`
    const offences = law.systems.find((one) => one.system === system)?.offences ?? []
    const charges = made.get(key) ?? chargesOf(offences, span)
    made.set(key, charges)
    return charges
  }
  let hash: string | undefined
  return {
    law,
    // A law is read more often than its hash: what a change would change is asked without it.
    get sha256() {
      return (hash ??= canonicalHash(law))
    },
    sources: new Map(law.sources.map((source) => [source.id, source])),
    approved,
    chargesOn,
  }
}

/** The systems that facts are asked in: the protocols always, then each law that was named, once. */
export const systemsOf = ({ jurisdictions }: Facts): readonly System[] => [...new Set<System>(['INT', ...jurisdictions])]

type SystemAsked = Asked & { readonly system: System }

const ask = ({ chargesOn }: ReadLaw, { known, span }: Scene, systems: readonly System[]): readonly SystemAsked[] =>
  systems.map((system) => {
    const charges = chargesOn(system, span)
    return { system, charges, judged: judge(charges, known) }
  })

const isDeciding = ({ offence }: Charge): boolean => offence.class === 'TIP' || offence.class === 'SOM'

/** What each system answers, or each of some: what a change of the law, or of the facts, is compared by. */
export const judgedBy = (law: ReadLaw, facts: Facts, systems = systemsOf(facts)): Readonly<Partial<Record<System, Judged>>> =>
  Object.fromEntries(ask(law, sceneOf(facts), systems).map(({ system, judged }) => [system, judged]))

/** What one system answers, and each element of trafficking and of smuggling in every wording that may apply. */
export type Examined = Judged & {
  readonly system: System
  readonly elements: readonly { readonly name: string; readonly answer: Answer; readonly needed: Answer }[]
}

/** What each system answers of one phase, before it is put into words. */
export const examined = (law: ReadLaw, facts: Facts): readonly Examined[] => {
  const scene = sceneOf(facts)
  return ask(law, scene, systemsOf(facts)).map(({ system, charges, judged }) => ({
    system,
    ...judged,
    elements: charges.filter(isDeciding).flatMap(({ readings }) =>
      readings.flatMap(({ elements }) =>
        elements.map(({ name, answer, needed }) => ({
          name,
          answer: evaluate(answer, scene.known),
          needed: evaluate(needed, scene.known),
        })),
      ),
    ),
  }))
}

type Together = { readonly law: ReadLaw; readonly system: System; readonly phases: readonly Facts[]; readonly on: readonly Facts[] }

/** What one system answers of several phases as of one, under the wordings of the days of some of them. */
export const judgedTogether = ({ law, system, phases, on }: Together): Answer => {
  const { known, span } = sceneOfAll(phases, on)
  return judge(law.chargesOn(system, span), known).tip
}

/** Whether an act, for an exploitation that another phase found, is trafficking under the wordings of some days. */
export const judgedFor = (law: ReadLaw, system: System, { on, ...deed }: Deed & { readonly on: readonly Facts[] }): Answer => {
  const { known, span } = sceneOfDeed(deed, on)
  return judge(law.chargesOn(system, span), known).tip
}

/** Whether one phase is smuggling in one system, by other answers on who procured the entry and who was paid. */
export const judgedEntry = (
  law: ReadLaw,
  system: System,
  phase: Facts,
  entry: Readonly<Record<'procured' | 'benefit', Answer>>,
): Answer => {
  const { known, span } = sceneWith(phase, { 'entry.procured': entry.procured, benefit: entry.benefit })
  return kindAnswer(law.chargesOn(system, span), known, 'SOM')
}

/** Whether one phase is an attempt in one system, where what nobody answered of the phases before it may still be found. */
export const judgedAfter = (
  law: ReadLaw,
  system: System,
  { phase, before }: { readonly phase: Facts; readonly before: readonly Facts[] },
): Answer => {
  const { known, span } = sceneAfter(phase, before)
  return judge(law.chargesOn(system, span), known).attempt
}

/** The same in one word each. */
export const outcomesOf = (law: ReadLaw, facts: Facts): Distinction['outcomes'] =>
  Object.fromEntries(Object.entries(judgedBy(law, facts)).map(([system, { outcome }]) => [system, outcome]))

const OF_ENTRANTS: readonly string[] = ['foreigner', 'national']

/** Nobody entered a State where no border was crossed: what somebody is there matters only to a text that covers help to stay, if there may have been any. */
const isDomestic = ({ elements }: Reading, known: Known): boolean =>
  known('border') === 'no' && elements.some(({ name, answer }) => name === 'procuring' && evaluate(answer, known) === 'no')

type Telling = {
  readonly law: ReadLaw
  readonly t: Translate
  readonly scene: Scene
  readonly changes: readonly Change[]
  readonly accused: readonly Accused[]
  /** Whether a law that was asked needs the victim to have been moved: elsewhere nothing need be said of it. */
  readonly isDisplacementAsked: boolean
}

const systemOutcome = (
  { law, t, scene, changes, accused, isDisplacementAsked }: Telling,
  { system, charges, judged }: SystemAsked,
): SystemOutcome => {
  const { given, known } = scene
  const voice = { t, sources: law.sources, known, span: scene.span }
  const deciding = charges.filter(isDeciding)
  return {
    system,
    ...judged,
    other: charges.filter((charge) => !isDeciding(charge)).flatMap((charge) => sayOther(voice, charge)),
    reasons: [
      ...foundIn(deciding, known)
        .filter(({ element, needed }) => isDisplacementAsked || element.name !== 'displacement' || needed !== 'no')
        .filter(({ element, reading }) => !isDomestic(reading, known) || !OF_ENTRANTS.includes(element.name))
        .map((one) => sayFound(voice, one)),
      ...deciding.flatMap((charge) => besideElements(voice, charge)),
      ...deciding.flatMap((charge) => accusedReasons(voice, charge, accused)),
      ...laterLawReason(voice, judged, law.chargesOn(system, spanOf(law.law.asOf))),
    ],
    missing: [
      ...contradictionsOf(given).flatMap((one) => sayContradiction(t, one)),
      ...openOf(charges, scene, judged).map((open) => sayOpen(t, charges, open)),
    ],
    pivots: [
      ...dateTurns((span) => law.chargesOn(system, span), known, scene.span, judged.outcome),
      ...pivotsOf(charges, changes, judged.outcome),
    ],
  }
}

/**
 * Why it is trafficking where only several phases together are: each element with its article and grade, and whether a later law may favour the
 * accused. What is missing and what would change it is said of each phase.
 */
export const foundTogether = (
  law: ReadLaw,
  t: Translate,
  { system, phases }: { readonly system: System; readonly phases: readonly Facts[] },
): SystemOutcome => {
  const scene = sceneOfAll(phases)
  const charges = law.chargesOn(system, scene.span).filter(({ offence }) => offence.class === 'TIP')
  const asked = { system, charges, judged: judge(charges, scene.known) }
  const telling = { law, t, scene, changes: [], accused: [], isDisplacementAsked: needsDisplacement(asked) }
  return { ...systemOutcome(telling, asked), som: 'no', attempt: 'no', outcome: 'TIP', missing: [], pivots: [] }
}

const needsDisplacement = ({ charges }: SystemAsked): boolean =>
  charges.some(({ readings }) =>
    readings.some(({ elements }) => elements.some((one) => one.name === 'displacement' && evaluate(one.needed, () => 'unknown') !== 'no')),
  )

/** Whether two systems say the same of the facts, as far as the word for it and what it is made of go. */
const isAlike = (one: Judged, other: Judged): boolean =>
  one.outcome === other.outcome && (one.outcome !== 'undetermined' || (one.tip === other.tip && one.som === other.som))

/** Where a country answers otherwise than the protocols, and where what was found is on the list of one alone. */
const differencesOf = ({ t, scene: { known } }: Telling, [first, ...others]: readonly SystemAsked[]): readonly Difference[] => {
  if (!first) return []
  return others.flatMap((other) => {
    const isApart = !isAlike(first.judged, other.judged)
    const by = isApart ? apartBy(first, other, known) : undefined
    const lists = listsApart(first, other, known).filter(({ element }) => element !== by?.element)
    const say = (apart: typeof by) => sayDifference({ t, known }, [first.system, other.system], apart)
    return [...(isApart ? [say(by)] : []), ...lists.map(say)]
  })
}

/**
 * Tells trafficking in persons from smuggling of migrants: the Palermo Protocols and each named national law at the date of the facts, side
 * by side. Pure: the same facts under the same law give the same answer.
 * @returns outcomes, a reason for each element with its article and grade, what is missing (facts, points of law, days of beginning), and
 *   every single fact whose change would change an outcome. Nothing that is not known reads as no.
 * @source TIP Protocol art. 3 and 5; SOM Protocol art. 3 and 6; national laws as the law's fields cite them
 */
export const distinguish = (law: ReadLaw, facts: Facts, t: Translate): Distinction => {
  const scene = sceneOf(facts)
  const asked = ask(law, scene, systemsOf(facts))
  const telling = {
    law,
    t,
    scene,
    changes: changesOf(scene.given),
    accused: facts.accused ?? [],
    isDisplacementAsked: asked.some(needsDisplacement),
  }
  return {
    schema: 'istmo/outcome/1',
    id: facts.id,
    engine: ENGINE,
    lang: t.lang,
    lawAsOf: law.law.asOf,
    lawSha256: law.sha256,
    factsSha256: canonicalHash(facts),
    outcomes: Object.fromEntries(asked.map(({ system, judged }) => [system, judged.outcome])),
    systems: asked.map((one) => systemOutcome(telling, one)),
    differences: [...differencesOf(telling, asked)],
    notice: noticeOf(t, { systems: systemsOf(facts), approved: law.approved }),
  }
}
