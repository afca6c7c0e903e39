import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ItemBank } from '../../contract/item.ts'
import { WAVES } from '../../contract/wave.ts'
import { answerOf, signsOf } from '../answers/answer.ts'
import { assembleForms } from '../forms/assemble-forms.ts'
import { EXAMPLE, exampleSyllabus } from '../syllabus/syllabus.fixture.ts'
import { answersNow, lastSaid } from './answers-now.ts'
import { firstFormOfCode, formFor } from './form-for.ts'
import { decidedBy, type Opinion } from './opinions.ts'
import { studyTables } from './study-rows.ts'
import { packOf, testFormOf } from './test-form.ts'
import { type Attempt, versionsOf } from './versions.ts'

const bank = ItemBank.parse(JSON.parse(readFileSync(join(EXAMPLE, 'items.json'), 'utf8')))
const forms = assembleForms({ syllabus: exampleSyllabus(), bank, forms: 4, seed: 3 })
const content = testFormOf(forms, bank)
const two = ['A', 'B'] as const
const four = ['A', 'B', 'C', 'D'] as const

describe('the form of a wave', () => {
  it('is crossed: nobody meets the same twice where there are four', () => {
    for (const first of two) expect(new Set(WAVES.map((wave) => formFor(wave, first, four))).size).toBe(4)
    expect(WAVES.map((wave) => formFor(wave, 'A', two))).toEqual(['A', 'B', 'A', 'B'])
    expect(WAVES.map((wave) => formFor(wave, 'B', four))).toEqual(['B', 'A', 'D', 'C'])
  })
  it('follows from the day of birth, else from the month, the same each time', () => {
    const code = { mother: null, birthplace: null, day: '07', siblings: null, surname: null, month: '02' }
    expect([code, { ...code, day: '08' }, { ...code, day: null }, { ...code, day: null, month: null }].map(firstFormOfCode)).toEqual([
      'A',
      'B',
      'B',
      'A',
    ])
  })
})

describe('what a device is given', () => {
  it('has every text of its forms in the order of the form, and no name, key or reason', () => {
    const pack = packOf(content)
    for (const [at, { items }] of forms.forms.entries())
      for (const [place, asked] of items.entries()) {
        const item = bank.items.find(({ id }) => id === asked.item)!
        const shown = pack.forms[at]!.items[place]!
        expect(Object.keys(shown).toSorted()).toEqual(asked.matches ? ['kind', 'matches', 'options', 'stem'] : ['kind', 'options', 'stem'])
        expect(shown.options).toEqual(asked.options.map((id) => item.options.find((one) => one.id === id)!.text))
      }
  })
})

describe('the letters of an answer', () => {
  it('are read back as they were said, whatever the order of the options', () => {
    const asked = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 2 }).chain((options) =>
      fc.record({
        options: fc.constant(options),
        matches: fc.option(fc.shuffledSubarray(options, { minLength: options.length }), { nil: undefined }),
        said: fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f'].slice(0, options.length), { minLength: 1 }),
      }),
    )
    fc.assert(
      fc.property(asked, ({ options, matches, said }) => {
        const form = { options, ...(matches && { matches }) }
        for (const signs of [said.join(''), '-', 'x', 'n']) expect(signsOf(answerOf(signs, form), form)).toBe(signs)
      }),
    )
  })
})

describe('answers that arrived in parts', () => {
  const said = (sequence: number, place: number, letters: string) => ({ sequence, place, said: letters })
  it('count by the device’s own order, and not by that of their arrival', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray([said(1, 1, 'a'), said(2, 2, 'b'), said(3, 1, 'c'), said(4, 2, '-')], { minLength: 4 }), (all) => {
        expect([...lastSaid(all)].toSorted()).toEqual([
          [1, 'c'],
          [2, '-'],
        ])
      }),
    ))
  it('are blank where nothing was said', () => {
    const answers = answersNow(forms.forms[0]!, [said(1, 1, 'n')])
    expect(answers.size).toBe(forms.forms[0]!.items.length)
    expect([...answers.values()].slice(0, 2)).toEqual([{ kind: 'unknown' }, { kind: 'blank' }])
  })
})

describe('of several tries', () => {
  const attempt = (id: string, device: string, at: number, pseudonym: string | null = null): Attempt => {
    return { id, device, session: 'S', wave: 'pre', pseudonym, finished: false, receivedAt: `2026-03-0${at}T00:00:00Z`, sameAs: null }
  }
  it('the first that was finished counts, of one pseudonym and of one code alike', () => {
    const coded = [attempt('a', '1', 1), { ...attempt('b', '2', 2), sameAs: 'a' }, { ...attempt('c', '3', 3), sameAs: 'a' }]
    const named = [attempt('d', '4', 1, 'P'), attempt('e', '5', 2, 'P')]
    const idsOf = (all: readonly Attempt[]) => versionsOf(all).counting.map(({ id }) => id)
    expect([idsOf(coded), idsOf(named)]).toEqual([['a'], ['d']])
    const done = (all: readonly Attempt[], id: string) => all.map((one) => ({ ...one, finished: one.id >= id }))
    expect([idsOf(done(coded, 'b')), idsOf(done(named, 'e'))]).toEqual([['b'], ['e']])
    expect(versionsOf(done(coded, 'b')).conflicts).toMatchObject([{ kind: 'two-attempts', attempt: 'b', versions: 3 }])
  })
  it('where none was finished the first that arrived counts, and what else there is gets listed, in whatever order they are looked at', () => {
    const all = [attempt('x', '2', 2), attempt('x', '1', 1), attempt('y', '3', 3, 'P'), attempt('z', '4', 4, 'P'), attempt('w', '5', 5)]
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        const { counting, conflicts } = versionsOf(shuffled)
        expect(counting.map(({ device }) => device).toSorted()).toEqual(['1', '3', '5'])
        expect(conflicts.map(({ kind, attempt: id, versions }) => [kind, id, versions])).toEqual([
          ['two-devices', 'x', 2],
          ['two-attempts', 'y', 2],
        ])
      }),
    )
  })
})

describe('what people say of a pair', () => {
  const opinions = (...said: Opinion['said'][]): readonly Opinion[] =>
    said.map((one) => ({ wave: 'post', earlier: 'a', later: 'b', said: one }))
  it('decides where two or more say the same, and nobody otherwise', () => {
    const decided = (...said: Opinion['said'][]) => decidedBy(opinions(...said)).map(({ by }) => by[0])
    expect([decided('accept'), decided('accept', 'accept'), decided('reject', 'reject', 'reject')]).toEqual([[], ['accept'], ['reject']])
    expect([decided('accept', 'reject'), decided('accept', 'accept', 'reject')]).toEqual([['undecided'], ['undecided']])
  })
})

describe('the tables of a study', () => {
  it('tell forms of two tests apart, and say no key', () => {
    const other = { ...content, forms: { ...content.forms, seed: 4 } }
    const taken = { person: 'p', wave: 'pre', test: 'two', form: 'A', answers: answersNow(forms.forms[0]!, []) }
    const { responses, items } = studyTables({
      persons: [],
      taken: [taken],
      tests: new Map([
        ['one', content],
        ['two', other],
      ]),
    })
    expect(responses[1]?.slice(0, 3)).toEqual(['p', 'pre', '2A'])
    expect(items[0]).toEqual(['item', 'forms', 'outcome', 'anchor'])
    expect(String(items[1]?.[1])).toMatch(/^1[A-D].* 2[A-D]/)
  })
})
