import { beforeAll, describe, expect, it } from 'vitest'
import type { Impact, ImpactResult } from '../../contract/impact.ts'
import { impactFrom, keptImpact, planOf, words } from '../evaluation/evaluation.fixture.ts'
import { publishedOf } from '../evaluation/published.ts'

const PRORATED = 'differenceInDifferencesProrated'
const found = ({ results }: Impact, statistic: string, wave = 'post'): ImpactResult | undefined =>
  results.find((one) => one.statistic === statistic && one.scope.wave === wave)

const ITEMS = 10

/** Twelve people an arm who all have five of ten right before; after, the trained have eight, and what `omits` says is left out of the items that are wrong. */
const studyWhere = (omits: (arm: string, at: number) => number, plan = planOf()): Impact => {
  const people = ['trained', 'waiting'].flatMap((arm) => Array.from({ length: 12 }, (_, at) => ({ person: `${arm}${at}`, arm, at })))
  const answers = (right: number, omitted = 0): string =>
    Array.from({ length: ITEMS }, (_, item) => (item < right ? 1 : item >= ITEMS - omitted ? '' : 0)).join(',')
  return impactFrom({
    plan,
    persons: ['person,country,session,arm', ...people.map(({ person, arm, at }) => `${person},HN,${arm}${at % 4},${arm}`), ''].join('\n'),
    responses: [
      `person,wave,${Array.from({ length: ITEMS }, (_, at) => `i${String(at + 1).padStart(2, '0')}`).join(',')}`,
      ...people.flatMap(({ person, arm, at }) => [
        `${person},pre,${answers(4 + (at % 3))}`,
        `${person},post,${answers(arm === 'trained' ? 6 : 5, omits(arm, at))}`,
      ]),
      '',
    ].join('\n'),
  })
}

describe('the difference with omitted answers left out of the score', () => {
  let kept: Impact
  beforeAll(async () => {
    kept = await keptImpact()
  })

  it('is that of the shares right of the answers given', () => {
    // Two of ten left out: the waiting have 5 of 8, which is 6.25 of 10; the trained keep 6 of 10.
    const impact = studyWhere((arm) => (arm === 'waiting' ? 2 : 0))
    expect(found(impact, 'differenceInDifferences')?.value).toBeCloseTo(1, 10)
    expect(found(impact, PRORATED)).toMatchObject({ rule: 'prorated', n: 24, also: { omittedTreated: 0, omittedReference: 12 } })
    expect(found(impact, PRORATED)?.value).toBeCloseTo(-0.25, 10)
  })

  it('leaves out who answered less than four fifths', () => {
    const impact = studyWhere((arm, at) => (arm === 'waiting' ? (at === 0 ? 3 : 2) : 0))
    expect(found(impact, PRORATED)?.n).toBe(23)
    // The score of that person would follow from the two.
    expect(found(publishedOf(impact, words), PRORATED)).toMatchObject({ status: 'refused', code: 'differs-by-few' })
  })

  it('is not there where nobody omitted an answer, or the plan leaves such people out', () => {
    expect(
      found(
        studyWhere(() => 0),
        PRORATED,
      ),
    ).toBeUndefined()
    expect(
      found(
        studyWhere(() => 2, planOf({ missing: 'complete' })),
        PRORATED,
      ),
    ).toBeUndefined()
  })

  it('is not published where fewer than ten of a group omitted one', () => {
    const impact = studyWhere((arm, at) => (arm === 'waiting' && at < 9 ? 1 : 0))
    expect(found(impact, PRORATED)).toMatchObject({ status: 'value' })
    expect(found(publishedOf(impact, words), PRORATED)).toMatchObject({ status: 'refused', code: 'small-part' })
    expect(
      found(
        publishedOf(
          studyWhere(() => 1),
          words,
        ),
        PRORATED,
      ),
    ).toMatchObject({ status: 'value' })
  })

  it('is not published where the number beside which it stands is kept back for an earlier edition', () => {
    const [edition] = [publishedOf(kept, words)]
    const results = edition.results.map((one) => (one.statistic === 'differenceInDifferences' ? { ...one, n: (one.n ?? 0) + 1 } : one))
    const before = [{ flow: edition.flow, results: results.filter(({ statistic }) => statistic !== PRORATED) }]
    for (const statistic of ['differenceInDifferences', PRORATED])
      expect(found(publishedOf(kept, words, before), statistic)).toMatchObject({ status: 'refused', code: 'differs-by-few-published' })
    expect(found(publishedOf(kept, words, [edition]), PRORATED)).toMatchObject({ status: 'value' })
  })

  it('is what a few lines of Python made of the tables of the kept simulation', () => {
    expect(found(kept, PRORATED)?.value).toBeCloseTo(3.8287488908606924, 10)
    expect(found(kept, PRORATED, 'm3')?.value).toBeCloseTo(2.7313664596273295, 10)
  })
})
