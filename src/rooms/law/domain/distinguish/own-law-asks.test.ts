import { describe, expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { PURPOSES } from '../../contract/fact-ids.ts'
import { Facts } from '../../contract/facts.ts'
import { JURISDICTIONS } from '../../contract/systems.ts'
import { lawMessages } from '../../messages.ts'
import { seedLaw } from '../seed.ts'
import { distinguish } from './distinguish.ts'
import { noTurnLines } from './say/grouped.ts'
import { saySystem } from './say/say-system.ts'

const t = translator('en', lawMessages)
const told = (given: object) =>
  distinguish(seedLaw(), Facts.parse({ schema: 'istmo/facts/1', id: 'x', jurisdictions: JURISDICTIONS, date: '2025-03', ...given }), t)
const of = (given: object, system: string) => told(given).systems.find((one) => one.system === system)!
const purposesMissing = (given: object, system: string): readonly string[] =>
  of(given, system)
    .missing.filter((one) => one.for === 'TIP' && one.kind === 'fact')
    .flatMap(({ id }) => (id.startsWith('purpose.') ? [id.split('.')[1] ?? ''] : []))

const adult = { age: 'adult', acts: { recruitment: 'yes', rest: 'no' }, means: { deception: 'yes', rest: 'no' }, border: 'no' } as const
const noneBut = (open: string) =>
  Object.fromEntries(PURPOSES.protocol.flatMap((name): [string, string][] => (name === open ? [] : [[name, 'no']])))

describe('of the facts that are missing', () => {
  it('none hides that the law may not ask for it: of a child, the article to read stands beside the means', () => {
    const girl = { ...adult, age: 15, date: '2024-05', means: 'unknown', purpose: { sexualExploitation: { carriedOut: 'yes' } } }
    const { missing } = of(girl, 'HN')
    expect(missing.find(({ id }) => id === 'hn-tip.2020.means-needed.children')).toMatchObject({
      for: 'TIP',
      kind: 'law',
      why: expect.stringMatching(/art. 219.*whether it asks for a means where the victim is under 18/),
    })
    expect(missing.some(({ id }) => id === 'means.deception')).toBe(true)
    expect(of({ ...girl, means: { deception: 'yes' } }, 'HN').missing.filter((one) => one.for === 'TIP')).toEqual([])
  })
  it('none hides that the law may cover what was found already: it stands beside the facts that would do without it', () => {
    const filmed = { ...adult, purpose: { pornography: { carriedOut: 'yes' } } }
    const { missing } = of(filmed, 'INT')
    expect(missing.find(({ kind }) => kind === 'law')).toMatchObject({ for: 'TIP', id: 'int-tip.2003.purpose' })
    expect(purposesMissing(filmed, 'INT').toSorted()).toEqual([...PURPOSES.protocol].toSorted())
    expect(of(adult, 'INT').missing.some(({ kind }) => kind === 'law')).toBe(false)
    const taken = { ...adult, border: 'yes', entry: { procured: 'yes', nationalOrResident: 'no' }, benefit: 'yes' }
    expect(of(taken, 'HN').missing.filter((one) => one.for === 'SOM')).toMatchObject([
      { id: 'hn-som.2020.conduct' },
      { id: 'entry.illegal' },
    ])
  })
  it('each law has those that it lists, and the Protocol none that only national laws do', () => {
    expect(purposesMissing(adult, 'INT').toSorted()).toEqual([...PURPOSES.protocol].toSorted())
    expect(purposesMissing(adult, 'GT')).toContain('minorsInCrime')
    expect(purposesMissing(adult, 'CR')).not.toContain('organRemoval')
  })
  it('what an open list may cover besides comes once all that is listed is answered', () =>
    expect(purposesMissing({ ...adult, purpose: noneBut('') }, 'INT').toSorted()).toEqual([...PURPOSES.further].toSorted()))
  it('the last that is listed does not settle it while the list may cover more', () => {
    const last = of({ ...adult, purpose: noneBut('servitude') }, 'INT')
    expect(last.missing.map(({ for: part, kind, id }) => `${part} ${kind} ${id}`)).toEqual([
      'TIP fact purpose.servitude.intended',
      'TIP law int-tip.2003.purpose',
    ])
    expect(noTurnLines(t, last)).toContainEqual(expect.stringContaining('For trafficking, find out first'))
    const closed = of({ ...adult, purpose: { servitude: 'unknown', rest: 'no' } }, 'INT')
    expect(closed.missing).toMatchObject([{ id: 'purpose.servitude.intended' }])
  })
})

describe('the date of the facts', () => {
  const dates = (given: object, system: string) => of(given, system).missing.filter(({ id }) => id === 'date').length
  it('is missing wherever which wording applies hangs on it, also while each of them is open', () => {
    expect(dates({ date: undefined }, 'HN')).toBeGreaterThan(0)
    expect(dates({ date: '2020-05' }, 'HN')).toBe(0)
    expect(dates({ date: undefined }, 'INT')).toBe(0)
  })
  it('is not missing where no day of it would tell which wording applied: then it hangs on the law alone', () => {
    const none = { age: 'child', acts: { transfer: 'yes', rest: 'no' }, purpose: 'no', border: 'no' }
    const open = (date: string) => of({ ...none, date }, 'HN').missing.filter((one) => one.for === 'TIP')
    expect(open('2012-07').map(({ kind, id }) => `${kind} ${id}`)).toEqual(['lawDate hn-tip.2012', 'law hn-tip.before'])
    expect(open('2012').map(({ id }) => id)).toContain('date')
    const said = saySystem({ t, law: seedLaw().law }, of({ ...none, date: '2012-07' }, 'HN'), [])
    expect(said.careful.join()).toContain('do not question the victim again')
  })
})

describe('of a case within one State', () => {
  const entrants = (given: object) =>
    told(given).systems.flatMap(({ reasons }) => reasons.filter(({ element }) => element === 'foreigner' || element === 'national'))
  it('nothing is said of whose national somebody is, unless they may have been helped to stay', () => {
    const atHome = { ...adult, entry: { nationalOrResident: 'yes' } }
    for (const one of [atHome, { ...adult, besideEntry: { illegalStay: 'no' } }]) expect(entrants(one)).toEqual([])
    for (const one of [adult, { ...adult, besideEntry: { illegalStay: 'yes' } }]) {
      expect(of(one, 'HN').reasons.map(({ element }) => element)).toContain('foreigner')
      expect(of(one, 'INT').reasons.map(({ element }) => element)).not.toContain('foreigner')
    }
    expect(entrants({ ...atHome, border: undefined }).length).toBeGreaterThan(0)
  })
})

describe('why a law differs', () => {
  const between = (given: object, system: string) => told(given).differences.filter(({ systems }) => systems[1] === system)
  const organs = { ...adult, purpose: { organRemoval: 'yes', rest: 'no' } } as const
  it('is that its list lacks a purpose that the Protocol has', () =>
    expect(between(organs, 'CR')).toMatchObject([{ element: 'purpose', text: expect.stringContaining('removal of organs') }]))
  it('is said of the list also where another element tells the two apart, or the answers are alike for now', () => {
    const further = { ...organs, acts: { retention: 'yes', rest: 'no' } } as const
    expect(between(further, 'CR').map(({ element }) => element)).toEqual(['act', 'purpose'])
    const open = { ...organs, means: undefined, border: undefined } as const
    expect([of(open, 'INT').outcome, of(open, 'CR').outcome]).toEqual(['undetermined', 'undetermined'])
    expect(between(open, 'CR').map(({ element }) => element)).toEqual(['purpose'])
  })
  it('is nothing where what was found is on both lists', () =>
    expect(between({ ...adult, purpose: { forcedLabour: 'yes', rest: 'no' } }, 'CR')).toEqual([]))
})
