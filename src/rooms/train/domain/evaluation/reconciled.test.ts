import { describe, expect, it } from 'vitest'
import { keptImpact, planOf } from './evaluation.fixture.ts'
import { reconciledOf } from './reconciled.ts'

describe('people of the models beside the flow', () => {
  it('agree, by either rule for omitted answers', async () => {
    for (const missing of ['wrong', 'complete'] as const) {
      const rows = reconciledOf(await keptImpact(planOf({ missing })))
      expect(rows.length).toBeGreaterThan(20)
      expect(rows.filter(({ agrees }) => !agrees)).toEqual([])
    }
  })

  it('do not agree where a model lost one person', async () => {
    const impact = await keptImpact()
    const results = impact.results.map((one) => (one.statistic === 'ancova' && one.n !== undefined ? { ...one, n: one.n - 1 } : one))
    const lost = reconciledOf({ ...impact, results }).filter(({ agrees }) => !agrees)
    expect(lost.map(({ statistic, wave, n, flow }) => [statistic, wave, n, flow])).toEqual([
      ['ancova', 'post', 195, 196],
      ['ancova', 'm3', 167, 168],
    ])
  })
})
