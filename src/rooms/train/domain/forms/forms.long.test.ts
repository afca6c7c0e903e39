import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FormSet } from '../../contract/forms.ts'
import { ItemBank } from '../../contract/item.ts'
import { EXAMPLE, exampleSyllabus } from '../syllabus/syllabus.fixture.ts'
import { assembleForms } from './assemble-forms.ts'
import { CROCKFORD, checkCharacter, holds } from './check-character.ts'
import { crossForms } from './cross-forms.ts'
import { itemRows } from './form-tables.ts'
import { deviations, sumOf } from './measures.ts'
import { drawPseudonym, readPseudonym } from './pseudonym.ts'
import { readSheetCode, sheetCodes } from './sheet-code.ts'
import { randomFrom } from '#stats/random.ts'

const syllabus = exampleSyllabus()
const bank = ItemBank.parse(JSON.parse(readFileSync(join(EXAMPLE, 'items.json'), 'utf8')))
const byId = new Map(bank.items.map((item) => [item.id, item]))
const made = (forms: 2 | 4, seed: number, of = bank) => assembleForms({ syllabus, bank: of, forms, seed })
const profile = (form: FormSet['forms'][number]) =>
  form.items.map(({ item }) => `${byId.get(item)?.outcome} ${byId.get(item)?.bloom}`).join()

