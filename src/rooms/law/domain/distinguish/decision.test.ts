import { describe, expect, it } from 'vitest'
import { Decision } from '../../contract/decision.ts'
import { Facts } from '../../contract/facts.ts'
import type { Law } from '../../contract/law-data.ts'
import { seedLaw } from '../seed.ts'
import { canonicalHash } from './canonical-hash.ts'
import { decisionOn, verifyDecision } from './decision.ts'
import { readLaw } from './distinguish.ts'

const AT = '2026-11-27T12:00:00.000Z'
const phase = (id: string, given: object): Facts =>
  Facts.parse({
    schema: 'istmo/facts/1',
    id,
    jurisdictions: ['HN'],
    date: '2022',
    age: 17,
    border: 'no',
    attempt: { completed: 'yes' },
    ...given,
  })
const girl = [
  phase('recruitment', {
    acts: { recruitment: 'yes', rest: 'no' },
    means: 'no',
    purpose: { sexualExploitation: { intended: 'yes' }, rest: 'no' },
  }),
  phase('harbouring', { acts: { harbouring: 'yes', rest: 'no' }, means: 'no' }),
]
const decision = decisionOn(seedLaw(), girl, AT)

/** The law with an exception for children in Honduras since 2020. */
const amended = (): Law => {
  const law = structuredClone(seedLaw().law)
  const [tip] = law.systems.find(({ system }) => system === 'HN')!.offences
  const latest = tip!.versions.at(-1)!
  if (latest.elements && 'meansForChildren' in latest.elements) latest.elements.meansForChildren.value = 'not-required'
  return law
}

describe('a decision', () => {
  it('carries the law of the systems that were asked, with the sources that it names, and the outcome of each phase', () => {
    expect(Decision.parse(JSON.parse(JSON.stringify(decision)))).toEqual(decision)
    expect(decision.law.systems.map(({ system }) => system)).toEqual(['INT', 'HN'])
    expect(decision.law.sources.length).toBeLessThan(seedLaw().law.sources.length)
    expect(decision.phases.map(({ systems }) => systems.map(({ outcome }) => outcome))).toEqual([
      ['TIP', 'undetermined'],
      ['TIP', 'undetermined'],
    ])
  })
  it('has the facts of each phase as they were answered, though earlier ones count in it', () =>
    expect(decision.phases[1]?.facts.purpose).toBeUndefined())
  it('has one fingerprint however often it is made, and another for another fact or law', () => {
    expect(decisionOn(seedLaw(), girl, '2027-01-01T00:00:00.000Z').sha256).toBe(decision.sha256)
    expect(decisionOn(seedLaw(), [...girl, phase('exit', {})], AT).sha256).not.toBe(decision.sha256)
    expect(decisionOn(readLaw(amended()), girl, AT).sha256).not.toBe(decision.sha256)
  })
})

describe('what all phases are together', () => {
  const exploited = [
    phase('recruitment', { acts: { recruitment: 'yes' }, means: { deception: 'yes' }, age: 'adult' }),
    phase('exploitation', { purpose: { forcedLabour: { carriedOut: 'yes' } }, age: 'adult' }),
  ]
  const joined = decisionOn(seedLaw(), exploited, AT)
  it('is of the record and of its fingerprint', () => {
    expect(joined.together?.map(({ outcome }) => outcome)).toEqual(['TIP', 'TIP'])
    const { together: _, ...bare } = joined
    expect(verifyDecision(seedLaw(), bare).kind).toBe('altered')
  })
  it('is compared with what the law of today would make of it, where no phase changes by itself', () => {
    const law = structuredClone(seedLaw().law)
    for (const { offences } of law.systems.filter(({ system }) => system === 'HN'))
      for (const { versions } of offences.filter((one) => one.class === 'TIP'))
        for (const { elements } of versions) if (elements && 'acts' in elements) for (const one of elements.acts) one.members = ['transfer']
    expect(verifyDecision(readLaw(law), joined).changed.map(({ phase: of, system }) => `${of} ${system}`)).toContain('together HN')
  })
  it('is not told of a record that was made before it was kept', () => {
    const made = { engine: 'istmo-distinguish/2', law: joined.law, phases: joined.phases }
    expect(verifyDecision(seedLaw(), { ...made, schema: joined.schema, madeAt: AT, sha256: canonicalHash(made) })).toMatchObject({
      kind: 'whole',
      changed: [],
    })
  })
})

