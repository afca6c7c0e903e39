import { describe, expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { Facts } from '../../contract/facts.ts'
import { lawMessages } from '../../messages.ts'
import { factPatterns } from '../patterns.ts'
import { seedLaw } from '../seed.ts'
import { phasesTogether } from '../guide/phases.ts'
import { disorderOf } from './disorder.ts'
import { journeyOf } from './journey.ts'
import { journeyLines } from './say/say-journey.ts'
import { tell } from './tell.ts'

const t = translator('en', lawMessages)
const phase = (id: string, given: object): Facts =>
  Facts.parse({ schema: 'istmo/facts/1', id, jurisdictions: ['HN'], date: '2022', age: 'adult', ...given })
const law = seedLaw()
const told = (phases: readonly Facts[]) => tell(law, phases, t)
const together = (...phases: readonly Facts[]) => journeyOf(law, phases)

const paid = { border: 'yes', entry: { procured: 'yes', illegal: 'yes', nationalOrResident: 'no' }, benefit: 'yes' }
const crossing = phase('crossing', { acts: { transportation: 'yes', rest: 'no' }, means: 'no', purpose: 'no', ...paid })

describe('a victim’s phases together', () => {
  it('are both where one is trafficking and another smuggling, and say which', () => {
    const alone = phase('crossing', { acts: { rest: 'no', receipt: 'no' }, means: 'no', purpose: 'no', ...paid })
    const bar = phase('bar', {
      acts: { harbouring: 'yes' },
      means: { threatOrForce: 'yes' },
      purpose: { sexualExploitation: { carriedOut: 'yes' } },
      border: 'no',
    })
    const [int] = together(alone, bar)
    expect(int).toEqual({
      system: 'INT',
      outcome: 'both',
      tip: 'yes',
      som: 'yes',
      attempt: expect.any(String),
      restsOn: { tip: ['bar'], som: ['crossing'], attempt: [] },
      unsaid: { border: [], benefit: [], attempt: [] },
    })
  })
  it('are no certain "no" where an act is found in one and exploitation in another', () => {
    const lured = phase('lured', {
      acts: { recruitment: 'yes' },
      means: { deception: 'yes' },
      purpose: 'no',
      attempt: { completed: 'yes' },
      border: 'no',
    })
    const exploited = phase('exploited', {
      acts: 'no',
      means: 'no',
      purpose: { forcedLabour: { carriedOut: 'yes' } },
      attempt: { completed: 'yes' },
      border: 'no',
    })
    expect(told([lured, exploited]).map((one) => one.told.outcomes.INT)).toEqual(['other offences', 'other offences'])
    expect(together(lured, exploited)[0]).toMatchObject({ outcome: 'undetermined', joined: { kind: 'open' } })
  })
  it('are a certain "no" where the law asks for a means and none was used', () => {
    const willing = phase('willing', {
      acts: { recruitment: 'yes' },
      means: 'no',
      purpose: { forcedLabour: 'yes', rest: 'no' },
      attempt: { completed: 'yes' },
      border: 'no',
    })
    const later = phase('later', {
      acts: 'no',
      means: 'no',
      purpose: { forcedLabour: { carriedOut: 'yes' } },
      attempt: { completed: 'yes' },
      border: 'no',
    })
    for (const phases of [[willing], [willing, later]]) expect(together(...phases)[0]?.outcome).toBe('other offences')
  })
  it('are an attempt where one is, and nothing graver', () => {
    const tried = phase('tried', {
      acts: 'no',
      means: { deception: 'yes' },
      purpose: { forcedLabour: 'yes' },
      border: 'no',
      attempt: { begun: 'yes', completed: 'no' },
    })
    expect(together(tried)[0]).toMatchObject({ outcome: 'attempted TIP', restsOn: { attempt: ['tried'] } })
  })
  it('stay undetermined where no phase answers', () => expect(together(phase('call', {}))[0]).toMatchObject({ outcome: 'undetermined' }))
})

const lured = phase('recruitment', { acts: { recruitment: 'yes' }, means: { deception: 'yes' } })
const exploited = phase('exploitation', { purpose: { sexualExploitation: { carriedOut: 'yes' } } })

describe('an act in one phase and the exploitation in another', () => {
  it('are trafficking together, with the phases of each element', () => {
    expect(told([lured, exploited]).map((one) => one.told.outcomes.INT)).toEqual(['undetermined', 'undetermined'])
    expect(together(lured, exploited)[0]).toMatchObject({
      tip: 'yes',
      restsOn: { tip: [] },
      joined: { kind: 'found', in: { act: ['recruitment'], means: ['recruitment'], purpose: ['exploitation'] } },
    })
  })
  it('of a child are so without any means where the law asks for none', () => {
    const child = [phase('recruitment', { acts: { recruitment: 'yes' }, age: 'child' }), { ...exploited, age: 'child' as const }]
    expect(together(...child)[0]).toMatchObject({ tip: 'yes', joined: { kind: 'found', in: { means: [] } } })
  })
  it('leave it open where the means, or the purpose, of that act was denied', () => {
    const forced = phase('exploitation', { means: { threatOrForce: 'yes' }, purpose: { sexualExploitation: { carriedOut: 'yes' } } })
    for (const [before, after] of [
      [phase('recruitment', { acts: { recruitment: 'yes' }, means: 'no' }), forced],
      [{ ...lured, purpose: 'no' as const }, exploited],
    ] as const)
      expect(together(before, after)[0]).toMatchObject({ tip: 'unknown', outcome: 'undetermined', joined: { kind: 'open' } })
  })
  it('are both part of it where a phase holds all of it, if the exploitation was sought already then', () => {
    const whole = { ...exploited, acts: { harbouring: 'yes' as const } }
    expect(together(lured, whole)[0]).toMatchObject({
      tip: 'yes',
      restsOn: { tip: ['exploitation'] },
      joined: { kind: 'also', in: { act: ['recruitment'] } },
    })
    expect(together({ ...lured, purpose: 'no' }, whole)[0]?.joined).toBeUndefined()
    expect(together({ ...lured, purpose: { sexualExploitation: { intended: 'yes' } } }, whole)[0]?.joined).toBeUndefined()
  })
  it('leave it open where the means came after the act and nobody was harboured since', () => {
    const crossed = phase('border', { acts: { transportation: 'yes' } })
    const forced = { ...exploited, means: { threatOrForce: 'yes' as const } }
    expect(together(crossed, forced)[0]).toMatchObject({
      tip: 'unknown',
      joined: { kind: 'open', in: { act: ['border'], means: ['exploitation'] } },
    })
  })
  it('are not joined where the exploitation was over before, nor where ages differ', () => {
    expect(together({ ...lured, date: '2022' }, { ...exploited, date: '2020-08' })[0]).toMatchObject({
      tip: 'unknown',
      joined: { kind: 'open' },
    })
    const young = phase('recruitment', { acts: 'no', age: 17, attempt: 'no' })
    const grown = phase('exploitation', { acts: { harbouring: 'yes' }, purpose: { forcedLabour: { carriedOut: 'yes' } } })
    expect(together(young, grown)[0]?.tip).toBe('unknown')
  })
  it('are those of a child who was recruited as one and came of age before they were exploited', () => {
    const none = { means: 'no', border: 'no', attempt: 'no' } as const
    const boy = phase('recruitment', { ...none, date: '2021', age: 17, acts: { recruitment: 'yes', rest: 'no' } })
    const grown = phase('exploitation', { ...none, date: '2023', age: 19, acts: 'no', purpose: { forcedLabour: { carriedOut: 'yes' } } })
    expect(together(boy, grown)[0]).toMatchObject({ outcome: 'TIP', joined: { kind: 'found', in: { act: ['recruitment'], means: [] } } })
    // Whether the law of Honduras asks for a means of a child is not on file.
    expect(together(boy, grown)[1]?.tip).toBe('unknown')
    expect(together({ ...boy, age: 18 }, grown)[0]?.tip).toBe('no')
  })
  it('leave it open where the law asks for a journey that the act did not have', () => {
    const asked = (id: string, given: object) => phase(id, { jurisdictions: ['PA'], date: '2018', ...given })
    const none = { acts: 'no', means: 'no', purpose: 'no', attempt: 'no' } as const
    const crossed = asked('border', { ...none, ...paid })
    const farm = asked('exploitation', {
      date: '2019',
      acts: { recruitment: 'yes' },
      means: { deception: 'yes' },
      purpose: { forcedLabour: { carriedOut: 'yes' } },
      border: 'no',
    })
    expect(together(crossed, farm).find(({ system }) => system === 'PA')?.tip).not.toBe('yes')
  })
  it('are never a certain "no" while all together are open', () => {
    const act = phase('recruitment', { acts: { recruitment: 'yes' }, purpose: 'no' })
    expect(together(act, { ...exploited, acts: 'no', attempt: 'no' })[0]?.tip).toBe('unknown')
  })
  it('are judged of a system by the phases that name it alone', () => {
    const [, hn, gt] = together(lured, { ...exploited, jurisdictions: ['GT'] })
    expect([hn?.system, gt?.system, hn?.joined, gt?.joined]).toEqual(['HN', 'GT', undefined, undefined])
  })
  it('are as much as the same facts told at once, in every pattern', () => {
    const whole = factPatterns()
      .map(({ facts }) => facts)
      .filter((facts) => told([facts])[0]?.told.systems.some(({ tip }) => tip === 'yes'))
    expect(whole.length).toBeGreaterThan(20)
    for (const facts of whole) {
      const { acts, means, purpose, ...scene } = facts
      const at = (id: string, some: object) => Facts.parse({ ...scene, id, ...some })
      const trafficking = (phases: readonly Facts[]) => together(...phases).flatMap(({ system, tip }) => (tip === 'yes' ? [system] : []))
      expect(trafficking([at('recruitment', { acts, means }), at('exploitation', { purpose })]), facts.id).toEqual(trafficking([facts]))
    }
  })
})

describe('phases whose days contradict the order in which they stand', () => {
  const recruited = phase('recruitment', {
    date: '2023',
    acts: { recruitment: 'yes', rest: 'no' },
    means: { threatOrForce: 'yes', rest: 'no' },
    purpose: { forcedLabour: 'yes', rest: 'no' },
    border: 'no',
  })
  const housed = phase('harbouring', { date: '2019', acts: { harbouring: 'yes', rest: 'no' }, means: 'no', purpose: 'no', border: 'no' })
  it('make nobody’s earlier act trafficking by what came later', () => {
    expect(phasesTogether([housed], recruited)).toEqual([recruited, housed])
    expect(told([recruited, housed]).map((one) => one.told.outcomes.INT)).toEqual(['TIP', 'other offences'])
    for (const one of together(recruited, housed)) {
      expect(one).toMatchObject({ outcome: 'TIP', restsOn: { tip: ['recruitment'] } })
      expect(one.joined).toBeUndefined()
    }
  })
  it('name in what is found between the phases no act that was denied its purpose or came before its means', () => {
    const bar = phase('exploitation', { date: '2023', acts: { rest: 'unknown' }, purpose: { forcedLabour: { carriedOut: 'yes' } } })
    const { purpose: _, ...lured23 } = recruited
    expect(together(lured23, housed, bar)[0]).toMatchObject({
      outcome: 'TIP',
      restsOn: { tip: [] },
      joined: { kind: 'found', in: { act: ['recruitment'], means: ['recruitment'], purpose: ['exploitation'] } },
    })
  })
  it('are as open as in the order of their days', () => {
    const late = phase('exploitation', {
      date: '2023',
      acts: 'no',
      means: { threatOrForce: 'yes', rest: 'no' },
      purpose: { forcedLabour: { carriedOut: 'yes' } },
      border: 'no',
      attempt: { completed: 'yes' },
    })
    const early = phase('transport', {
      date: '2019',
      acts: { transportation: 'yes', rest: 'no' },
      means: 'no',
      purpose: 'no',
      border: 'no',
    })
    for (const phases of [
      [early, late],
      [late, early],
    ])
      expect(together(...phases)[0]).toMatchObject({ outcome: 'undetermined', restsOn: { tip: [] }, joined: { kind: 'open' } })
  })
  it('are not joined by a later phase in which nothing was found and into which the earlier exploitation was carried', () => {
    const lured23 = phase('recruitment', { date: '2023-05', acts: { recruitment: 'yes' }, means: { deception: 'yes' }, border: 'no' })
    const worked19 = phase('harbouring', { date: '2019', purpose: { forcedLabour: { carriedOut: 'yes' } }, border: 'no' })
    const two = together(lured23, worked19)
    expect(two[0]).toMatchObject({ outcome: 'undetermined', joined: { kind: 'open', in: { purpose: ['harbouring'] } } })
    for (const date of ['2023-05', '2023', '2024', undefined])
      for (const [at, one] of together(lured23, worked19, phase('exit', { date, border: 'no' })).entries())
        expect([one.outcome, one.joined?.kind === 'found'], String(date)).toEqual([two[at]?.outcome, false])
  })
  it('are named, so that the dates are looked at', () => {
    const journeys = together(recruited, housed)
    expect(disorderOf([recruited, housed])).toEqual([{ later: 'recruitment', earlier: ['harbouring'] }])
    expect(journeyLines(t, journeys, [recruited, housed]).at(-1)).toMatch(
      /^By the dates, the phase “recruitment” came after: harbouring or receipt;/,
    )
    for (const date of ['2023', '2024', 'unknown', undefined]) expect(disorderOf([recruited, { ...housed, date }])).toEqual([])
  })
})

describe('phases of the same days', () => {
  const lured22 = phase('recruitment', { acts: { recruitment: 'yes' }, means: { deception: 'yes' }, purpose: { forcedLabour: 'yes' } })
  const housed22 = phase('harbouring', { acts: { harbouring: 'yes' }, means: 'no', purpose: 'no' })
  it('are answered by the order of the way, in whichever order they were described', () => {
    const described = [phasesTogether([lured22], housed22), phasesTogether([housed22], lured22)]
    for (const phases of described) {
      expect(together(...phases)[0]).toMatchObject({ restsOn: { tip: ['recruitment', 'harbouring'] } })
      expect(disorderOf(phases)).toEqual([])
    }
  })
  it('leave a phase that stands before as it was answered', () => {
    const alone = { ...housed22, id: 'transport' }
    expect(together(alone, { ...lured22, id: 'exploitation' })[0]?.restsOn.tip).toEqual(['exploitation'])
  })
  it('are described in a guide that says which is later', () =>
    expect(t('law.guide.phase-rest')).toContain('decided by the order of this list'))
})

describe('smuggling over several phases', () => {
  it('is of one phase: who crossed legally with a guide, and illegally alone, was not smuggled', () => {
    const guided = phase('border', { border: 'yes', entry: { procured: 'yes', illegal: 'no', nationalOrResident: 'no' }, benefit: 'yes' })
    const alone = phase('exit', { border: 'yes', entry: { procured: 'no', illegal: 'yes', nationalOrResident: 'no' }, benefit: 'no' })
    expect(together(guided, alone)[0]?.som).toBe('no')
  })
  it('counts who was paid before the crossing', () => {
    const paidBefore = phase('paid', { benefit: 'yes', border: 'no', acts: 'no', means: 'no', purpose: 'no' })
    expect(together(paidBefore, { ...crossing, benefit: 'no' })[0]?.outcome).toBe('SOM')
  })
  it('is no certain "no" where nobody was paid at the border and somebody was on arrival, which is said', () => {
    const none = { acts: 'no', means: 'no', purpose: 'no', border: 'no', attempt: 'no', besideEntry: 'no' }
    const unpaid = phase('border', { ...none, ...paid, benefit: 'no' })
    const arrived = (benefit?: string) => phase('exit', { ...none, ...(benefit && { benefit }) })
    const phases = [unpaid, arrived('yes')]
    const [int] = together(...phases)
    expect(int).toMatchObject({ outcome: 'undetermined', tip: 'no', som: 'unknown', paid: { crossing: ['border'], in: ['exit'] } })
    expect(journeyLines(t, [int!], phases).at(-1)).toMatch(
      /^Smuggling is open: in border crossing it was answered .* answer “no” in exit\.$/,
    )
    expect(together(unpaid, arrived())[0]).toMatchObject({ som: 'unknown', unsaid: { benefit: ['exit'] } })
    expect(together(unpaid, arrived('no'))[0]).toMatchObject({ outcome: 'other offences', som: 'no' })
    const both = [{ ...unpaid, id: 'transport' }, ...phases]
    expect(journeyLines(t, [together(...both)[0]!], both).at(-1)).toContain('one of these entries')
    // Who crossed alone was helped by nobody, whoever was paid for what.
    const alone = { ...unpaid, entry: { procured: 'no', illegal: 'yes', nationalOrResident: 'no' } } as const
    expect(together(alone, arrived('yes'))[0]).toMatchObject({ som: 'no' })
  })
  it('is that of each crossing: who was paid for a legal one was not for the one that somebody helped with for nothing', () => {
    const none = { acts: 'no', means: 'no', purpose: 'no', attempt: 'no', besideEntry: 'no' }
    const legal = { ...paid.entry, illegal: 'no' }
    const guided = (id: string) => phase(id, { ...none, ...paid, entry: legal })
    const free = (id: string) => phase(id, { ...none, ...paid, benefit: 'no' })
    expect(together(guided('transport'), free('border'))[0]).toMatchObject({ outcome: 'other offences', som: 'no' })
    expect(together(free('transport'), guided('border'))[0]).toMatchObject({ outcome: 'other offences', som: 'no' })
    expect(together(guided('transport'), phase('border', { ...none, ...paid, benefit: 'unknown' }))[0]?.som).toBe('unknown')
  })
  it('is no certain "no" where the passage was arranged in a phase without a crossing, and nobody helped at the border', () => {
    const none = { acts: 'no', means: 'no', purpose: 'no', border: 'no', attempt: 'no', besideEntry: 'no' }
    const arranged = (procured: string) =>
      phase('recruitment', { ...none, entry: { procured, illegal: 'no', nationalOrResident: 'no' }, benefit: 'yes' })
    const river = phase('border', { ...none, ...paid, entry: { ...paid.entry, procured: 'no' }, benefit: 'no' })
    const phases = [arranged('yes'), river]
    const [int] = together(...phases)
    expect(int).toMatchObject({ outcome: 'undetermined', som: 'unknown', helped: { crossing: ['border'], in: ['recruitment'] } })
    expect(journeyLines(t, [int!], phases).at(-1)).toMatch(/^Smuggling is open: in recruitment, where no border was crossed, .* in border/)
    expect(together(arranged('no'), river)[0]).toMatchObject({ outcome: 'other offences', som: 'no' })
    const legal = phase('border', { ...none, ...paid, entry: { ...paid.entry, procured: 'no', illegal: 'no' }, benefit: 'no' })
    expect(together(arranged('yes'), legal)[0]?.som).toBe('no')
  })
  it('says in which phase the border was not answered, where another says that none was crossed', () => {
    expect(together({ ...lured, border: 'no' }, exploited)[0]).toMatchObject({ som: 'unknown', unsaid: { border: ['exploitation'] } })
    expect(together({ ...lured, border: 'no' }, { ...exploited, border: 'no' })[0]).toMatchObject({ som: 'no', unsaid: { border: [] } })
  })
})

describe('what is said of several phases', () => {
  it('stands once below the systems that it is said of, and names them where it is not so of all', () => {
    const lines = journeyLines(t, together(lured, exploited), [lured, exploited])
    expect(lines).toHaveLength(3)
    expect(lines[2]).toMatch(/^No phase holds all of it; together they do\. Act in: recruitment\./)
    const [int, hn] = together(lured, exploited)
    if (!int || !hn) throw new Error('no system was asked')
    const { joined: _, ...apart } = hn
    expect(journeyLines(t, [int, apart], [lured, exploited])[2]).toMatch(/^Palermo Protocols: No phase/)
  })
})

describe('where smuggling is open over several phases', () => {
  const nobody = { acts: 'no', means: 'no', purpose: 'no' } as const
  const lodging = phase('exit', { ...nobody, border: 'no', entry: 'no', besideEntry: 'no', benefit: 'no' })
  const open = { procured: 'yes', nationalOrResident: 'no' } as const
  it('no phase is named as leaving it so that by its other answers is none, whatever is said of a border or a gain there', () => {
    const none = phase('recruitment', { ...nobody, entry: 'no', besideEntry: 'no' })
    const across = phase('border', { ...nobody, border: 'yes', entry: open, benefit: 'yes' })
    const [int] = together(none, across, lodging)
    expect(int).toMatchObject({ som: 'unknown', unsaid: { border: [], benefit: [] } })
  })
  it('nor one of which only the text of the law is missing', () => {
    const across = phase('border', { ...nobody, date: '2018', entry: { ...open, illegal: 'yes' } })
    const [int, hn] = together(across, lodging)
    expect(int).toMatchObject({ som: 'unknown', unsaid: { border: [], benefit: ['border'] } })
    expect(hn).toMatchObject({ som: 'unknown', unsaid: { border: [], benefit: [] } })
  })
})