describe('parallel forms of the example bank', () => {
  it.each(Array.from({ length: 20 }, (_, at) => at + 1))(
    'makes four forms of 24 that share five anchors and nothing else (seed %i)',
    (seed) => {
      const set = made(4, seed)
      expect(FormSet.safeParse(set).success).toBe(true)
      expect(set.forms.map(({ items }) => items.length)).toEqual([24, 24, 24, 24])
      expect(set.anchors).toHaveLength(5)
      const asked = set.forms.flatMap(({ items }) => items.map(({ item }) => item))
      for (const id of new Set(asked)) expect(asked.filter((one) => one === id)).toHaveLength(set.anchors.includes(id) ? 4 : 1)
      // Each form asks the same of every outcome at every level, in the same places.
      expect(new Set(set.forms.map(profile)).size).toBe(1)
      for (const apart of deviations(set.forms.map(({ items }) => sumOf(items.map(({ item }) => byId.get(item)!)))))
        for (const share of Object.values(apart)) expect(Math.abs(share)).toBeLessThanOrEqual(0.1)
      expect(set.shortfalls.map(({ code }) => code)).toEqual(['replaced', 'replaced'])
    },
  )

  it('meets the blueprint where two forms are asked, and says nothing is missing', () => {
    expect(made(2, 7).shortfalls).toEqual([])
  })

  it.each(Array.from({ length: 12 }, (_, at) => at + 1))(
    'makes “not yet known” right once in each form, and answers alike (seed %i)',
    (seed) => {
      const answers = (form: FormSet['forms'][number]) =>
        form.items.flatMap(({ item }) => byId.get(item)?.options.find(({ correct }) => correct)?.outcome ?? []).toSorted()
      const [a = [], b = []] = made(2, seed).forms.map(answers)
      expect(a).toEqual(b)
      expect(a).toContain('undetermined')
      expect(new Set(a).size).toBeGreaterThan(1)
      for (const form of made(4, seed).forms) expect(answers(form)).toContain('undetermined')
    },
  )

  it('asks a variant nothing that it leaves out', () => {
    const police = assembleForms({ syllabus, of: { sector: 'police' }, bank, forms: 2, seed: 1 })
    expect(FormSet.parse(police).of).toEqual({ sector: 'police' })
    const outcomes = police.forms.flatMap(({ items }) => items.map(({ item }) => byId.get(item)?.outcome))
    expect(outcomes).not.toContain('M3.O2')
    expect(outcomes).toContain('M3.O1')
    expect(police.forms.map(({ items }) => items.length)).toEqual([22, 22])
    expect(made(2, 1)).not.toHaveProperty('of')
  })

  it('gives the same forms for the same seed, and others for another', () => {
    expect(made(4, 3)).toEqual(made(4, 3))
    expect(made(4, 3).forms).not.toEqual(made(4, 4).forms)
  })

  it('shows the options of an item in another order and under the same names', () => {
    for (const { items } of made(4, 5).forms)
      for (const { item, options, matches } of items) {
        const ids = byId.get(item)!.options.map(({ id }) => id)
        expect(options.toSorted()).toEqual(ids.toSorted())
        if (byId.get(item)?.kind === 'matching') expect(matches?.toSorted()).toEqual(ids.toSorted())
        if (byId.get(item)?.kind === 'true-false') expect(options).toEqual(ids)
      }
  })

  it('asks no item for practice, retired or suspended', () => {
    const out = {
      ...bank,
      items: bank.items.map((item, at) =>
        at % 7 === 0
          ? { ...item, pool: 'practice' as const }
          : at % 7 === 1
            ? { ...item, state: 'suspended' as const }
            : at % 7 === 2
              ? { ...item, state: 'retired' as const }
              : item,
      ),
    }
    const barred = new Set(out.items.flatMap(({ id, pool, state }) => (pool === 'practice' || state !== 'draft' ? [id] : [])))
    const set = made(2, 1, out)
    expect(barred.size).toBeGreaterThan(20)
    expect(set.forms.flatMap(({ items }) => items.filter(({ item }) => barred.has(item)))).toEqual([])
  })

  it('says which item of which outcome and level is missing, and that anchors are few', () => {
    const few = { ...bank, items: bank.items.filter(({ outcome, pool }) => outcome !== 'M3.O2' && pool === 'test') }
    const set = made(2, 1, few)
    expect(set.shortfalls).toContainEqual({ code: 'few-anchors', need: 5, have: 0 })
    expect(set.shortfalls.filter(({ outcome }) => outcome === 'M3.O2').map(({ bloom, nth }) => [bloom, nth])).toEqual([
      ['apply', 1],
      ['apply', 2],
    ])
    expect(new Set(set.forms.map(({ items }) => items.length)).size).toBe(1)
  })

  it('says where forms are unlike in words', () => {
    const odd = bank.items.find(({ outcome, bloom, pool }) => outcome === 'M1.O1' && bloom === 'remember' && pool === 'test')!
    const rest = bank.items.filter((item) => item.outcome !== 'M1.O1')
    const second = bank.items.find((item) => item.outcome === 'M1.O1' && item.id !== odd.id)!
    const long = { ...odd, stem: { es: 'palabra '.repeat(5000).trim(), en: odd.stem.en } }
    const set = made(2, 1, { ...bank, items: [...rest, long, second] })
    expect(set.shortfalls.map(({ code, lang }) => [code, lang])).toContainEqual(['unlike-words', 'es'])
  })

  it('keeps forms parallel and asks nothing twice, whatever a bank lacks', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: bank.items.length, maxLength: bank.items.length }), fc.nat(1000), (kept, seed) => {
        const some = { ...bank, items: bank.items.filter((_, at) => kept[at]) }
        const set = made(4, seed, some)
        const asked = set.forms.flatMap(({ items }) => items.map(({ item }) => item))
        expect(new Set(set.forms.map(profile)).size).toBe(1)
        for (const id of new Set(asked)) expect(asked.filter((one) => one === id)).toHaveLength(set.anchors.includes(id) ? 4 : 1)
        const empty = set.shortfalls.filter(({ code }) => code === 'left-out').length
        expect(set.forms.every(({ items }) => items.length + empty === 24)).toBe(true)
        expect(set.anchors.length >= 5 || set.shortfalls.some(({ code }) => code === 'few-anchors')).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  it('lists the items as impact reads them', () => {
    const set = made(4, 1)
    const [head, ...rows] = itemRows(set, bank.items)
    expect(head).toEqual(['item', 'key', 'forms', 'outcome', 'anchor'])
    expect(rows).toHaveLength(5 + 4 * 19)
    expect(rows.filter(([, , forms, , anchor]) => anchor === 1 && forms === 'A B C D')).toHaveLength(5)
    expect(rows.filter(([, , forms, , anchor]) => anchor === 0 && /^[ABCD]$/.test(String(forms)))).toHaveLength(76)
  })
})

