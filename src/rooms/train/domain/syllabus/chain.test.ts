import { describe, expect, it } from 'vitest'
import type { ItemSeen } from '../../contract/items-seen.ts'
import { type Assessed, chainOf, reached } from './chain.ts'
import { keyOf } from './link.ts'
import { exampleSyllabus } from './syllabus.fixture.ts'

const both = (text: string) => ({ es: text, en: text })
const assessed: Assessed = {
  gaps: ['G-01', 'G-02', 'G-03', 'G-07', 'G-99'].map((code) => ({ code, title: both(code) })),
  recommendations: ['R-REG-03', 'R-REG-04', 'R-REG-01'].map((code) => ({ code, text: both(code) })),
  answers: [
    { recommendation: 'R-REG-04', gap: 'G-01' },
    { recommendation: 'R-REG-03', gap: 'G-03' },
  ],
}
const items: readonly ItemSeen[] = ['I-1', 'I-2', 'I-3', 'I-4'].map((id) => ({ id, outcome: 'M1.O1', bloom: 'remember', pool: 'test' }))

const { links, holes } = chainOf(exampleSyllabus(), assessed, [
  ...items,
  { id: 'I-5', outcome: 'M1.O2', bloom: 'apply', pool: 'anchor' },
  { id: 'I-6', outcome: 'M1.O3', bloom: 'apply', pool: 'practice' },
])
const link = (key: string) => {
  const found = links.find((one) => keyOf(one) === key)
  if (!found) throw new Error(`no ${key}`)
  return found
}
const way = (key: string, direction: 'up' | 'down') => reached(links, link(key), direction).map(keyOf)

describe('the chain', () => {
  it('leads from a gap to the items of a test', () => {
    expect(way('gap G-01', 'down')).toEqual(
      expect.arrayContaining(['recommendation R-REG-04', 'competence C1', 'outcome M1.O1', 'module M1', 'item I-1', 'item I-5']),
    )
  })

  it('leads back from an item to its gap', () => {
    expect(way('item I-5', 'up')).toEqual(expect.arrayContaining(['outcome M1.O2', 'competence C1', 'recommendation R-REG-04', 'gap G-01']))
    expect(way('item I-5', 'up')).not.toContain('gap G-03')
  })

  it('is the same walked either way', () => {
    for (const from of links) for (const key of from.down) expect(link(key).up, key).toContain(keyOf(from))
    for (const to of links) for (const key of to.up) expect(link(key).down, key).toContain(keyOf(to))
  })

  it('leaves out what is only for practice, and a recommendation that no competence names', () => {
    expect(links.map(keyOf)).not.toContain('item I-6')
    expect(links.map(keyOf)).not.toContain('recommendation R-REG-01')
  })

  it('shows its holes, with the reason where one is given', () => {
    const hole = (of: string) => holes.filter((one) => one.link === of).map(({ code, reason }) => [code, reason !== undefined])
    expect(hole('G-99')).toEqual([['gap-unanswered', false]])
    expect(hole('G-07')).toEqual([['gap-set-aside', true]])
    expect(hole('M1.O1')).toEqual([])
    expect(hole('M1.O2')).toEqual([['few-items', false]])
    expect(hole('M1.O3')).toEqual([['no-item', false]])
    // Its gap is not in this package.
    expect(hole('C4')).toEqual([['no-gap', false]])
  })

  it('shows what is taught nowhere and what comes from nothing', () => {
    const broken = exampleSyllabus()
    broken.modules[0]!.outcomes = ['M1.O1']
    broken.outcomes[0]!.competences = ['C9']
    for (const outcome of broken.outcomes) outcome.competences = outcome.competences.filter((code) => code !== 'C3')
    const found = chainOf(broken, assessed, undefined).holes.map(({ code, link: of }) => `${code} ${of}`)
    expect(found).toEqual(expect.arrayContaining(['no-module M1.O2', 'no-origin M1.O1', 'no-outcome C3', 'no-bank central-america-first']))
    expect(found.filter((one) => one.startsWith('no-item'))).toEqual([])
  })
})