describe('a decision of earlier rules, which answered otherwise', () => {
  /** As it was made then: today's record of the same facts, with the engine and the outcomes of its time. */
  const madeBy = (engine: string, phases: readonly Facts[], outcomes: readonly Parts[]): Decision => {
    const { law } = decisionOn(seedLaw(), phases, AT)
    const bySystem = (of: Parts) => law.systems.map(({ system }) => ({ system, ...of }))
    const told = phases.map((facts, index) => ({ facts, systems: bySystem(outcomes[index]!) }))
    const made = { engine, law, phases: told, together: bySystem(outcomes.at(-1)!) }
    return Decision.parse({ schema: 'istmo/decision/1', madeAt: AT, ...made, sha256: canonicalHash(made) })
  }
  type Parts = Omit<Decision['phases'][number]['systems'][number], 'system'>
  const NOTHING: Parts = { outcome: 'other offences', tip: 'no', som: 'no', attempt: 'no' }
  const TRAFFICKING: Parts = { outcome: 'TIP', tip: 'yes', som: 'no', attempt: 'no' }
  const adult = (id: string, given: object) => phase(id, { age: 'adult', attempt: undefined, ...given })

  it('is not called altered where somebody was kept from leaving and every means was denied', () => {
    const kept = adult('harbouring', {
      acts: { retention: 'yes', harbouring: 'yes' },
      means: 'no',
      purpose: { forcedLabour: { carriedOut: 'yes' } },
    })
    expect(verifyDecision(seedLaw(), madeBy('istmo-distinguish/3', [kept], [NOTHING, NOTHING]))).toMatchObject({
      kind: 'otherEngine',
      changed: [{ phase: 'harbouring', system: 'INT', before: 'other offences', after: 'undetermined' }, { system: 'HN' }],
    })
  })
  it('is not called altered where what came later was carried into what came before', () => {
    const recruited = adult('recruitment', {
      date: '2023',
      acts: { recruitment: 'yes' },
      means: { threatOrForce: 'yes' },
      purpose: { forcedLabour: 'yes' },
    })
    const housed = adult('harbouring', { date: '2019', acts: { harbouring: 'yes', rest: 'no' }, means: 'no', purpose: 'no' })
    const made = madeBy('istmo-distinguish/3', [recruited, housed], [TRAFFICKING, TRAFFICKING, TRAFFICKING])
    const { kind, changed } = verifyDecision(seedLaw(), made)
    expect(kind).toBe('otherEngine')
    expect(changed[0]).toEqual({ phase: 'harbouring', system: 'INT', before: 'TIP', after: 'other offences' })
    expect(verifyDecision(seedLaw(), { ...made, madeAt: '2026-11-28T12:00:00.000Z' }).kind).toBe('otherEngine')
    expect(verifyDecision(seedLaw(), { ...made, phases: made.phases.slice(0, 1) }).kind).toBe('altered')
  })
  it('is not called altered where a silent phase had carried exploitation past a later act', () => {
    const lured = adult('recruitment', { date: '2023-05', acts: { recruitment: 'yes' }, means: { deception: 'yes' } })
    const worked = adult('harbouring', { date: '2019', purpose: { forcedLabour: { carriedOut: 'yes' } } })
    const phases = [lured, worked, adult('exit', { date: '2024' })]
    const { law, phases: told, together } = decisionOn(seedLaw(), phases, AT)
    const then = together!.map((one) => ({ ...one, tip: 'yes' as const, outcome: 'TIP' as const }))
    const made = { engine: 'istmo-distinguish/4', law, phases: told, together: then }
    const { kind, changed } = verifyDecision(seedLaw(), { schema: 'istmo/decision/1', madeAt: AT, ...made, sha256: canonicalHash(made) })
    expect(kind).toBe('otherEngine')
    expect(changed).toEqual(['INT', 'HN'].map((of) => ({ phase: 'together', system: of, before: 'TIP', after: 'undetermined' })))
  })
  it('is not called altered where nobody had said whether the person is at home', () => {
    const lodged = adult('harbouring', { acts: { harbouring: 'yes', rest: 'no' }, means: 'no', purpose: 'no', benefit: 'yes' })
    const made = madeBy('istmo-distinguish/4', [lodged], [NOTHING, NOTHING])
    const { kind, changed } = verifyDecision(seedLaw(), made)
    expect([kind, changed]).toEqual([
      'otherEngine',
      [{ phase: 'harbouring', system: 'HN', before: 'other offences', after: 'undetermined' }],
    ])
    const home = madeBy('istmo-distinguish/4', [{ ...lodged, entry: { nationalOrResident: 'yes' } }], [NOTHING, NOTHING])
    expect(verifyDecision(seedLaw(), home)).toMatchObject({ kind: 'whole', changed: [] })
  })
  it('is not called altered where an unanswered phase had been asked under the days of the others alone', () => {
    const pa = (id: string, given: object) => ({
      ...adult(id, { border: 'no', attempt: 'no', acts: 'no', means: 'no', ...given }),
      jurisdictions: ['PA' as const],
    })
    const moved = { date: '2021', acts: { recruitment: 'yes', rest: 'no' }, means: { deception: 'yes', rest: 'no' }, purpose: 'unknown' }
    const phases = [pa('recruitment', moved), pa('exploitation', { date: '2025', purpose: 'unknown' })]
    const { law, phases: told, together } = decisionOn(seedLaw(), phases, AT)
    const then = together!.map((one) => (one.system === 'PA' ? { ...one, ...NOTHING } : one))
    const made = { engine: 'istmo-distinguish/5', law, phases: told, together: then }
    const { kind, changed } = verifyDecision(seedLaw(), { schema: 'istmo/decision/1', madeAt: AT, ...made, sha256: canonicalHash(made) })
    expect(kind).toBe('otherEngine')
    expect(changed).toEqual([{ phase: 'together', system: 'PA', before: 'other offences', after: 'undetermined' }])
  })
  it('is not called altered where a means that nobody was asked about before had read as none', () => {
    const none = { means: 'no', purpose: 'no', border: 'no', benefit: 'no', attempt: 'no', besideEntry: 'no' }
    const lured = adult('recruitment', { ...none, acts: { recruitment: 'yes', rest: 'no' }, means: 'unknown' })
    const bar = { acts: { harbouring: 'yes', rest: 'no' }, purpose: { forcedLabour: { carriedOut: 'yes' } } }
    const made = madeBy('istmo-distinguish/7', [lured, adult('harbouring', { ...none, ...bar })], [NOTHING, NOTHING])
    const { kind, changed } = verifyDecision(seedLaw(), made)
    expect(kind).toBe('otherEngine')
    expect(changed.filter(({ phase }) => phase === 'harbouring')).toEqual(
      ['INT', 'HN'].map((system) => ({ phase: 'harbouring', system, before: 'other offences', after: 'undetermined' })),
    )
  })
  it('is not called altered where who was paid for one crossing was paid for another', () => {
    const none = { acts: 'no', means: 'no', purpose: 'no', attempt: 'no', besideEntry: 'no', border: 'yes' }
    const bus = adult('transport', { ...none, entry: { procured: 'yes', illegal: 'no', nationalOrResident: 'no' }, benefit: 'yes' })
    const river = adult('border', { ...none, entry: { procured: 'yes', illegal: 'yes', nationalOrResident: 'no' }, benefit: 'no' })
    const { law, phases, together } = decisionOn(seedLaw(), [bus, river], AT)
    const smuggled = { outcome: 'SOM', som: 'yes' } as const
    const [first, last] = phases
    const then = [first!, { ...last!, systems: last!.systems.map((one) => ({ ...one, ...smuggled })) }]
    const made = { engine: 'istmo-distinguish/8', law, phases: then, together: together!.map((one) => ({ ...one, ...smuggled })) }
    const { kind, changed } = verifyDecision(seedLaw(), { schema: 'istmo/decision/1', madeAt: AT, ...made, sha256: canonicalHash(made) })
    expect(kind).toBe('otherEngine')
    expect(changed).toContainEqual({ phase: 'together', system: 'INT', before: 'SOM', after: 'other offences' })
  })
})