describe('crossing', () => {
  it('begins with A and B alike in every session, and ends with the other', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 }), fc.nat(), (sizes, seed) => {
        const sessions = sizes.map((persons, at) => ({ session: `S-${at}`, persons }))
        const crossed = crossForms(sessions, { seed, later: true })
        expect(crossed).toHaveLength(sizes.reduce((sum, n) => sum + n, 0))
        for (const { session, persons } of sessions) {
          const begin = crossed.filter((one) => one.session === session && one.pre === 'A').length
          expect(Math.abs(persons - 2 * begin)).toBeLessThanOrEqual(1)
        }
        expect(crossed.every(({ pre, post, m3, m6 }) => pre !== post && m3 !== m6)).toBe(true)
        expect(new Set(crossed.map(({ person }) => person)).size).toBe(crossed.length)
      }),
    )
  })

  it('is the same for the same seed, and holds half of each whole block', () => {
    const order = { seed: 11, later: false }
    const crossed = crossForms([{ session: 'HN-1', persons: 24 }], order)
    expect(crossForms([{ session: 'HN-1', persons: 24 }], order)).toEqual(crossed)
    for (const block of Map.groupBy(crossed, (one) => one.block).values())
      expect(block.filter(({ pre }) => pre === 'A')).toHaveLength(block.length / 2)
    expect(crossed.every(({ m3, m6 }) => m3 === null && m6 === null)).toBe(true)
  })
})

describe('codes with a check character', () => {
  it('reproduces the published example of ISO 7064 MOD 37,36', () => {
    // Global Release Identifier A1-2425G-ABC1234002-M.
    expect(checkCharacter('A12425GABC1234002')).toBe('M')
    expect(holds('A12425GABC1234002M')).toBe(true)
  })

  it('finds each single wrong character of a sheet', () => {
    const set = made(4, 1)
    const codes = sheetCodes(set, 'B', { first: 1, n: 40 })
    expect(new Set(codes).size).toBe(40)
    expect(sheetCodes(set, 'B', { first: 21, n: 20 })).toEqual(codes.slice(20))
    for (const code of codes) {
      expect(code).toMatch(/^B[0-9A-HJKMNP-TV-Z]{9}$/)
      expect(readSheetCode(set, ` ${code.toLowerCase()} `)).toEqual({ kind: 'read', code, form: 'B' })
      for (let at = 0; at < code.length; at += 1)
        for (const sign of CROCKFORD)
          if (sign !== code[at])
            expect(readSheetCode(set, code.slice(0, at) + sign + code.slice(at + 1))).toEqual({ kind: 'wrong', why: 'bad-code' })
    }
  })

  it('refuses a sheet of other forms', () => {
    const [code = ''] = sheetCodes(made(4, 1), 'A', { first: 1, n: 1 })
    expect(readSheetCode(made(4, 2), code)).toEqual({ kind: 'wrong', why: 'other-forms' })
    const [later = ''] = sheetCodes(made(4, 1), 'C', { first: 1, n: 1 })
    expect(readSheetCode({ ...made(4, 1), forms: made(4, 1).forms.slice(0, 2) }, later).kind).toBe('wrong')
  })

  it('reads a pseudonym as it is typed and none that is mistyped', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 2, max: 9 }), fc.constantFrom(...CROCKFORD), (seed, at, sign) => {
        const person = drawPseudonym(randomFrom(seed))
        expect(person).toMatch(/^P-[0-9A-HJKMNP-TV-Z]{8}$/)
        expect(readPseudonym(person.toLowerCase().replace('0', 'o'))).toBe(person)
        if (person[at] !== sign) expect(readPseudonym(person.slice(0, at) + sign + person.slice(at + 1))).toBeUndefined()
      }),
    )
  })
})
