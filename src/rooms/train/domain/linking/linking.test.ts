import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Grid } from '#sheets/grid.ts'
import { checkCharacter, isWritable } from '../forms/check-character.ts'
import { expectedFalse } from './expected-false.ts'
import { linkCodes } from './link-codes.ts'
import { linkRows, personOfSheet, reviewRows } from './link-tables.ts'
import { acceptedTwice, linkWaves } from './link-waves.ts'
import { readCodes } from './read-codes.ts'
import { type Coded, distance } from './self-code.ts'
import { ELEMENTS } from '../../contract/elements.ts'
import type { SelfCode } from '../../contract/self-code.ts'

/** `M G 07 2 Z 11`; a point where an element is missing. */
const code = (text: string): SelfCode => {
  const parts = text.split(' ')
  return Object.fromEntries(ELEMENTS.map((element, at) => [element, parts[at] === '.' ? null : parts[at]!])) as SelfCode
}
const sheet = (name: string, text: string, cohort = 'HN-1'): Coded => ({ sheet: name, cohort, code: code(text) })
const namesOf = (linked: ReturnType<typeof linkCodes>) => ({
  links: linked.links.map(({ first, later, how }) => `${first}-${later} ${how}`),
  review: linked.review.map(({ first, later }) => `${first.sheet}-${later.sheet}`),
  unlinked: linked.unlinked,
})

const anyCode: fc.Arbitrary<SelfCode> = fc.record(
  Object.fromEntries(ELEMENTS.map((element) => [element, fc.constantFrom('A', 'B', 'C', null)])) as Record<
    (typeof ELEMENTS)[number],
    fc.Arbitrary<string | null>
  >,
)
const anySheets = (mark: string) =>
  fc
    .array(fc.record({ code: anyCode, cohort: fc.constantFrom('x', 'y') }), { maxLength: 9 })
    .map((all): readonly Coded[] => all.map((one, at) => ({ ...one, sheet: `${mark}${at}` })))
const bothWaves = fc.tuple(anySheets('f'), anySheets('l'))

describe('distance of two codes', () => {
  it('counts 1 for what differs and a half for what is missing on either side', () => {
    expect(distance(code('M G 07 2 Z 11'), code('M G 07 2 Z 11'))).toBe(0)
    expect(distance(code('M G 07 2 Z 11'), code('M T 07 2 Z .'))).toBe(1.5)
    expect(distance(code('. . . . . .'), code('. . . . . .'))).toBe(3)
  })

  it('is the same both ways', () => {
    fc.assert(
      fc.property(anyCode, anyCode, (one, other) => {
        expect(distance(one, other)).toBe(distance(other, one))
      }),
    )
  })
})

