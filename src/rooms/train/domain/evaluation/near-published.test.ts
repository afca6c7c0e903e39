import { describe, expect, it } from 'vitest'
import type { Impact } from '../../contract/impact.ts'
import { smallImpact, words } from './evaluation.fixture.ts'
import { publishedOf } from './published.ts'

const first = smallImpact({ trained: 12, control: 14 })
const edition = publishedOf(first, words)
const told = ({ results }: Impact) => results.filter(({ status }) => status === 'value')
const ofTrained = (impact: Impact) =>
  told(impact).flatMap(({ statistic, scope: { arm, contrast }, n }) => (arm === 'trained' || contrast ? [[statistic, n]] : []))

describe('beside an edition of the same people', () => {
  it('says the same again', () => expect(publishedOf(first, words, [edition])).toEqual(edition))

  it('says nothing of one person more, whichever edition they were not in', () => {
    const second = smallImpact({ trained: 13, control: 14 })
    expect(ofTrained(publishedOf(second, words)).length).toBeGreaterThan(5)
    const published = publishedOf(second, words, [edition])
    expect(ofTrained(published)).toEqual([])
    expect(published.results.find(({ statistic, scope }) => statistic === 'meanAfter' && scope.arm === 'trained')).toMatchObject({
      status: 'refused',
      code: 'differs-by-few-published',
      need: 10,
    })
    const far = publishedOf(smallImpact({ trained: 40, control: 14 }), words)
    expect(publishedOf(second, words, [far, edition])).toEqual(published)
    // How many they are is no number either from which it would follow who came.
    const flow = (impact: Impact) => impact.flow.filter(({ arm, n }) => arm === 'trained' && n === 13)
    expect([flow(second).length > 3, flow(published)]).toEqual([true, []])
    expect(published.inputs.every(({ rows }) => rows === undefined)).toBe(true)
  })

  it('says nothing of as many who scored otherwise, since they may be others', () => {
    const [mean] = told(first).filter(({ statistic, scope }) => statistic === 'meanAfter' && scope.arm === 'trained')
    if (mean?.value === undefined) throw new Error('no mean')
    const other = { ...first, results: [{ ...mean, value: mean.value + 0.5 }] }
    expect(publishedOf(other, words, [edition]).results[0]).toMatchObject({ status: 'refused', code: 'differs-by-few-published' })
  })

  it('says all of ten more', () => {
    const more = smallImpact({ trained: 22, control: 24 })
    const isOfPeople = ({ scope }: Impact['results'][number]) => scope.arm !== undefined
    expect(told(publishedOf(more, words, [edition])).filter(isOfPeople)).toEqual(told(publishedOf(more, words)).filter(isOfPeople))
  })
})