describe('a decision made before the law changed', () => {
  const today = readLaw(amended())
  it('keeps its law and verifies, and says what would be answered today', () => {
    expect(verifyDecision(seedLaw(), decision)).toEqual({ kind: 'whole', lawChanged: false, changed: [] })
    expect(verifyDecision(today, decision)).toEqual({
      kind: 'whole',
      lawChanged: true,
      changed: ['recruitment', 'harbouring', 'together'].map((id) => ({ phase: id, system: 'HN', before: 'undetermined', after: 'TIP' })),
    })
  })
  it('is known to be altered in a fact, its law or its outcome', () => {
    const altered = (change: (one: Decision) => void) => {
      const copy = structuredClone(decision)
      change(copy)
      return verifyDecision(seedLaw(), copy).kind
    }
    expect(altered((one) => (one.phases[0]!.facts.age = 18))).toBe('altered')
    expect(altered((one) => (one.phases[0]!.systems[1]!.outcome = 'TIP'))).toBe('altered')
    expect(altered((one) => (one.law.asOf = '2026-11-28'))).toBe('altered')
    expect(altered((one) => (one.engine = 'other'))).toBe('altered')
    const remade = (change: (one: Decision) => void) =>
      altered(
        (one) => (
          change(one),
          (one.sha256 = canonicalHash({ engine: one.engine, law: one.law, phases: one.phases, together: one.together }))
        ),
      )
    expect(remade((one) => (one.phases[0]!.systems[0]!.outcome = 'SOM'))).toBe('altered')
    expect(remade((one) => (one.law.sources = []))).toBe('altered')
    expect(remade((one) => ((one.engine = 'older'), (one.phases[0]!.systems[0]!.outcome = 'SOM')))).toBe('otherEngine')
    expect(altered((one) => (one.madeAt = '2026-11-28T12:00:00.000Z'))).toBe('whole')
  })
})
