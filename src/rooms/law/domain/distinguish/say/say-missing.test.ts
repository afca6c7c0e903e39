import { describe, expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { Facts } from '../../../contract/facts.ts'
import type { Law } from '../../../contract/law-data.ts'
import { lawMessages } from '../../../messages.ts'
import { seedLaw } from '../../seed.ts'
import { distinguish, readLaw } from '../distinguish.ts'
import { missingLines } from './grouped.ts'

const given = { schema: 'istmo/facts/1', id: 'x', jurisdictions: ['NI'], date: '2024-05', age: 'child', border: 'no' } as const
const linesOf = (facts: object, lang: 'es' | 'en' = 'es', law = seedLaw()) => {
  const told = distinguish(law, Facts.parse({ ...given, ...facts }), translator(lang, lawMessages))
  return missingLines(translator(lang, lawMessages), told.systems[1]!.missing).law
}

describe('what is missing of the law', () => {
  const unlisted = {
    acts: { delivery: 'yes', rest: 'no' },
    purpose: { forcedBegging: { carriedOut: 'yes' }, rest: 'no' },
    besideEntry: 'no',
  } as const
  it('says of which list it is not known whether it holds more, each in a line', () => {
    expect(linesOf(unlisted)).toEqual([
      expect.stringContaining('si abarca otros actos.'),
      expect.stringContaining('si abarca otros fines.'),
    ])
    expect(linesOf(unlisted, 'en')).toEqual([
      expect.stringContaining('whether it covers further acts.'),
      expect.stringContaining('whether it covers further purposes.'),
    ])
  })
  it('names a text of which nothing is held, and says so', () => {
    const before = { ...unlisted, date: '2010', border: 'yes', entry: { procured: 'yes', illegal: 'yes' }, benefit: 'yes' }
    expect(linesOf(before)).toContain('Código Penal (Nicaragua), art. 318. De este texto no consta ningún elemento.')
    expect(linesOf(before, 'en')).toContain('Penal Code (Nicaragua), art. 318. No element of this text is on file.')
  })
})

describe('of a law whose first text on file has a beginning', () => {
  const [system] = seedLaw().law.systems.filter((one) => one.system === 'NI')
  const known = system!.offences.map((one) => ({ ...one, versions: one.versions.slice(-1) }))
  const law = {
    ...seedLaw().law,
    systems: [...seedLaw().law.systems.filter((one) => one !== system), { ...system!, offences: known }],
  } as Law
  it('what came before it is named by that text', () => {
    const lines = linesOf({ date: '2010', acts: { recruitment: 'yes' }, purpose: { slavery: 'yes' } }, 'es', readLaw(law))
    expect(lines).toContainEqual(
      expect.stringMatching(/^Código Penal, reformado por la Ley 896.*\. Para esta fecha no consta ningún texto\.$/),
    )
  })
  it('a point without a note is named', () => {
    const bare = JSON.parse(JSON.stringify(law), (key, value: unknown) => (key === 'note' ? undefined : value)) as Law
    const crossing = { border: 'yes', entry: { procured: 'yes', illegal: 'no', nationalOrResident: 'yes' }, besideEntry: 'no' }
    expect(linesOf({ ...crossing, acts: 'no', purpose: 'no', attempt: 'no' }, 'es', readLaw(bare))).toEqual([
      expect.stringMatching(/: no consta hasta dónde llega más allá de la entrada\. Ninguna fuente lo dice\.$/),
      expect.stringMatching(/: no consta si abarca a los nacionales del país\. Ninguna fuente lo dice\.$/),
    ])
  })
})