describe('linking of two waves', () => {
  it('puts exact, tolerant, ambiguous and absent where the table says', () => {
    const first = [
      sheet('f1', 'M G 07 2 Z 11'),
      sheet('f2', 'A T 19 0 S 02'),
      sheet('f3', 'R L 30 4 O 06'),
      sheet('f4', 'R L 30 4 O 07'),
      sheet('f5', 'C C 11 1 A 01'),
    ]
    const later = [sheet('l1', 'M G 07 2 Z 11'), sheet('l2', 'A T 19 1 S 02'), sheet('l3', 'R L 30 4 O .'), sheet('l5', 'B H 25 7 E 12')]
    expect(namesOf(linkCodes(first, later))).toEqual({
      links: ['f1-l1 exact', 'f2-l2 tolerant'],
      // Half of one element apart from each of two: nobody can say which.
      review: ['f3-l3', 'f4-l3'],
      unlinked: { first: ['f5'], later: ['l5'] },
    })
  })

  it('links exactly where another code is near, and leaves twins of a code to people', () => {
    expect(namesOf(linkCodes([sheet('f1', 'M G 07 2 Z 11')], [sheet('l1', 'M G 07 2 Z 11'), sheet('l2', 'M G 07 2 Z 12')]))).toMatchObject({
      links: ['f1-l1 exact'],
      review: [],
      unlinked: { later: ['l2'] },
    })
    expect(namesOf(linkCodes([sheet('f1', 'M G 07 2 Z 11')], [sheet('l1', 'M G 07 2 Z 11'), sheet('l2', 'M G 07 2 Z 11')]))).toMatchObject({
      links: [],
      review: ['f1-l1', 'f1-l2'],
    })
  })

  it('takes 1 and not 1.5 for tolerant, next best from 2.5, review to 2', () => {
    const one = (later: readonly Coded[]) => namesOf(linkCodes([sheet('f1', 'M G 07 2 Z 11')], later))
    expect(one([sheet('l1', 'M G 07 2 . .')]).links).toEqual(['f1-l1 tolerant'])
    expect(one([sheet('l1', 'M G 07 . . .')])).toMatchObject({ links: [], review: ['f1-l1'] })
    expect(one([sheet('l1', 'M G 07 2 Z 12'), sheet('l2', 'M G 08 3 . 11')]).links).toEqual(['f1-l1 tolerant'])
    expect(one([sheet('l1', 'M G 07 2 Z 12'), sheet('l2', 'M G 08 3 Z 11')])).toMatchObject({ links: [], review: ['f1-l1', 'f1-l2'] })
    expect(one([sheet('l1', 'M G 07 2 A .')]).review).toEqual(['f1-l1'])
    expect(one([sheet('l1', 'M G 07 3 A .')])).toMatchObject({ review: [], unlinked: { later: ['l1'] } })
  })

  it('never links across cohorts', () => {
    expect(namesOf(linkCodes([sheet('f1', 'M G 07 2 Z 11', 'HN-1')], [sheet('l1', 'M G 07 2 Z 11', 'PA-1')])).links).toEqual([])
  })

  it('is the same whichever wave is called the first', () => {
    fc.assert(
      fc.property(bothWaves, ([first, later]) => {
        const [one, other] = [linkCodes(first, later), linkCodes(later, first)]
        const pairs = (linked: typeof one, turned: boolean) => ({
          links: linked.links
            .map((link) => (turned ? [link.later, link.first, link.how] : [link.first, link.later, link.how]).join())
            .toSorted(),
          review: linked.review
            .map((pair) => (turned ? [pair.later.sheet, pair.first.sheet] : [pair.first.sheet, pair.later.sheet]).join())
            .toSorted(),
        })
        expect(pairs(one, false)).toEqual(pairs(other, true))
      }),
    )
  })

  it('does not depend on the order of the sheets', () => {
    fc.assert(
      fc.property(bothWaves, ([first, later]) => {
        expect(linkCodes(first.toReversed(), later.toReversed())).toEqual(linkCodes(first, later))
      }),
    )
  })

  it('links one to one, and counts every sheet once', () => {
    fc.assert(
      fc.property(bothWaves, ([first, later]) => {
        const { links, review, unlinked } = linkCodes(first, later)
        expect(new Set(links.map((link) => link.first)).size).toBe(links.length)
        expect(new Set(links.map((link) => link.later)).size).toBe(links.length)
        const looked = new Set(review.map((pair) => pair.first.sheet))
        expect(links.length + looked.size + unlinked.first.length).toBe(first.length)
      }),
    )
  })

  it('never puts an exact unique pair into review', () => {
    fc.assert(
      fc.property(bothWaves, ([first, later]) => {
        const { links, review } = linkCodes(first, later)
        const at0 = (one: Coded, all: readonly Coded[]) =>
          all.filter((other) => other.cohort === one.cohort && distance(one.code, other.code) === 0)
        for (const one of first) {
          const [other, ...more] = at0(one, later)
          if (!other || more.length > 0 || at0(other, first).length > 1) continue
          expect(links).toContainEqual({ first: one.sheet, later: other.sheet, how: 'exact' })
          expect(review.some((pair) => pair.first.sheet === one.sheet || pair.later.sheet === other.sheet)).toBe(false)
        }
      }),
    )
  })
})

describe('expected number of false links', () => {
  it('is the product of the frequencies times the pairs', () => {
    // Two values each, half and half, in two elements; the other four are the same in all: 4 pairs × ½ × ½.
    const codes = (mark: string) => [sheet(`${mark}1`, 'A A 01 1 A 01'), sheet(`${mark}2`, 'B B 01 1 A 01')]
    expect(expectedFalse(codes('f'), codes('l'))).toEqual({ pairs: 4, exact: 1, withinOne: 3 })
  })

  it('is of each cohort by itself', () => {
    expect(expectedFalse([sheet('f1', 'A A 01 1 A 01', 'x')], [sheet('l1', 'A A 01 1 A 01', 'y')])).toEqual({
      pairs: 0,
      exact: 0,
      withinOne: 0,
    })
  })
})

/** A code whose check character can be written. */
const codeFor = (number: number): string => {
  const start = `A000${String(number).padStart(5, '0')}`
  const check = checkCharacter(start)
  return isWritable(check) ? start + check : codeFor(number + 10)
}
const grid = (rows: readonly (readonly string[])[]): Grid => ({
  sheet: 'codes.csv',
  source: 'csv',
  rows: rows.map((cells, at) => ({ row: at + 1, cells })),
})

