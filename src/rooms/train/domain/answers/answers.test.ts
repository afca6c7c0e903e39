import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { randomFrom } from '#stats/random.ts'
import type { FormSet } from '../../contract/forms.ts'
import { type Item, ItemBank } from '../../contract/item.ts'
import { assembleForms } from '../forms/assemble-forms.ts'
import { keyOf } from '../forms/item-key.ts'
import { drawPseudonym } from '../forms/pseudonym.ts'
import { sheetCodes } from '../forms/sheet-code.ts'
import { EXAMPLE, exampleSyllabus } from '../syllabus/syllabus.fixture.ts'
import { compareEntries, toTypeAgain } from './compare-entries.ts'
import { readSheet, readSheets, type SheetRules } from './read-sheet.ts'
import { responseRows } from './score-sheets.ts'

const bank = ItemBank.parse(JSON.parse(readFileSync(join(EXAMPLE, 'items.json'), 'utf8')))
const forms: FormSet = assembleForms({ syllabus: exampleSyllabus(), bank, forms: 4, seed: 1 })
const byId = new Map(bank.items.map((item) => [item.id, item]))
const rules: SheetRules = { forms, kinds: new Map(bank.items.map(({ id, kind }) => [id, kind])), waves: ['pre', 'post', 'm3', 'm6'] }
const [first = '', second = ''] = sheetCodes(forms, 'A', { first: 1, n: 2 })
const person = drawPseudonym(randomFrom(5))
const asked = forms.forms[0]!.items
const letter = (place: number) => 'abcdefgh'[place]!

/** What a person writes who knows everything: letters as form A shows them. */
const right = ({ item, options, matches }: (typeof asked)[number]): string => {
  const { kind } = byId.get(item)!
  if (kind === 'matching') return options.map((id) => letter(matches!.indexOf(id))).join('')
  const letters = keyOf(byId.get(item)!).map((id) => letter(options.indexOf(id)))
  return (kind === 'ordering' ? letters : letters.toSorted()).join('')
}
const allRight = asked.map((one, at) => `${at + 1}${right(one)}`)
const lineOf = (code: string, answers: readonly string[], who = person, wave = 'pre') => [code, wave, who, ...answers].join(' ')
const faultsOf = (line: string) => readSheet(line, 3, rules).faults.map(({ line: at, column, code, value }) => [at, column, code, value])
const placeOf = (kind: Item['kind']) => asked.findIndex(({ item }) => byId.get(item)?.kind === kind)
const instead = (at: number, text: string) => allRight.map((answer, place) => (place === at ? `${at + 1}${text}` : answer))

