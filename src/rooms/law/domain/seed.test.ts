import { describe, expect, it } from 'vitest'
import { SYSTEMS } from '../contract/systems.ts'
import { Law } from '../contract/law-data.ts'
import { checkLaw } from './check-law.ts'
import { seedLaw } from './seed.ts'

const { law } = seedLaw()
const withFirst = (change: (system: Law['systems'][number]) => object): Law => ({
  ...law,
  systems: law.systems.map((one, index) => (index === 0 ? { ...one, ...change(one) } : one)),
})

describe('the seed of the law', () => {
  it('has the form that is published', () => expect(Law.parse(law)).toEqual(law))
  it('has no fault', () => expect(checkLaw(law)).toEqual([]))
  it('holds every system, each with trafficking and smuggling', () => {
    expect(law.systems.map(({ system }) => system)).toEqual([...SYSTEMS].toSorted((a, b) => order(a) - order(b)))
    for (const { offences } of law.systems) expect(offences.map((one) => one.class)).toEqual(expect.arrayContaining(['TIP', 'SOM']))
  })
  it('lists no source that nothing names', () => {
    const text = JSON.stringify(law.systems)
    expect(law.sources.filter(({ id }) => !text.includes(`"source":"${id}"`))).toEqual([])
  })
  it('grades nothing as official: no counsel has certified it', () => expect(JSON.stringify(law)).not.toContain('"grade":"official"'))
})

describe('a law with a fault', () => {
  it('is told by source, fact, overlap and name', () => {
    const [int] = law.systems
    const [tip, som] = int!.offences
    expect(checkLaw({ ...law, sources: law.sources.slice(1) }).map(({ code }) => code)).toContain('unknown-source')
    expect(checkLaw(withFirst(() => ({ offences: [tip, tip] }))).map(({ code }) => code)).toContain('id-taken')
    const twins = { ...tip!, id: 'twins', versions: [...tip!.versions, ...tip!.versions] }
    expect(checkLaw(withFirst(() => ({ offences: [twins] })))).toContainEqual(
      expect.objectContaining({ code: 'id-taken', at: `twins.${tip!.versions[0]!.key}` }),
    )
    const smuggling = law.systems.find(({ system }) => system === 'HN')!.offences.find((one) => one.class === 'SOM')!
    const reversed = { ...smuggling, id: 'int-som', versions: [...smuggling.versions].reverse() }
    expect(checkLaw(withFirst(() => ({ offences: [reversed] })))).toContainEqual({
      code: 'version-overlaps',
      at: 'int-som.2020',
      found: 'int-som.before',
    })
    const strange = {
      ...som!,
      versions: som!.versions.map((version) => ({ ...version, aggravators: [{ ...aggravator, facts: ['age.under12'] }] })),
    }
    expect(checkLaw(withFirst(() => ({ offences: [strange] })))).toContainEqual({
      code: 'unknown-fact',
      at: 'int-som',
      found: 'age.under12',
    })
  })
})

const aggravator = { value: { es: 'x', en: 'x' }, effect: { es: 'x', en: 'x' }, source: 'tip-3', grade: 'text' }
const ORDER = ['INT', 'BZ', 'CR', 'SV', 'GT', 'HN', 'NI', 'PA']
const order = (system: string) => ORDER.indexOf(system)
