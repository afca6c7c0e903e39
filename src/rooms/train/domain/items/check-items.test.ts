import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Facts } from '#law/facts.ts'
import { outcomesOf, seedLaw } from '#law/rules'
import { Item, type ItemBank } from '../../contract/item.ts'
import { anyItem } from './any-item.fixture.ts'
import { checkItems } from './check-items.ts'

const words = (text: string) => ({ es: `${text} es`, en: `${text} en` })
const option = (id: string, more: object = {}) => ({ id, text: words(`option ${id}`), why: words(`why ${id}`), ...more })

const single = Item.parse({
  id: 'I-001',
  version: 1,
  kind: 'single',
  outcome: 'M1.O2',
  bloom: 'apply',
  pool: 'practice',
  state: 'draft',
  stem: words('stem'),
  options: [option('a'), option('b', { correct: true })],
  sources: [],
  author: 'training team',
  reviewers: [],
})
const facts = Facts.parse({
  schema: 'istmo/facts/1',
  id: 'case',
  age: 16,
  acts: { recruitment: 'yes' },
  purpose: { sexualExploitation: 'yes' },
})
const vignette: Item = {
  ...single,
  kind: 'vignette',
  profile: 'INT',
  facts,
  options: [
    { ...option('a'), outcome: 'SOM' },
    { ...option('b'), outcome: 'TIP', correct: true },
  ],
}
const reviewer = (country: string) => ({ role: 'director of a training unit', country, on: '2026-03-02' })

const faultsOf = (item: Item, notice?: ItemBank['notice']) =>
  checkItems({ items: [item], ...(notice ? { notice } : {}) }, seedLaw()).map(({ field, code, value }) =>
    [field, code, value].filter((part) => part !== '').join(' '),
  )