describe('a sheet, typed as one line', () => {
  it('gives a full mark to who knows everything, in any order of options', () => {
    for (const { name, items } of forms.forms) {
      const [code = ''] = sheetCodes(forms, name, { first: 1, n: 1 })
      const { sheets, faults } = readSheets(
        lineOf(
          code,
          items.map((one, at) => `${at + 1}${right(one)}`),
        ),
        rules,
      )
      expect(faults).toEqual([])
      const [head = [], row = []] = responseRows(sheets, forms, bank.items)
      expect(row.slice(0, 3)).toEqual([person, 'pre', name])
      for (const [at, id] of head.entries()) if (at > 2) expect(row[at]).toBe(items.some(({ item }) => item === id) ? 1 : '')
    }
  })

  it('tells blank, illegible and "I don\'t know" apart from wrong', () => {
    const line = lineOf(
      first,
      allRight.map((answer, at) => (at === 0 ? '1-' : at === 1 ? '2x' : at === 2 ? '3n' : answer)),
    )
    const { sheets } = readSheets(line, rules)
    const [head = [], row = []] = responseRows(sheets, forms, bank.items)
    expect(asked.slice(0, 4).map(({ item }) => row[head.indexOf(item)])).toEqual(['', '', 0, 1])
  })

  it('takes the answers in any order, in capitals, and the sheet for the person where no pseudonym is written', () => {
    const { sheets, faults } = readSheets(
      `# first morning\r\n\r\n${lineOf(first.toLowerCase(), allRight.toReversed(), '-').toUpperCase().replace('PRE', 'pre')}`,
      rules,
    )
    expect(faults).toEqual([])
    expect(responseRows(sheets, forms, bank.items)[1]?.[0]).toBe(first)
  })

  it('names each fault by line and sign', () => {
    const at = lineOf(first, []).length + 2
    expect(faultsOf(lineOf(`${first.slice(0, 9)}${first[9] === 'Z' ? 'Y' : 'Z'}`, allRight))).toEqual([
      [3, 1, 'bad-code', expect.any(String)],
    ])
    expect(faultsOf(lineOf(first, allRight, 'P-00000001'))).toEqual([[3, 16, 'bad-person', 'P-00000001']])
    expect(faultsOf(lineOf(first, allRight, person, 'later'))).toEqual([[3, 12, 'unknown-wave', 'later']])
    expect(faultsOf(lineOf(first, ['b1', ...allRight]))).toEqual([[3, at, 'not-an-answer', 'b1']])
    expect(faultsOf(lineOf(first, ['25a', ...allRight]))).toEqual([[3, at, 'no-such-question', '25']])
    expect(faultsOf(lineOf(first, ['1-', ...allRight]))).toEqual([[3, at + 3, 'question-twice', '1']])
    expect(faultsOf(first)).toEqual([[3, 11, 'no-head', '']])
    const cut = lineOf(first, allRight.slice(0, 22))
    expect(faultsOf(cut)).toEqual([[3, cut.length + 1, 'not-answered', '23, 24']])
  })

  it('needs no wave where all sheets are of one, and asks for a pseudonym that was left out', () => {
    const ofOne = (line: string) => readSheet(line, 1, { ...rules, wave: 'pre' })
    const words = [first, person, ...allRight]
    expect(ofOne(words.join(' ')).sheet).toEqual(ofOne(lineOf(first, allRight)).sheet)
    expect(ofOne(words.join(' ')).sheet).toMatchObject({ wave: 'pre', person })
    expect(ofOne(lineOf(first, allRight, '-', 'post')).sheet).toMatchObject({ wave: 'post', person: null })
    const faults = (line: string) => ofOne(line).faults.map(({ column, code }) => [column, code])
    expect(faults([first, ...allRight].join(' '))).toEqual([[12, 'no-person']])
    expect(faults(first)).toEqual([[11, 'no-person']])
    expect(faultsOf([first, 'pre', ...allRight].join(' '))).toEqual([[3, 16, 'no-person', allRight[0]]])
  })

  it('holds each kind to its letters', () => {
    const [single, ordering] = [placeOf('single'), placeOf('ordering')]
    const codes = (at: number, text: string) => faultsOf(lineOf(first, instead(at, text))).map(([, , code]) => code)
    expect(codes(single, 'ab')).toEqual(['one-letter-only'])
    expect(codes(single, 'h')).toEqual(['no-such-letter'])
    expect(codes(single, 'aa')).toEqual(['letter-twice'])
    if (ordering >= 0) expect(codes(ordering, 'ab')).toEqual(['not-all-letters'])
  })

  it('refuses a sheet twice, and a person twice in one wave', () => {
    const { sheets, faults } = readSheets([lineOf(first, allRight), lineOf(first, allRight), lineOf(second, allRight)].join('\n'), rules)
    expect(faults.map(({ line, code, value }) => [line, code, value])).toEqual([
      [2, 'sheet-twice', '1'],
      [2, 'person-twice', '1'],
      [3, 'person-twice', '1'],
    ])
    expect(sheets.map(({ line }) => line)).toEqual([1])
  })

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { sheets, faults } = readSheets(`${first} pre ${text}`, rules)
        expect(sheets.length + faults.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('two typists', () => {
  it('agree, or differ in so many answers of a thousand', () => {
    const typed = readSheets([lineOf(first, allRight), lineOf(second, allRight, '-')].join('\n'), rules).sheets
    const again = readSheets([lineOf(first, instead(4, '-'), '-'), lineOf(second, allRight, '-', 'post')].join('\n'), rules).sheets
    expect(compareEntries(typed, typed)).toMatchObject({ sheets: 2, answers: 48, disagreements: [], perThousand: 0 })
    const compared = compareEntries(typed, again)
    expect(compared.perThousand).toBeCloseTo(1000 / 48)
    expect(compared.disagreements.map(({ code, what }) => [code, what])).toEqual([
      [first, 'person'],
      [first, asked[4]!.item],
      [second, 'wave'],
    ])
  })

  it('are not compared where no sheet was typed twice', () => {
    const typed = readSheets(lineOf(first, allRight), rules).sheets
    const other = readSheets(lineOf(second, allRight), rules).sheets
    expect(compareEntries(typed, other)).toMatchObject({ sheets: 0, perThousand: undefined, unmatched: [{ code: second }] })
  })

  it('share a tenth of the sheets, the same for the same sheets', () => {
    const codes = sheetCodes(forms, 'A', { first: 1, n: 41 })
    const typed = readSheets(codes.map((code) => lineOf(code, allRight, '-')).join('\n'), rules).sheets
    const drawn = toTypeAgain(typed)
    expect(drawn).toHaveLength(5)
    expect(toTypeAgain(typed)).toEqual(drawn)
    expect(drawn.every((code) => codes.includes(code))).toBe(true)
    expect(drawn).not.toEqual(codes.slice(0, 5))
  })
})