describe('codes as they are typed', () => {
  const head = ['sheet', 'wave', 'cohort', ...ELEMENTS]
  const [one, two] = [codeFor(1), codeFor(2)]

  it('are one, with or without accent, capital and leading zero', () => {
    const { codes, faults } = readCodes(
      grid([head, [one.toLowerCase(), 'pre', 'HN-1', 'á', 'G', '7', '2', 'z', 'x'], [two, 'post', 'HN-1', 'A', 'g', '07', '02', 'Z', '']]),
      ['pre', 'post'],
    )
    expect(faults).toEqual([])
    expect(codes[0]?.code).toEqual({ mother: 'A', birthplace: 'G', day: '07', siblings: '02', surname: 'Z', month: null })
    expect(codes[0]?.code).toEqual(codes[1]?.code)
  })

  it('are refused by line and column', () => {
    const { faults } = readCodes(
      grid([
        head,
        [one, 'pre', '', 'Ma', 'G', '32', 'two', 'Z', '0'],
        [one, 'later', 'HN-1', 'A', 'G', '1', '1', 'Z', '1'],
        ['A0000000ZZ', 'pre', 'HN-1', '', '', '', '', '', ''],
      ]),
      ['pre', 'post'],
    )
    expect(faults.map(({ line, column, code: why }) => `${line} ${column} ${why}`)).toEqual([
      '2 cohort blank',
      '2 mother not-a-letter',
      '2 day not-this-number',
      '2 siblings not-this-number',
      '2 month not-this-number',
      '3 sheet twice',
      '3 wave unknown-wave',
      '4 sheet bad-code',
    ])
  })
})

describe('waves, and what two people decide', () => {
  const waves = ['pre', 'post', 'm3']
  const codes = [
    { wave: 'pre', ...sheet('f1', 'M G 07 2 Z 11') },
    { wave: 'pre', ...sheet('f2', 'M G 07 2 Z 12') },
    { wave: 'post', ...sheet('l1', 'M G 07 2 Z .') },
    { wave: 'post', ...sheet('l2', 'M G 07 2 . 12') },
    { wave: 'm3', ...sheet('n1', 'M G 07 2 Z 11') },
  ]

  it('stay in review until both say the same', () => {
    const [before] = linkWaves(codes, waves)
    expect(before?.review).toHaveLength(4)
    const [after] = linkWaves(codes, waves, [
      { wave: 'post', first: 'f1', later: 'l1', by: ['accept', 'accept'] },
      { wave: 'post', first: 'f2', later: 'l2', by: ['accept', 'undecided'] },
      { wave: 'post', first: 'f1', later: 'l2', by: ['reject', 'reject'] },
    ])
    expect(after).toMatchObject({ links: [{ first: 'f1', later: 'l1', how: 'reviewed' }], rejected: 1 })
    expect(after?.review.map(({ first, later }) => [first.sheet, later.sheet])).toEqual([['f2', 'l2']])
  })

  it('name a person by the first sheet, with the weakest link', () => {
    const linked = linkWaves(codes, waves, [{ wave: 'post', first: 'f1', later: 'l1', by: ['accept', 'accept'] }])
    expect(linkRows(linked)).toEqual([
      ['person', 'link', 'post', 'm3'],
      ['f1', 'reviewed', 'l1', 'n1'],
    ])
    expect(personOfSheet(codes, linked).get('n1')).toBe('f1')
    expect(personOfSheet(codes, linked).get('l2')).toBe('l2')
  })

  it('mark what differs and show no result', () => {
    const [head, row] = reviewRows(linkWaves(codes, waves))
    expect(head).toEqual(['wave', 'cohort', 'first', 'later', ...ELEMENTS, 'decision1', 'decision2'])
    expect(row).toEqual(['post', 'HN-1', 'f1', 'l1', 'M = M', 'G = G', '07 = 07', '2 = 2', 'Z = Z', '11 ?', '', ''])
  })

  it('may not accept one sheet for two', () => {
    expect(
      acceptedTwice([
        { wave: 'post', first: 'f1', later: 'l1', by: ['accept', 'accept'] },
        { wave: 'post', first: 'f2', later: 'l1', by: ['accept', 'accept'] },
        { wave: 'post', first: 'f2', later: 'l2', by: ['accept', 'reject'] },
        { wave: 'm3', first: 'f2', later: 'n1', by: ['accept', 'accept'] },
      ]),
    ).toEqual(['l1'])
  })
})