describe('a bank of items', () => {
  it('has no fault where nothing is wrong', () => {
    expect(faultsOf(single)).toEqual([])
    expect(faultsOf(vignette)).toEqual([])
    expect(faultsOf({ ...single, pool: 'anchor', state: 'live', reviewers: [reviewer('HN'), reviewer('PA')] })).toEqual([])
  })

  it('names a second item of one id, and what an imported one does not say', () => {
    expect(checkItems({ items: [single, single] }, seedLaw())).toEqual([{ item: 'I-001', field: 'id', code: 'twice', value: '' }])
    expect(faultsOf({ ...single, outcome: null, bloom: null, author: null })).toEqual([
      'outcome no-outcome',
      'bloom no-bloom',
      'author no-author',
    ])
  })

  it('asks for both languages, a reason for each option, and options that differ', () => {
    const [a, b] = single.options as [Item['options'][number], Item['options'][number]]
    expect(faultsOf({ ...single, stem: { es: 'x', en: '' }, feedback: { es: '', en: 'y' } })).toEqual([
      'stem.en no-text en',
      'feedback.es no-text es',
    ])
    expect(
      faultsOf({
        ...single,
        options: [
          { ...a, why: { es: '', en: '' } },
          { ...b, text: { es: 'OPTION A ES', en: 'b' } },
        ],
      }),
    ).toEqual(['options.a.why.es no-text es', 'options.a.why.en no-text en', 'options.b.text.es same-text a'])
  })

  it('counts what is right, by the kind', () => {
    const [a, b] = single.options as [Item['options'][number], Item['options'][number]]
    expect(faultsOf({ ...single, options: [a, { ...a, id: 'c', text: words('c') }] })).toEqual(['options no-right'])
    const both = [{ ...a, correct: true }, b]
    expect(faultsOf({ ...single, options: both })).toEqual(['options one-right 2'])
    expect(faultsOf({ ...single, kind: 'multiple', options: both })).toEqual([])
    expect(faultsOf({ ...single, kind: 'true-false', options: [...single.options, option('c')] })).toEqual(['options two-options 3'])
    expect(faultsOf({ ...single, options: [a, { ...b, id: 'a' }] })).toEqual(['options.a option-twice'])
  })

  it('takes an order that is a permutation, and pairs that differ', () => {
    const placed = (...orders: readonly (number | undefined)[]): Item => ({
      ...single,
      kind: 'ordering',
      options: orders.map((order, at) => ({ ...option('abc'[at]!), ...(order ? { order } : {}) })),
    })
    expect(faultsOf(placed(2, 1, 3))).toEqual([])
    for (const wrong of [placed(1, 1, 2), placed(1, 2, 4), placed(1, undefined, 2)]) expect(faultsOf(wrong)).toEqual(['options no-order 3'])
    const match = words('same')
    expect(faultsOf({ ...single, kind: 'matching', options: [option('a', { match }), option('b', { match }), option('c')] })).toEqual([
      'options.b.match same-match a',
      'options.c.match no-match',
    ])
  })

  it('refuses a key of another kind', () => {
    expect(faultsOf({ ...single, options: [option('a', { order: 1 }), option('b', { correct: true, outcome: 'TIP' })] })).toEqual([
      'options.a.order not-of-kind single',
      'options.b.outcome not-of-kind single',
    ])
    expect(faultsOf({ ...vignette, kind: 'single', options: single.options })).toEqual([
      'profile not-of-kind single',
      'facts not-of-kind single',
    ])
  })

  it('holds the key of a vignette against the law', () => {
    expect(outcomesOf(seedLaw(), facts).INT).toBe('TIP')
    const [som, tip] = vignette.options as [Item['options'][number], Item['options'][number]]
    const mistaken = [
      { ...som, correct: true },
      { ...tip, correct: false },
    ]
    expect(faultsOf({ ...vignette, options: mistaken })).toEqual(['options.a.outcome not-the-law TIP'])
    // What one law answers is no answer of another: Costa Rica's asks whether the victim was moved.
    expect(outcomesOf(seedLaw(), { ...facts, jurisdictions: ['CR'] }).CR).toBe('undetermined')
    expect(faultsOf({ ...vignette, profile: 'CR' })).toEqual(['options.b.outcome not-the-law undetermined'])
    const { profile: _, facts: __, ...bare } = vignette
    expect(
      faultsOf({ ...bare, options: [option('a'), { ...tip, id: 'b' }, { ...tip, id: 'c', text: words('c'), correct: false }] }),
    ).toEqual(['options.a.outcome no-option-outcome', 'options.c.outcome same-outcome TIP', 'profile no-profile', 'facts no-facts'])
  })

  it('asks for a second person, and of test items for two of two countries; an example and a draft need none', () => {
    const live: Item = { ...single, pool: 'test', state: 'live' }
    expect(faultsOf(live)).toEqual(['reviewers two-reviewers 0'])
    expect(faultsOf({ ...live, reviewers: [reviewer('HN'), reviewer('HN')] })).toEqual(['reviewers one-country'])
    expect(faultsOf({ ...live, pool: 'practice' })).toEqual(['reviewers no-reviewer'])
    expect(faultsOf({ ...live, pool: 'practice', reviewers: [reviewer('HN')] })).toEqual([])
    expect(faultsOf({ ...live, state: 'draft' })).toEqual([])
    expect(faultsOf(live, words('notice'))).toEqual([])
    expect(faultsOf({ ...single, pool: 'retired' })).toEqual(['pool retired-in-part'])
  })

  it('finds nothing wrong with the key of what is drawn sound', () => {
    const ofKey = new Set(['no-right', 'one-right', 'no-order', 'no-match', 'not-of-kind', 'option-twice', 'two-options'])
    fc.assert(
      fc.property(anyItem, (item) => {
        expect(checkItems({ items: [Item.parse(item)] }, seedLaw()).filter(({ code }) => ofKey.has(code))).toEqual([])
      }),
      { numRuns: 50 },
    )
  })
})

describe('the form of an item', () => {
  it('keeps a text in one form, whatever it was written like', () => {
    const read = Item.parse({ ...single, stem: { es: ' Se  confunde\r\n la\ttrata ', en: 'n\u0303' } })
    expect(read.stem).toEqual({ es: 'Se confunde\nla trata', en: 'ñ' })
    expect(Item.parse(read)).toEqual(read)
  })
  it.each([
    ['id', { id: 'I 1' }],
    ['options', { options: [option('a')] }],
    ['options', { options: 'abcdefghi'.split('').map((id) => option(id)) }],
    ['outcome', { outcome: 'O2' }],
    ['stem', { stem: { es: 'a\u0007', en: 'b' } }],
    ['stem', { stem: { es: 'x'.repeat(4001), en: 'b' } }],
    ['stem', { stem: { es: '\ud800', en: 'b' } }],
    ['sources', { sources: ['a\nb'] }],
    ['author', { author: '' }],
    ['reviewers', { reviewers: [{ role: 'x', country: 'Honduras', on: '2026-03-02' }] }],
  ])('refuses %s of another form', (field, change) => {
    const read = Item.safeParse({ ...single, ...change })
    expect(read.error?.issues.map(({ path }) => path[0])).toEqual([field])
  })
})
