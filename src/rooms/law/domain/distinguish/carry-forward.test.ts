import { describe, expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { Facts } from '../../contract/facts.ts'
import { lawMessages } from '../../messages.ts'
import { seedLaw } from '../seed.ts'
import { distinguish } from './distinguish.ts'
import { asAnswered, carryForward } from './carry-forward.ts'
import { journeyOf } from './journey.ts'

const t = translator('en', lawMessages)
const phase = (id: string, given: object): Facts =>
  Facts.parse({ schema: 'istmo/facts/1', id, jurisdictions: ['HN'], date: '2022', age: 'adult', ...given })
const told = (phases: readonly Facts[]) => carryForward(phases).map((facts) => distinguish(seedLaw(), facts, t))

const recruited = phase('recruitment', {
  acts: { recruitment: 'yes', rest: 'no' },
  means: { deception: 'yes' },
  purpose: { forcedLabour: { intended: 'yes' } },
})
const paid = { border: 'yes', entry: { procured: 'yes', illegal: 'yes', nationalOrResident: 'no' }, benefit: 'yes' }
const crossing = phase('crossing', { acts: { transportation: 'yes', rest: 'no' }, means: 'no', purpose: 'no', ...paid })

describe('means and purposes found earlier', () => {
  it('hold in every later phase, also where that is asked by itself', () => {
    const [, later] = carryForward([recruited, crossing])
    expect(later).toMatchObject({ means: { deception: 'yes', rest: 'no' }, purpose: { forcedLabour: { intended: 'yes' }, rest: 'no' } })
    expect(told([recruited, crossing])[1]?.outcomes).toEqual({ INT: 'both', HN: 'both' })
    expect(told([crossing])[0]?.outcomes).toEqual({ INT: 'SOM', HN: 'SOM' })
  })
  it('keep of a purpose what was intended and what was carried out since', () => {
    const [, later] = carryForward([
      recruited,
      phase('farm', { purpose: { forcedLabour: { carriedOut: 'yes' }, servitude: { intended: 'no', carriedOut: 'no' } } }),
    ])
    expect(later?.purpose).toEqual({
      forcedLabour: { intended: 'yes', carriedOut: 'yes' },
      servitude: { intended: 'no', carriedOut: 'no' },
    })
    const [, denied] = carryForward([recruited, phase('farm', { purpose: { forcedLabour: { intended: 'no', carriedOut: 'no' } } })])
    expect(denied?.purpose).toEqual({ forcedLabour: { intended: 'yes', carriedOut: 'no' } })
  })
  it('hold over more than one phase, and who was paid before the crossing was paid for it', () => {
    const [, , last] = carryForward([
      { ...recruited, border: 'no', benefit: 'yes' },
      phase('bus', { means: 'no' }),
      { ...crossing, benefit: 'no' },
    ])
    expect(last).toMatchObject({ means: { deception: 'yes' }, benefit: 'yes' })
  })
  it('leave a payment open that nobody asked about before the crossing', () => {
    const last = (...before: readonly Facts[]) => carryForward([...before, { ...crossing, benefit: 'no' }]).at(-1)?.benefit
    expect([last(recruited), last({ ...recruited, benefit: 'unknown' }), last({ ...recruited, benefit: 'no' })]).toEqual([
      'unknown',
      'unknown',
      'no',
    ])
    expect(last(recruited, phase('bus', { border: 'no', benefit: 'yes' }))).toBe('yes')
    expect(last({ ...recruited, benefit: 'yes' })).toBe('unknown')

    const [int] = journeyOf(seedLaw(), [recruited, { ...crossing, benefit: 'no' }])
    expect(int).toMatchObject({ som: 'unknown', unsaid: { border: [], benefit: ['recruitment'] } })
    expect(
      journeyOf(seedLaw(), [
        { ...recruited, benefit: 'no' },
        { ...crossing, benefit: 'no' },
      ])[0],
    ).toMatchObject({ som: 'no' })
  })
  it('take no payment from one crossing to another, and open no "no" of the other by it', () => {
    const bus = phase('bus', { ...paid, entry: { procured: 'yes', illegal: 'no', nationalOrResident: 'no' } })
    const last = (benefit: unknown) => carryForward([bus, phase('river', { ...crossing, benefit })])[1]?.benefit
    expect(['yes', 'no', 'unknown', { value: 'no', why: 'A cousin' }].map(last)).toEqual([
      'yes',
      'no',
      'unknown',
      { value: 'no', why: 'A cousin' },
    ])
    expect(
      carryForward([
        { ...bus, benefit: 'unknown' },
        { ...crossing, benefit: 'no' },
      ])[1]?.benefit,
    ).toBe('no')
  })
  it('are no fewer for a word beside a further member, nor is that less for the word', () => {
    for (const pair of [
      [{ other: 'yes' }, 'yes'],
      ['yes', { other: 'yes' }],
    ])
      expect(carryForward(pair.map((means, index) => phase(String(index), { means })))[1]?.means).toEqual({ other: 'yes', rest: 'yes' })
    const [, third] = carryForward([phase('some', { means: 'yes' }), phase('other', { means: { other: 'yes', rest: 'no' } })])
    expect(carryForward([third!, phase('none', { means: 'no' })])[1]?.means).toEqual({ other: 'yes', rest: 'yes' })
  })
  it('leave what was carried out later as it was answered, where earlier it was only said that there was a purpose', () => {
    const child = (id: string, given: object) => phase(id, { age: 'child', border: 'no', ...given })
    const financed = child('recruitment', { acts: { financing: 'yes', rest: 'no' }, purpose: 'yes' })
    const forced = child('harbouring', { acts: 'no', purpose: { forcedAbortion: { carriedOut: 'yes' }, rest: 'no' } })
    const [, carried] = carryForward([financed, forced])
    expect(carried?.purpose).toEqual({ forcedAbortion: { carriedOut: 'yes' }, rest: 'yes' })
    expect(Facts.parse(carried)).toEqual(carried)
    // Who was exploited was brought, received or kept by somebody: that every act was denied stays open to question.
    for (const phases of [[forced], [financed, forced]])
      expect(
        told(phases)
          .at(-1)
          ?.systems.map(({ tip }) => tip),
      ).toEqual(['unknown', 'unknown'])
  })
  it('do not count in a phase that was over before, and in one that may have come after', () => {
    const [, before] = carryForward([
      { ...recruited, date: '2023', benefit: 'yes' },
      { ...crossing, date: '2019', benefit: 'no' },
    ])
    expect(before).toEqual({ ...crossing, date: '2019', benefit: 'no' })
    for (const date of ['2023', '2023-01', 'unknown', undefined])
      expect(
        carryForward([
          { ...recruited, date: '2023-01-31' },
          { ...crossing, date },
        ])[1],
      ).toMatchObject({ means: { deception: 'yes' } })
  })
  it('do not come to it through a phase without a date that stands between', () => {
    const between = { ...phase('bus', { means: { fraud: 'yes' } }), date: 'unknown' }
    const [, bus, last] = carryForward([{ ...recruited, date: '2023' }, between, { ...crossing, date: '2019' }])
    expect(bus?.means).toEqual({ fraud: 'yes', deception: 'yes' })
    expect(last?.means).toEqual({ fraud: 'yes', rest: 'no' })
  })
  it('leave an attempt before it as it was answered', () => {
    const tried = phase('tried', { date: '2019', acts: 'no', attempt: { begun: 'yes', completed: 'no' } })
    expect(carryForward([{ ...recruited, date: '2023' }, tried])[1]?.attempt).toEqual(tried.attempt)
  })
  it('are not told backwards', () => expect(carryForward([crossing, recruited])[0]).toEqual(crossing))
  it('keep what the later phase adds, and what was said without naming one', () => {
    const coerced = phase('farm', { means: { otherCoercion: 'yes', fraud: 'no' } })
    expect(carryForward([recruited, coerced])[1]?.means).toEqual({ otherCoercion: 'yes', fraud: 'no', deception: 'yes' })
    expect(carryForward([phase('some', { means: 'yes' }), phase('none', { means: 'no' })])[1]?.means).toBe('yes')
    expect(carryForward([phase('nothing', {}), coerced])[1]?.means).toEqual(coerced.means)
  })
})

describe('a "no" of a phase', () => {
  const none = { acts: 'no', means: 'no', purpose: 'no', border: 'no', benefit: 'no', attempt: 'no', besideEntry: 'no' }
  const bar = phase('bar', {
    ...none,
    acts: { harbouring: 'yes', rest: 'no' },
    purpose: { forcedLabour: { carriedOut: 'yes' }, rest: 'no' },
  })
  const tips = (phases: readonly Facts[]) => asAnswered(phases).map((one) => distinguish(seedLaw(), one, t).systems.map(({ tip }) => tip))

  it('closes nothing that was not answered of an earlier one: a means used then holds now', () => {
    const asked = (means: unknown) => tips([phase('recruitment', { ...none, acts: { recruitment: 'yes', rest: 'no' }, means }), bar])[1]
    expect([asked(undefined), asked({ deception: 'unknown', rest: 'no' })]).toEqual([
      ['unknown', 'unknown'],
      ['unknown', 'unknown'],
    ])
    expect([asked('no'), asked({ deception: 'yes' })]).toEqual([
      ['no', 'no'],
      ['yes', 'yes'],
    ])
  })
  it('nor what was sought then: member by member, and what was denied since stays denied', () => {
    const sought = phase('recruitment', { ...none, means: { deception: 'yes', rest: 'no' }, purpose: { servitude: 'unknown', rest: 'no' } })
    const held = phase('house', { ...none, acts: { harbouring: 'yes', rest: 'no' } })
    expect(asAnswered([sought, held])[1]?.purpose).toEqual({ servitude: { intended: 'unknown', carriedOut: 'unknown' }, rest: 'no' })
    expect(tips([sought, held])[1]).toEqual(['unknown', 'unknown'])
  })
  it('closes nothing that an earlier one leaves open by contradicting itself: whoever was kept from leaving, by no means', () => {
    const kept = phase('house', { ...none, acts: { retention: 'yes', rest: 'no' } })
    expect(tips([kept, bar])[1]).toEqual(['unknown', 'unknown'])
    expect(journeyOf(seedLaw(), [kept, bar])[0]?.joined).toMatchObject({ kind: 'unsaid', in: { means: ['house'] } })
  })
  it('is believed where the other came later, by its place or by its days', () => {
    const silent = phase('exit', {})
    expect(asAnswered([bar, silent])[0]).toEqual(bar)
    expect(
      asAnswered([
        { ...silent, date: '2023' },
        { ...bar, date: '2019' },
      ])[1],
    ).toEqual({ ...bar, date: '2019' })
  })
})
