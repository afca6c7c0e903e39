import { describe, expect, it } from 'vitest'
import type { Facts } from '../../contract/facts.ts'
import { PHASES } from '../../contract/guide.ts'
import { entryElsewhere, entryPhases, nextPhase, phasesTogether, saysAnything } from './phases.ts'

const phase = (id: string, given: Partial<Facts> = {}): Facts => ({ schema: 'istmo/facts/1', id, jurisdictions: ['HN'], ...given })
const recruited = phase('recruitment', { acts: { recruitment: 'yes' } })
const crossed = phase('border', { border: 'yes' })

describe('the phases of one person', () => {
  it('stand in the order of the way, each once', () => {
    expect(phasesTogether([crossed], recruited).map(({ id }) => id)).toEqual(['recruitment', 'border'])
    expect(phasesTogether([recruited, crossed], phase('border', { border: 'no' }))[1]?.border).toBe('no')
  })
  it('have the countries of the one described, its date where they have none, and its age unless they are of another day', () => {
    const described = phase('transport', { jurisdictions: ['CR', 'PA'], age: 'child', date: '2025', border: 'no' })
    expect(phasesTogether([{ ...recruited, age: 30, date: '2024-12' }, crossed], described)).toEqual([
      { ...recruited, jurisdictions: ['CR', 'PA'], age: 30, date: '2024-12' },
      described,
      { ...crossed, jurisdictions: ['CR', 'PA'], age: 'child', date: '2025' },
    ])
  })
  it('lose the age that is no longer known, and the date that they only followed', () => {
    const kept = [{ ...recruited, age: 30, date: '2025' }]
    expect(phasesTogether(kept, crossed, ['recruitment'])).toEqual([recruited, crossed])
    expect(phasesTogether(kept, crossed, [])).toEqual([{ ...recruited, date: '2025' }, crossed])
  })
  it('count one of which nothing is said only where there is no other', () => {
    const empty = phase('exit', { date: '2025', age: 'adult' })
    expect([saysAnything(empty), saysAnything(crossed)]).toEqual([false, true])
    expect(phasesTogether([], empty)).toEqual([empty])
    expect(phasesTogether([recruited], empty)).toEqual([{ ...recruited, date: '2025', age: 'adult' }])
  })
})

describe('the phase that comes next', () => {
  it('is the next on the way, else any that is open, else the same', () => {
    expect(nextPhase([recruited], 'recruitment')).toBe('transport')
    expect(nextPhase([phase('exit'), crossed], 'exit')).toBe('recruitment')
    expect(
      nextPhase(
        PHASES.map((id) => phase(id)),
        'border',
      ),
    ).toBe('border')
  })
})

it('an entry is known from the phases in which a border was crossed, and from no other', () => {
  const entered = phase('transport', { entry: { illegal: 'yes' } })
  expect(entryPhases([recruited, phase('exit', { border: 'no' }), entered, crossed])).toEqual(['transport', 'border'])
})

it('an entry stands elsewhere for a phase that leaves it open, and not for one in which it is answered that no border was crossed', () => {
  const all = [recruited, crossed, phase('exit', { border: 'no' })]
  expect(all.map((one) => entryElsewhere(one, all))).toEqual([['border'], [], []])
  expect(entryElsewhere(recruited, [recruited])).toEqual([])
})
