import { describe, expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { Facts } from '../../contract/facts.ts'
import { JURISDICTIONS } from '../../contract/systems.ts'
import type { SystemOutcome } from '../../contract/outcome.ts'
import { lawMessages } from '../../messages.ts'
import { seedLaw } from '../seed.ts'
import { distinguish, outcomesOf, readLaw } from './distinguish.ts'

const t = translator('en', lawMessages)
const law = seedLaw()
type Given = Omit<Facts, 'schema' | 'id' | 'jurisdictions'>
const whole = (given: Given): Facts => Facts.parse({ schema: 'istmo/facts/1', id: 'x', jurisdictions: JURISDICTIONS, ...given })
const told = (given: Given) => distinguish(law, whole(given), t)
const systemsOf = (given: Given) => Object.fromEntries(told(given).systems.map((one) => [one.system, one])) as Record<string, SystemOutcome>
const reason = (one: SystemOutcome | undefined, element: string, offence = 'tip') =>
  one?.reasons.find((found) => found.element === element && found.offence.endsWith(offence))
const missing = (one: SystemOutcome | undefined) => one?.missing.map((open) => `${open.for} ${open.kind} ${open.id}`)

const completed = { begun: 'yes', completed: 'yes' } as const
const labour = {
  acts: { recruitment: 'yes', rest: 'no' },
  purpose: { forcedLabour: { intended: 'yes', carriedOut: 'no' }, rest: 'no' },
  attempt: completed,
} as const
const paid = { border: 'yes', entry: { procured: 'yes', illegal: 'yes', nationalOrResident: 'no' }, benefit: 'yes' } as const
/** Within one State, of somebody who is at home there. */
const home = { border: 'no', entry: { nationalOrResident: 'yes' } } as const
const noMeans = { ...labour, age: 'adult', means: 'no', ...home } as const

describe('an outcome', () => {
  it('of the Protocols needs no date: they are a yardstick, and nobody is charged under them', () =>
    expect(told({ ...noMeans, age: 17 }).outcomes).toMatchObject({ INT: 'TIP', HN: 'undetermined' }))
  it('that is trafficking is no attempt at it', () => {
    const stopped = {
      ...labour,
      means: { deception: 'yes' },
      age: 'adult',
      ...home,
      date: '2025',
      attempt: { begun: 'yes', completed: 'no' },
    } as const
    expect(systemsOf(stopped)['INT']).toMatchObject({ outcome: 'TIP', tip: 'yes', attempt: 'no' })
  })
  it('turns on the year in Honduras, and on nothing in Palermo', () => {
    const on = (date: string) => outcomesOf(law, whole({ ...noMeans, date }))
    expect([on('2015').HN, on('2021').HN, on('2015').INT, on('2021').INT]).toEqual([
      'TIP',
      'other offences',
      'other offences',
      'other offences',
    ])
    expect([on('2021').SV, on('2021').GT]).toEqual(['TIP', 'TIP'])
  })
  it('is of a child until the eighteenth birthday', () => {
    const of = (age: number) => outcomesOf(law, whole({ ...noMeans, date: '2025', age })).INT
    expect([of(0), of(17), of(18)]).toEqual(['TIP', 'TIP', 'other offences'])
  })
  it('takes exploitation that was carried out for a purpose, also where nobody knows of the intention', () => {
    const carried = { ...noMeans, date: '2025', age: 17, purpose: { servitude: { carriedOut: 'yes' } } } as const
    expect(outcomesOf(law, whole(carried)).INT).toBe('TIP')
  })
  it('under the older law of Panama needs displacement, which a border crossed is', () => {
    const of = (border: 'yes' | 'no' | 'unknown') => outcomesOf(law, whole({ ...noMeans, date: '2018', border })).PA
    expect([of('yes'), of('no')]).toEqual(['TIP', 'other offences'])
    expect(outcomesOf(law, whole({ ...noMeans, date: '2018', border: undefined, entry: { procured: 'yes' } })).PA).toBe('TIP')
  })
  it('of a word for a group is "at least one of the Protocol’s", of a small one that something of it is so', () => {
    expect(told({ date: '2025', age: 'adult', acts: 'yes', means: 'yes', purpose: 'yes' }).outcomes).toMatchObject({
      INT: 'TIP',
      CR: 'undetermined',
      HN: 'TIP',
    })
    const child = { ...labour, acts: 'no', means: 'no', age: 15, ...home } as const
    expect(outcomesOf(law, whole({ ...child, date: '2023', attempt: 'yes' })).SV).toBe('undetermined')
    expect(outcomesOf(law, whole({ ...child, date: '2023', attempt: 'no' })).SV).toBe('other offences')
    expect(systemsOf({ ...paid, date: '2025', entry: 'yes' })['INT']?.som).toBe('unknown')
  })
  it('before a law that is held is open, also where only the later is', () => {
    const [hn] = law.law.systems.filter(({ system }) => system === 'HN')
    const later = hn!.offences.map((one) => ({ ...one, versions: one.versions.slice(1) })) as (typeof hn & object)['offences']
    const without = readLaw({
      ...law.law,
      systems: law.law.systems.map((one) => (one.system === 'HN' ? { ...one, offences: later } : one)),
    })
    for (const date of ['unknown', '2010', '2012-06'])
      expect(outcomesOf(without, whole({ ...noMeans, date })).HN, date).toBe('undetermined')
  })
  it('of an offence that no law holds is open', () => {
    const without = readLaw({
      ...law.law,
      systems: law.law.systems.map((one) => ({ ...one, offences: one.offences.filter(({ class: kind }) => kind !== 'SOM') })),
    })
    expect(outcomesOf(without, whole({ ...noMeans, date: '2025' })).INT).toBe('undetermined')
  })
  it('names each system once', () =>
    expect(
      distinguish(law, Facts.parse({ schema: 'istmo/facts/1', id: 'x', jurisdictions: ['HN', 'HN'] }), t).systems.map(
        ({ system }) => system,
      ),
    ).toEqual(['INT', 'HN']))
})

describe('a reason', () => {
  it('of a child without means names the exception in the Protocol, with its article and source', () => {
    const { INT } = systemsOf({ ...noMeans, date: '2025-03', age: 17 })
    expect(reason(INT, 'means')).toMatchObject({
      answer: 'no',
      needed: 'no',
      text: 'No means is needed: the victim is under 18.',
      cite: [
        { article: '3(a)' },
        { article: '3(c)', grade: 'text', from: '2003-12-25', source: expect.stringContaining('Trafficking Protocol, art. 3 (excerpt)') },
      ],
    })
  })
  it('rests on the listing that names what was found, and says where that is a presumption', () => {
    const { NI } = systemsOf({ ...labour, acts: { hiring: 'yes', receipt: 'no' }, date: '2020' })
    expect(reason(NI, 'act')).toMatchObject({
      facts: ['acts.hiring'],
      cite: [{ grade: 'secondary', article: '182', from: '2015-02-25/2015-12-31' }],
    })
    expect(reason(systemsOf({ ...labour, acts: { receipt: 'yes' }, date: '2020' })['NI'], 'act')?.cite).toMatchObject([
      { grade: 'unverified' },
    ])
  })
  it('is given for each text that may apply', () => {
    const { HN } = systemsOf({ ...noMeans, date: '2020' })
    expect(
      HN?.reasons
        .filter(({ element, offence }) => element === 'means' && offence === 'hn-tip')
        .map(({ cite, needed }) => [cite[0]?.article, needed]),
    ).toEqual([
      ['52', 'no'],
      ['219', 'yes'],
    ])
  })
  it('carries the facts of its answer', () => {
    const { INT } = systemsOf({ ...noMeans, means: { fraud: 'no', deception: 'unknown', rest: 'no' }, date: '2025' })
    expect(reason(INT, 'means')).toMatchObject({ answer: 'unknown', facts: ['means.deception'] })
  })
  it('says that exploitation need not have happened, unless it has', () => {
    expect(reason(systemsOf({ ...noMeans, date: '2025' })['INT'], 'purpose')?.text).toContain('exploitation need not have happened')
    const done = { ...noMeans, date: '2025', purpose: { servitude: { carriedOut: 'yes' } } } as const
    expect(reason(systemsOf(done)['INT'], 'purpose')?.text).toBe('There is a purpose of exploitation: servitude.')
  })
  it('of consent stands beside the elements, the journey apart from the exploitation', () => {
    const { INT } = systemsOf({ ...noMeans, age: 17, date: '2025', consent: { movement: 'no', exploitation: 'yes' } })
    const consents = INT?.reasons.filter(({ element }) => element === 'consent')
    expect(consents).toMatchObject([
      { answer: 'yes', needed: 'no', text: expect.stringContaining('the consent of a person under 18 never counts') },
      { answer: 'no', needed: 'no', text: 'Consent to the journey is not consent to the exploitation.' },
    ])
  })
  it('of what aggravates stands only with an offence that may hold, with its effect', () => {
    const forced = {
      ...labour,
      means: { threatOrForce: 'yes' },
      age: 17,
      ...home,
      date: '2025',
      circumstances: { endangered: 'yes' },
    } as const
    const { SV, CR, INT } = systemsOf(forced)
    expect(SV?.reasons.filter(({ element }) => element === 'aggravator').map(({ text }) => text)).toEqual([
      'Aggravating: Child victim (16 to 20 years of imprisonment).',
      'Aggravating: Force, fraud or coercion (16 to 20 years of imprisonment).',
    ])
    expect(reason(CR, 'aggravator')).toMatchObject({ facts: ['age.under18'], cite: [{ grade: 'text' }] })
    expect(reason(systemsOf({ ...forced, means: 'no' })['CR'], 'aggravator')).toBeUndefined()
    for (const one of [SV, CR, INT]) expect(reason(one, 'aggravator', 'som')).toBeUndefined()
  })
  it('of a penalty stands where the offence holds', () => {
    const { SV, HN } = systemsOf({ ...noMeans, date: '2022' })
    expect(reason(SV, 'penalty')).toMatchObject({
      text: 'Penalty (basic): 10 to 14 years of imprisonment.',
      cite: [{ grade: 'secondary' }],
    })
    expect(reason(HN, 'penalty')).toBeUndefined()
  })
  it('of an attempt says whether it is one, and how well that is known', () => {
    const tried = {
      ...labour,
      acts: 'no',
      means: { deception: 'yes' },
      age: 'adult',
      ...home,
      date: '2025',
      attempt: { begun: 'yes', completed: 'no' },
    } as const
    const { INT, SV } = systemsOf(tried)
    expect(INT?.outcome).toBe('attempted TIP')
    expect(reason(systemsOf({ ...tried, means: 'no' })['INT'], 'attempt')?.text).toContain('a means that this law requires is missing')
    expect(reason(systemsOf({ ...tried, purpose: 'no' })['INT'], 'attempt')?.text).toContain('the purpose of exploitation is missing')
    expect(reason(systemsOf({ ...tried, attempt: { begun: 'no' } })['INT'], 'attempt')?.text).toContain('the act was not begun')
    const still = { ...tried, acts: { recruitment: 'yes', rest: 'no' }, date: '2018', attempt: completed } as const
    expect(reason(systemsOf(still)['PA'], 'attempt')?.text).toContain('the act was completed')
    expect(reason(INT, 'attempt')).toMatchObject({ answer: 'yes', cite: [{ article: '5(2)(a)', grade: 'unverified' }] })
    expect(SV?.outcome).toBe('undetermined')
    expect(missing(SV)).toEqual(['attempted TIP law sv-tip.2014.attempt'])
  })
  it('warns of a later law under which the facts would not be the same', () => {
    expect(reason(systemsOf({ ...noMeans, date: '2015' })['HN'], 'laterLaw')?.text).toMatch(/more favourable law may apply/)
    expect(reason(systemsOf({ ...noMeans, date: '2015' })['SV'], 'laterLaw')).toBeUndefined()
  })
  it('never goes without a citation', () => {
    for (const { reasons } of told({ date: '2025' }).systems) for (const { cite } of reasons) expect(cite.length).toBeGreaterThan(0)
  })
})

describe('a person accused', () => {
  const girl = { ...noMeans, age: 17, date: '2025' } as const
  const of = (accused: Facts['accused'], given: Given = girl) =>
    systemsOf({ ...given, accused })['INT']?.reasons.filter(({ element }) => element === 'accused') ?? []
  it('has the trafficking for theirs by an act and the intention; to have known decides nothing', () => {
    const told = of([
      { id: 'A', act: 'yes', knew: 'unknown', intended: 'yes' },
      { id: 'B', act: 'yes', knew: 'yes', intended: 'no' },
      { id: 'C', act: { value: 'yes', why: 'seen on the bus' } },
    ])
    expect(told.map(({ answer }) => answer)).toEqual(['yes', 'no', 'unknown'])
    expect(told[1]?.text).toBe(
      'B: did one of the acts. Knew of the exploitation and did not mean it. On these facts they did not themselves commit the trafficking. Whether they organised or directed others, or took part as an accomplice, is not examined here: read article 5(2).',
    )
    expect(told[0]).toMatchObject({
      facts: ['accused.A.act', 'accused.A.knew', 'accused.A.intended'],
      cite: [{ article: '5(1)', grade: 'unverified' }],
    })
  })
  it('who did no act, or knew, may have taken part otherwise; of whoever neither knew nor meant it that is not said', () => {
    const [boss, helper, driver] = of([
      { id: 'A', act: 'no', knew: 'yes', intended: 'yes' },
      { id: 'B', act: 'yes', knew: 'yes', intended: 'no' },
      { id: 'C', act: 'yes', knew: 'no', intended: 'no' },
    ])
    const otherwise = 'Whether they organised or directed others, or took part as an accomplice, is not examined here: read article 5(2).'
    expect([boss, helper, driver].map((one) => one?.text.endsWith(otherwise))).toEqual([true, true, false])
    expect(driver?.text).toMatch(/On these facts they did not themselves commit the trafficking\.$/)
  })
  it('is called by a name that no line breaks in two', () =>
    expect(of([{ id: 'P-01', act: 'yes', intended: 'yes' }])[0]).toMatchObject({
      text: expect.stringMatching(/^P\u201101: /),
      facts: ['accused.P-01.act', 'accused.P-01.knew', 'accused.P-01.intended'],
    }))
  it('changes nothing of what the facts of the victim are, and is not spoken of where there is no trafficking', () => {
    const accused = [{ id: 'A', act: 'no', intended: 'no' }] as const
    expect(outcomesOf(law, whole({ ...girl, accused: [...accused] }))).toEqual(outcomesOf(law, whole(girl)))
    expect(of([...accused], { ...girl, age: 'adult' })).toEqual([])
  })
})

describe('what is missing', () => {
  it('is of the law where its text has no exception for a child', () => {
    const { CR } = systemsOf({ ...noMeans, date: '2025-03', age: 17 })
    expect(CR?.missing).toEqual([
      {
        for: 'TIP',
        kind: 'law',
        id: 'cr-tip.2024.means-needed.children',
        why: expect.stringContaining('no express exception for persons under 18'),
      },
    ])
  })
  it('is a day: the facts’ own where they are not dated to the day, the law’s where its beginning is not', () => {
    expect(missing(systemsOf({ ...noMeans, date: '2020-05-02' })['HN'])).toEqual([
      'TIP lawDate hn-tip.2020',
      'SOM lawDate hn-som.2020',
      'SOM law hn-som.before',
    ])
    expect(missing(systemsOf({ ...noMeans, date: '2020' })['HN'])?.slice(0, 2)).toEqual(['TIP fact date', 'TIP lawDate hn-tip.2020'])
    expect(missing(systemsOf({ ...noMeans, date: 'unknown' })['HN'])).toContain('TIP fact date')
    expect(systemsOf({ ...noMeans, date: '2020-05-02' })['HN']?.missing[0]?.why).toContain('since 2020, day not known')
  })
  it('is nothing where wordings agree, and no day between those that do', () => {
    expect(missing(systemsOf({ ...labour, means: { deception: 'yes' }, age: 'adult', ...home, date: '2020-05-02' })['HN'])).toEqual([
      'SOM lawDate hn-som.2020',
      'SOM law hn-som.before',
    ])
    expect(missing(systemsOf({ ...noMeans, means: { deception: 'yes' }, date: '2025' })['INT'])).toEqual([])
  })
  it('names the open part of a purpose, the age as one fact, and each thing once', () => {
    const asked = { ...noMeans, age: undefined, purpose: { forcedLabour: { intended: 'no' }, rest: 'no' }, date: '2025' } as const
    expect(missing(systemsOf(asked)['INT'])).toEqual(['TIP fact age', 'TIP fact purpose.forcedLabour.carriedOut'])
    expect(missing(systemsOf({ ...noMeans, purpose: { rest: 'no', servitude: 'unknown' }, means: 'yes', date: '2025' })['INT'])).toEqual([
      'TIP fact purpose.servitude.intended',
    ])
  })
  it('is both of two facts that contradict each other, which are read as unknown', () => {
    const contradicting = { ...noMeans, ...paid, border: 'no', date: '2025' } as const
    const { INT } = systemsOf(contradicting)
    expect([INT?.som, INT?.outcome]).toEqual(['unknown', 'undetermined'])
    expect(missing(INT)?.slice(0, 3)).toEqual(['facts fact entry.illegal', 'facts fact border', 'facts fact entry.procured'])
    expect(INT?.pivots.map(({ set }) => set)).not.toContainEqual({ border: 'no' })
    expect(INT?.pivots).toContainEqual({ set: { border: 'yes' }, outcome: 'SOM' })
    expect(systemsOf({ ...noMeans, acts: 'no', date: '2025', attempt: { begun: 'no', completed: 'yes' } })['SV']?.attempt).toBe('unknown')
  })
})

describe('a pivot', () => {
  it('of a word for a group is that nothing of it was', () => {
    const { INT } = systemsOf({ ...noMeans, means: 'yes', date: '2025' })
    expect(INT?.pivots).toContainEqual({ set: { means: 'no' }, outcome: 'other offences' })
    expect(INT?.pivots.map(({ set }) => Object.keys(set)[0])).not.toContain('means.other')
  })
  it('is no word that was not given', () =>
    expect(systemsOf({ ...noMeans, date: '2025' })['INT']?.pivots.map(({ set }) => Object.keys(set)[0])).not.toContain('means'))
})

describe('a difference', () => {
  const between = (given: Given, system: string) => told(given).differences.find(({ systems }) => systems[1] === system)
  it('is named by the element that makes it so, with the sentence of each law', () =>
    expect(between({ ...noMeans, date: '2025-03' }, 'SV')).toEqual({
      systems: ['INT', 'SV'],
      element: 'means',
      text: 'Palermo Protocols: No means was used, and this law requires one. El Salvador: This law requires no means.',
    }))
  it('is of smuggling where trafficking is answered alike', () =>
    expect(between({ ...paid, benefit: 'no', acts: 'no', means: 'no', purpose: 'no', date: '2025' }, 'NI')).toMatchObject({
      element: 'benefit',
      text: expect.stringContaining('Nicaragua: This law requires no benefit.'),
    }))
  it('takes of two texts the one that differs', () =>
    expect(between({ ...noMeans, date: '2020' }, 'HN')).toMatchObject({
      element: 'means',
      text: expect.stringMatching(/Honduras under Act against .* Decreto 59-2012 .*: This law requires no means/),
    }))
  it('is that a text is not on file, or the attempt, where no element tells them apart', () => {
    expect(between({ ...labour, means: { deception: 'yes' }, age: 'adult', date: '2010' }, 'NI')).toMatchObject({ element: 'wording' })
    const tried = {
      ...labour,
      acts: 'no',
      means: { deception: 'yes' },
      age: 'adult',
      ...home,
      date: '2025',
      attempt: { begun: 'yes', completed: 'no' },
    } as const
    expect(between(tried, 'SV')).toMatchObject({
      element: 'attempt',
      text: expect.stringContaining('El Salvador: It is not known whether it is a punishable attempt.'),
    })
  })
})

describe('another offence', () => {
  const others = (given: Given) => systemsOf(given)['INT']?.other.map(({ offence, answer }) => [offence, answer])
  it('is listed where its own conduct is there', () => {
    expect(others({ ...noMeans, date: '2025', benefit: 'yes', besideEntry: { documents: 'yes', illegalStay: 'no' } })).toEqual([
      ['int-documents', 'yes'],
    ])
    expect(others({ ...noMeans, entry: 'no', date: '2025', besideEntry: { illegalStay: 'yes' } })).toEqual([['int-stay', 'unknown']])
  })
  it('is not raised by a benefit', () => expect(others({ ...noMeans, ...paid, date: '2025' })).toEqual([]))
})

it('every fact and the law count in the hashes', () => {
  const one = told({ border: 'yes' })
  expect(one.factsSha256).not.toBe(told({ border: 'no' }).factsSha256)
  expect(one.factsSha256).not.toBe(told({ border: 'yes', means: 'no' }).factsSha256)
  expect([one.lawSha256, one.lawAsOf]).toEqual([law.sha256, law.law.asOf])
  expect(readLaw({ ...law.law, sources: law.law.sources.slice(1) }).sha256).not.toBe(law.sha256)
})
