import { describe, expect, it } from 'vitest'
import { deviationsOf, unplannedOf } from './deviations.ts'
import { keptImpact, planOf } from '../evaluation/evaluation.fixture.ts'

describe('what was done otherwise than planned', () => {
  it('is what was planned and not done, and what was done and not planned', async () => {
    const plan = planOf({ reference: 'control', arms: ['trained', 'control'], primary: 'crossedGain', secondary: ['mcnemar', 'retention'] })
    const impact = await keptImpact(plan)
    expect(deviationsOf(impact, plan).map(({ kind, what }) => `${kind} ${what}`)).toEqual([
      'wave-not-taken m6',
      'arm-not-there control',
      'arm-not-planned waiting',
      'reference-not-there control',
      'not-worked-out mcnemar',
      'no-such-statistic retention',
    ])
    expect(unplannedOf(impact, plan)).toEqual(expect.arrayContaining(['pairedChange', 'alpha']))
    expect(unplannedOf(impact, plan)).not.toContain('crossedGain')
  })

  it('is nothing that can be said without a plan, nor of statistics where it names none', async () => {
    const impact = await keptImpact()
    expect(deviationsOf({ ...impact, design: { ...impact.design, plan: 'none' } }, planOf())).toEqual([])
    expect(unplannedOf(impact, planOf())).toBeUndefined()
  })
})
