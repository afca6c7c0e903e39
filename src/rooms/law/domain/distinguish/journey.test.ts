import { describe, expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { Facts } from '../../contract/facts.ts'
import { lawMessages } from '../../messages.ts'
import { seedLaw } from '../seed.ts'
import { distinguish } from './distinguish.ts'
import { carryForward, journeyOf } from './journey.ts'

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
    const paidBefore = phase('paid', { benefit: 'yes', border: 'no', acts: 'no', means: 'no', purpose: 'no' })
    const [, , last] = carryForward([{ ...recruited, benefit: 'yes' }, phase('bus', { means: 'no' }), { ...crossing, benefit: 'no' }])
    expect(last).toMatchObject({ means: { deception: 'yes' }, benefit: 'yes' })
    expect(journeyOf(told([paidBefore, { ...crossing, benefit: 'no' }]))[0]?.outcome).toBe('SOM')
  })
  it('are no fewer for a word beside a further member', () => {
    for (const pair of [
      [{ other: 'yes' }, 'yes'],
      ['yes', { other: 'yes' }],
    ])
      expect(carryForward(pair.map((means, index) => phase(String(index), { means })))[1]?.means).toBe('yes')
  })
  it('are not told backwards', () => expect(carryForward([crossing, recruited])[0]).toEqual(crossing))
  it('keep what the later phase adds, and what was said without naming one', () => {
    const coerced = phase('farm', { means: { otherCoercion: 'yes', fraud: 'no' } })
    expect(carryForward([recruited, coerced])[1]?.means).toEqual({ otherCoercion: 'yes', fraud: 'no', deception: 'yes' })
    expect(carryForward([phase('some', { means: 'yes' }), phase('none', { means: 'no' })])[1]?.means).toBe('yes')
    expect(carryForward([phase('nothing', {}), coerced])[1]?.means).toEqual(coerced.means)
  })
})

describe('a victim’s phases together', () => {
  it('are both where one is trafficking and another smuggling, and say which', () => {
    const alone = phase('crossing', { acts: { rest: 'no', receipt: 'no' }, means: 'no', purpose: 'no', ...paid })
    const bar = phase('bar', {
      acts: { harbouring: 'yes' },
      means: { threatOrForce: 'yes' },
      purpose: { sexualExploitation: { carriedOut: 'yes' } },
      border: 'no',
    })
    const [int] = journeyOf(told([alone, bar]))
    expect(int).toEqual({
      system: 'INT',
      outcome: 'both',
      tip: 'yes',
      som: 'yes',
      attempt: expect.any(String),
      restsOn: { tip: ['bar'], som: ['crossing'], attempt: [] },
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
    expect(told([lured, exploited]).map(({ outcomes }) => outcomes.INT)).toEqual(['other offences', 'other offences'])
    expect(journeyOf(told([lured, exploited]))[0]?.outcome).toBe('undetermined')
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
    for (const phases of [[willing], [willing, later]]) expect(journeyOf(told(phases))[0]?.outcome).toBe('other offences')
  })
  it('are an attempt where one is, and nothing graver', () => {
    const tried = phase('tried', {
      acts: 'no',
      means: { deception: 'yes' },
      purpose: { forcedLabour: 'yes' },
      border: 'no',
      attempt: { begun: 'yes', completed: 'no' },
    })
    expect(journeyOf(told([tried]))[0]).toMatchObject({ outcome: 'attempted TIP', restsOn: { attempt: ['tried'] } })
  })
  it('stay undetermined where no phase answers', () =>
    expect(journeyOf(told([phase('call', {})]))[0]).toMatchObject({ outcome: 'undetermined' }))
})
