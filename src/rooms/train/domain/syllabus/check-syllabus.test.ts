import { describe, expect, it } from 'vitest'
import type { ItemSeen } from '../../contract/items-seen.ts'
import { Hours, type Syllabus } from '../../contract/syllabus.ts'
import { type Beside, checkSyllabus } from './check-syllabus.ts'
import { exampleSyllabus } from './syllabus.fixture.ts'

type Writable<Value> = { -readonly [Key in keyof Value]: Writable<Value[Key]> }
const changed = (change: (syllabus: Writable<Syllabus>) => void): Syllabus => {
  const syllabus = exampleSyllabus()
  change(syllabus)
  return syllabus
}
const faults = (syllabus: Syllabus, beside: Beside = {}) =>
  checkSyllabus(syllabus, beside).map(({ code, place, severity, values }) => ({ what: `${severity} ${code} ${place}`, values }))
const whats = (syllabus: Syllabus, beside?: Beside) => faults(syllabus, beside).map(({ what }) => what)

const item = (id: string, outcome: string, more: Partial<ItemSeen> = {}): ItemSeen => ({
  id,
  outcome,
  bloom: 'remember',
  pool: 'test',
  ...more,
})

describe('a syllabus', () => {
  it('is without fault as it is published', () => expect(faults(exampleSyllabus())).toEqual([]))

  it('names every reference that leads nowhere, by its place', () => {
    const broken = changed(({ outcomes, modules }) => {
      outcomes[0]!.competences = ['C9']
      modules[0]!.outcomes.push('M1.O8')
      modules[1]!.prerequisites = ['M9']
      modules[2]!.assessment.blueprint[0]!.outcome = 'M1.O1'
    })
    expect(whats(broken)).toEqual(
      expect.arrayContaining([
        'error unknown M1.O1.competences',
        'error unknown M1.outcomes',
        'error unknown M2.prerequisites',
        'error unknown M3.assessment.blueprint',
      ]),
    )
  })

  it('asks gaps and recommendations of the package, where one is given', () => {
    const known = { gaps: new Set(['G-01', 'G-02']), recommendations: new Set<string>() }
    expect(whats(exampleSyllabus(), { known })).toEqual(
      expect.arrayContaining(['error unknown C2.gaps', 'error unknown C1.recommendations', 'error unknown setAside']),
    )
    expect(whats(exampleSyllabus(), { known })).not.toContain('error unknown C1.gaps')
  })

  it('asks a competence for its gap, or for why it has none', () => {
    const none = changed(({ competences }) => void (competences[0]!.gaps = []))
    expect(whats(none)).toEqual(['error no-gap C1.gaps'])
    none.competences[0]!.reasonNoGap = { es: 'Porque sí.', en: 'Because.' }
    expect(whats(none)).toEqual([])
  })

  it('finds what is named twice, taught twice or taught nowhere', () => {
    const twice = changed(({ modules, outcomes, overlays }) => {
      outcomes.push(structuredClone(outcomes[0]!))
      modules[1]!.outcomes.push('M1.O2')
      modules[0]!.outcomes = modules[0]!.outcomes.filter((one) => one !== 'M1.O3')
      modules[0]!.assessment.blueprint = []
      overlays.push(structuredClone(overlays[0]!))
    })
    expect(whats(twice)).toEqual(
      expect.arrayContaining(['error twice M1.O1', 'error twice overlays.judges', 'error taught-twice M1.O2', 'error untaught M1.O3']),
    )
  })

  it('says the way of a circle, once', () => {
    const round = changed(({ modules }) => void (modules[0]!.prerequisites = ['M3']))
    expect(faults(round)).toEqual([{ what: 'error circle M1.prerequisites', values: { way: 'M1 → M3 → M2 → M1' } }])
  })

  it('adds the hours up, without those of an optional module', () => {
    const longer = changed(({ modules }) => void (modules[0]!.hours.contact = 6.25))
    expect(faults(longer)).toEqual([{ what: 'error hours-differ announced.contact', values: { announced: 28, taught: 28.25 } }])
    const optional = changed(({ modules, announced, overlays }) => {
      modules[3]!.optional = true
      overlays[0]!.ops = overlays[0]!.ops.filter(({ target }) => target !== 'M4')
      announced.contact = 20
      announced.selfStudy = 9
      announced.practice = 9
    })
    expect(whats(optional)).toEqual([])
  })

  it.for([-0.25, 0.1, 200.25])('takes hours in quarters from 0 to 200, not %d', (contact) => {
    expect(Hours.safeParse({ contact, selfStudy: 0, practice: 0.25 }).success).toBe(false)
    expect(Hours.safeParse({ contact: 0.75, selfStudy: 0, practice: 200 }).success).toBe(true)
  })

  it('names each text that is missing in one language', () => {
    const half = changed(({ modules, outcomes }) => {
      outcomes[1]!.text.en = ' '
      modules[2]!.content[1]!.es = ''
    })
    expect(whats(half)).toEqual(['error text-missing outcomes.M1.O2.text.en', 'error text-missing modules.M3.content.2.es'])
  })

  it('warns of a module that asks for memory alone, of what is never assessed and of what is asked above its level', () => {
    const poor = changed(({ modules, outcomes }) => {
      for (const one of outcomes.filter(({ code }) => code.startsWith('M1.'))) one.bloom = 'remember'
      modules[1]!.assessment.blueprint = modules[1]!.assessment.blueprint.filter(({ outcome }) => outcome !== 'M2.O4')
    })
    expect(whats(poor)).toEqual(
      expect.arrayContaining(['warning only-remember M1', 'warning never-assessed M2.O4', 'warning above-outcome M1.assessment.blueprint']),
    )
  })

  it('names the overlay whose target vanished, also where only another overlay took it away', () => {
    const lost = changed(({ overlays }) => void (overlays[0]!.ops[0] = { op: 'exclude', target: 'M2.O9' }))
    expect(faults(lost)).toEqual([{ what: 'error overlay-lost overlays.judges.1', values: { op: 'exclude', name: 'M2.O9' } }])
    const between = changed(({ overlays }) =>
      overlays.push({
        id: 'honduras',
        scope: { of: 'country', country: 'HN' },
        reason: { es: 'Prueba.', en: 'Trial.' },
        lawRefs: [],
        ops: [{ op: 'replace', target: 'M3.O2', text: { es: 'otro', en: 'other' } }],
      }),
    )
    expect(whats(between)).toEqual(['error overlay-lost overlays.honduras.1'])
  })

  it('names the module that a variant leaves without what it asks for', () => {
    const without = changed(({ overlays }) => overlays[1]!.ops.push({ op: 'exclude', target: 'M1' }))
    expect(whats(without)).toEqual(
      expect.arrayContaining(['error prerequisite-outside overlays.police', 'error overlay-lost overlays.guatemala.1']),
    )
  })

  it('asks the bank for each outcome, for its level, and for no outcome that is not taught', () => {
    const items = [
      item('I-1', 'M1.O1'),
      item('I-2', 'M1.O1', { pool: 'practice' }),
      item('I-3', 'M9.O1'),
      item('I-4', 'M1.O3', { bloom: 'create' }),
    ]
    expect(whats(exampleSyllabus(), { items })).toEqual(
      expect.arrayContaining([
        'error item-of-nothing items.I-3',
        'warning few-items M1.O1',
        'warning no-item M1.O2',
        'warning item-above-outcome M1.O3',
        'warning blueprint-unmet M2.assessment.blueprint',
      ]),
    )
  })

  it('asks for the chapters that its modules name', () => {
    expect(whats(exampleSyllabus(), { chapters: [] })).toEqual(['error unknown M1.materials'])
    expect(whats(exampleSyllabus(), { chapters: ['chapter-1'] })).toEqual([])
  })
})
