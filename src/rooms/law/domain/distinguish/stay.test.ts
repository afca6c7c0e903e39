import { describe, expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { Facts } from '../../contract/facts.ts'
import { JURISDICTIONS } from '../../contract/systems.ts'
import type { SystemOutcome } from '../../contract/outcome.ts'
import { lawMessages } from '../../messages.ts'
import { seedLaw } from '../seed.ts'
import { distinguish } from './distinguish.ts'

const law = seedLaw()
const WIDE = ['CR', 'SV', 'GT', 'HN', 'NI', 'PA'] as const
type Given = Omit<Facts, 'schema' | 'id' | 'jurisdictions'>

const systemsOf = (given: Given, lang: 'es' | 'en' = 'en') => {
  const facts = Facts.parse({ schema: 'istmo/facts/1', id: 'stay', jurisdictions: JURISDICTIONS, date: '2025', age: 'adult', ...given })
  const { systems } = distinguish(law, facts, translator(lang, lawMessages))
  return Object.fromEntries(systems.map((one) => [one.system, one])) as Record<string, SystemOutcome>
}
const reason = (one: SystemOutcome | undefined, element: string) => one?.reasons.find((found) => found.element === element)?.text

/** Lodged for gain by somebody who helped them to stay illegally; nobody exploited them. */
const lodged = {
  acts: { harbouring: 'yes', rest: 'no' },
  means: 'no',
  purpose: 'no',
  border: 'no',
  benefit: 'yes',
  besideEntry: { illegalStay: 'yes', documents: 'no' },
} satisfies Given

describe('help to stay illegally, where no border was crossed', () => {
  it('leaves a law open whose text reaches beyond entry, and names the text', () => {
    const told = systemsOf(lodged)
    for (const one of WIDE) {
      expect(told[one], one).toMatchObject({ outcome: 'undetermined', tip: 'no', som: 'unknown' })
      expect(told[one]?.missing.filter(({ kind, id }) => kind === 'law' && id.endsWith('.conduct'))).toHaveLength(1)
      expect(reason(told[one], 'procuring')).toMatch(/helped the person to stay illegally.*also covers exit, transit or stay/)
    }
  })
  it('is no smuggling for the Protocol, whose offence it is beside the entry', () => {
    const { INT } = systemsOf(lodged)
    expect(INT).toMatchObject({ outcome: 'other offences', som: 'no', other: [{ offence: 'int-stay', answer: 'unknown' }] })
    expect(INT?.other[0]?.text).toContain('art. 6(1)(c)')
    expect(systemsOf({ ...lodged, benefit: 'no' })['INT']?.other).toEqual([])
  })
  it('is ruled out by what else a law asks for, and by the person’s being at home', () => {
    const { HN, NI } = systemsOf({ ...lodged, benefit: 'no' })
    expect([HN?.som, NI?.som]).toEqual(['no', 'unknown'])
    const atHome = systemsOf({ ...lodged, besideEntry: undefined, entry: { nationalOrResident: 'yes' } })
    for (const one of WIDE) expect(atHome[one]?.som, one).toBe('no')
  })
  it('that nobody spoke of is open, left out or said to be unknown, and is asked about with whether the person is at home', () => {
    const { besideEntry: _, ...silent } = lodged
    for (const stay of [{}, { besideEntry: { illegalStay: 'unknown' } }, { besideEntry: 'unknown' }] as const) {
      const told = systemsOf({ ...silent, ...stay })
      for (const one of WIDE) {
        expect(told[one], one).toMatchObject({ outcome: 'undetermined', tip: 'no', som: 'unknown' })
        expect(told[one]?.pivots).toContainEqual({ set: { 'besideEntry.illegalStay': 'no' }, outcome: 'other offences' })
        expect(told[one]?.pivots).toContainEqual({ set: { 'entry.nationalOrResident': 'yes' }, outcome: 'other offences' })
      }
      expect(told['HN']?.missing.map(({ id }) => id)).toEqual(['besideEntry.illegalStay', 'entry.nationalOrResident'])
      expect(told['INT']).toMatchObject({ outcome: 'other offences', missing: [] })
    }
  })
  it('leaves trafficking that was found the headline, with smuggling open beside it until it is said that the person is at home', () => {
    const trafficked = { ...lodged, besideEntry: undefined, means: { deception: 'yes' }, purpose: { forcedLabour: 'yes' } } satisfies Given
    const [unsaid, home] = [trafficked, { ...trafficked, entry: { nationalOrResident: 'yes' } } satisfies Given].map((one) =>
      systemsOf(one),
    )
    for (const one of WIDE) expect([unsaid?.[one]?.outcome, unsaid?.[one]?.som], one).toEqual(['TIP', 'unknown'])
    for (const one of ['INT', ...WIDE]) expect([home?.[one]?.outcome, home?.[one]?.som], one).toEqual(['TIP', 'no'])
  })
})

describe('help to stay illegally after a border', () => {
  it('that nobody helped with, or that was crossed lawfully, leaves such a law open too', () => {
    for (const entry of [{ procured: 'no' }, { procured: 'no', illegal: 'no' }, { procured: 'no', illegal: 'yes' }] as const) {
      const told = systemsOf({ ...lodged, border: 'yes', entry: { ...entry, nationalOrResident: 'no' } })
      for (const one of WIDE) expect(told[one]?.som, one).toBe('unknown')
      expect(told['INT']?.som).toBe('no')
    }
  })
  it('asks neither whether the entry was illegal nor whether the text covers nationals, who stay illegally nowhere at home', () => {
    const told = systemsOf({ ...lodged, besideEntry: undefined, border: 'yes', entry: { procured: 'no' } })
    for (const one of WIDE) {
      const ids = told[one]!.missing.filter((open) => open.for === 'SOM').map(({ id }) => id)
      expect(ids, one).toEqual(expect.arrayContaining(['besideEntry.illegalStay', 'entry.nationalOrResident']))
      expect(
        ids.filter((id) => id === 'entry.illegal' || id.endsWith('.nationals')),
        one,
      ).toEqual([])
    }
  })
  it('of which nothing is known is open', () =>
    expect(WIDE.map((one) => systemsOf({ ...lodged, border: 'unknown' })[one]?.som)).toEqual(WIDE.map(() => 'unknown')))
})

describe('where no border was crossed', () => {
  it('a reason says that nobody procured an entry because there was none', () => {
    expect(reason(systemsOf(lodged)['INT'], 'procuring')).toBe(
      'No border was crossed: there was no entry that anybody could have procured.',
    )
    expect(reason(systemsOf(lodged, 'es')['INT'], 'procuring')).toBe(
      'No se cruzó ninguna frontera: no hubo entrada que alguien pudiera facilitar.',
    )
    expect(reason(systemsOf(lodged, 'es')['HN'], 'procuring')).toMatch(/ayudó a la persona a quedarse.*art\. 6\(1\)\(c\)/)
  })
  it('and of one that was crossed, what was answered', () =>
    expect(reason(systemsOf({ border: 'yes', entry: { procured: 'no' } })['INT'], 'procuring')).toBe('Nobody procured the entry.'))
})
