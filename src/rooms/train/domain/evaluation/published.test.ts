import { describe, expect, it } from 'vitest'
import { keptImpact, planOf, smallImpact, words } from './evaluation.fixture.ts'
import { publishedOf } from './published.ts'

describe('what may be published of a measurement', () => {
  it('is all of it where nothing is of fewer than ten people, but what those lost had known, from which that of seven would follow', async () => {
    const impact = await keptImpact()
    const published = publishedOf(impact, words)
    const isLost = ({ statistic }: (typeof impact.results)[number]) => statistic === 'lostDifference'
    expect(published.flow).toEqual(impact.flow)
    expect(published.results.filter((one) => !isLost(one))).toEqual(impact.results.filter((one) => !isLost(one)))
    expect(published.results.filter(isLost).map(({ scope, code }) => [scope.arm, scope.wave, code])).toEqual([
      ['trained', 'post', 'few-in-an-arm'],
      ['waiting', 'post', 'few-in-an-arm'],
      ['trained', 'm3', 'differs-by-few'],
      ['waiting', 'm3', 'differs-by-few'],
    ])
  })

  it('counts no part of a group from which a few others would follow', async () => {
    const impact = await keptImpact()
    const flow = impact.flow.map((line) =>
      line.arm === 'trained' && line.stage === 'complete' && line.wave === 'post' ? { ...line, n: 95 } : line,
    )
    const line = publishedOf({ ...impact, flow }, words).flow.find(
      ({ arm, stage, wave }) => arm === 'trained' && stage === 'complete' && wave === 'post',
    )
    expect(line).toEqual({ arm: 'trained', stage: 'complete', wave: 'post' })
  })

  it('does not say to how few a question does not apply', async () => {
    const impact = await keptImpact()
    const [whole] = impact.results.filter(({ statistic }) => statistic === 'facility')
    if (!whole) throw new Error('no item')
    const asked = (doesNotApply: number) => ({
      ...whole,
      statistic: 'reactionShare',
      scope: { question: 'q01' },
      also: { mean: 4, doesNotApply },
    })
    const told = [3, 0, 5].map((aside) => publishedOf({ ...impact, results: [asked(aside)] }, words).results[0]?.also)
    expect(told).toEqual([{ mean: 4 }, { mean: 4, doesNotApply: 0 }, { mean: 4, doesNotApply: 5 }])
  })

  it('holds no number of fewer than ten people, and says so in both languages', () => {
    const impact = smallImpact({ trained: 7, control: 12 })
    const hadSmall = impact.results.filter(({ status, n = 99 }) => status === 'value' && n < 10)
    expect(hadSmall.length).toBeGreaterThan(0)
    const published = publishedOf(impact, words)
    expect(published.results).toHaveLength(impact.results.length)
    expect(published.results.filter(({ status, n = 99 }) => status === 'value' && n < 10)).toEqual([])
    const [change] = published.results.filter(({ statistic, scope }) => statistic === 'pairedChange' && scope.arm === 'trained')
    expect(change).toMatchObject({ status: 'refused', code: 'few-to-publish', need: 10 })
    expect(change).not.toHaveProperty('have')
    expect(change?.note.en).toContain('no result of so few is published')
    expect(change?.note.es).toContain('no se publica ningún resultado de tan pocas')
  })

  it('gives no number from which one of a few would follow: who began with a form, who ceased to pass', async () => {
    const plan = planOf({ passMark: 15 })
    const impact = await keptImpact(plan)
    const also = (changed: Readonly<Record<string, number>>, names: readonly string[]) => ({
      ...impact,
      results: impact.results.map((one) =>
        names.includes(one.statistic) && one.also ? { ...one, also: { ...one.also, ...changed } } : one,
      ),
    })
    const codes = (given: typeof impact, statistic: string) => [
      ...new Set(
        publishedOf(given, words)
          .results.filter((one) => one.statistic === statistic && one.scope.wave === 'post')
          .map(({ code }) => code),
      ),
    ]
    expect(codes(also({ beganB: 9 }, ['crossedGain', 'formEffect']), 'crossedGain')).toEqual(['small-part'])
    expect(codes(also({ beganB: 9 }, ['crossedGain', 'formEffect']), 'formEffect')).toEqual(['small-part'])
    expect(codes(also({ beganB: 10 }, ['crossedGain']), 'crossedGain')).toEqual([undefined])
    expect(codes(also({ began: 20, ceased: 4 }, ['mcnemar']), 'mcnemar')).toEqual(['small-part'])
    expect(codes(also({ began: 20, ceased: 0 }, ['mcnemar']), 'mcnemar')).toEqual([undefined])
  })

  it('gives no result on exact links alone that lacks a few of those on all', async () => {
    const impact = await keptImpact()
    const whole = impact.results.find(({ statistic, status, n = 0 }) => statistic === 'pairedChange' && status === 'value' && n > 40)
    if (!whole) throw new Error('the kept simulation has a paired change')
    const exact = (lack: number) => ({ ...whole, statistic: 'pairedChangeExact', n: (whole.n ?? 0) - lack })
    const codes = [3, 10].map((lack) => {
      const { results } = publishedOf({ ...impact, results: [...impact.results, exact(lack)] }, words)
      return results.at(-1)?.code
    })
    expect(codes).toEqual(['differs-by-few', undefined])
  })

  it('counts no group of fewer than five, nor the one from which it would follow', () => {
    const { flow, inputs } = publishedOf(smallImpact({ trained: 30, waiting: 12, control: 3 }), words)
    const enrolled = flow.filter(({ stage }) => stage === 'enrolled')
    expect(enrolled).toEqual([
      { arm: 'control', stage: 'enrolled', below: 5 },
      { arm: 'trained', stage: 'enrolled', n: 30 },
      { arm: 'waiting', stage: 'enrolled' },
    ])
    expect(inputs[0]).not.toHaveProperty('rows')
  })

  it('keeps back the second of two results whose people differ by a few', async () => {
    const impact = await keptImpact()
    const [whole] = impact.results.filter(({ statistic, rule }) => statistic === 'facility' && rule === 'complete')
    if (!whole) throw new Error('no item')
    const twin = { ...whole, rule: 'wrong', n: (whole.n ?? 0) + 3 }
    const far = { ...twin, scope: { ...whole.scope, item: 'other' } }
    const { results } = publishedOf({ ...impact, results: [whole, twin, far] }, words)
    expect(results.map(({ code }) => code)).toEqual([undefined, 'differs-by-few', undefined])
  })
})
