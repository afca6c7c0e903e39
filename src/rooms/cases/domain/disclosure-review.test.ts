import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Version } from '#seal/ledger/opened.ts'
import { DISCLOSURE_CLASSES } from '../contract/disclosure.ts'
import { caseFileOf } from './case-file.ts'
import { disclosureReview } from './disclosure-review.ts'
import { classedBy, isHeldBack } from './held-back-by.ts'
import { scheduleOf } from './schedule.ts'

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const [EXHIBIT, CLASSED] = [id(1), id(2)]

const version = (entry: string, kind: string, over: Partial<Version>): Version => ({
  entry,
  kind,
  id: CLASSED,
  parents: [],
  content: null,
  compartment: 'c',
  keyring: 'k',
  from: 'A',
  at: `2026-03-02T14:00:${entry.padStart(2, '0')}.000Z`,
  ...over,
})
const exhibit = (pointsAway: boolean, { entry = '1', number = 'E-001', of = EXHIBIT } = {}): Version =>
  version(entry, 'exhibit', {
    id: of,
    content: {
      number,
      kind: 'document',
      description: `what ${number} is`,
      files: [],
      sources: [],
      derivedFrom: [],
      foreign: null,
      perishes: null,
      origin: { place: null, date: null, by: null, authority: null },
      admissibility: { status: 'not-ruled', why: null },
      pointsAway,
    },
  })
const cell = (says: string, rebuttal: string | null = null): Version =>
  version('90', 'cell', {
    id: id(3),
    at: '2026-03-02T14:01:00.000Z',
    content: { charge: id(4), element: 'act', exhibit: EXHIBIT, says, strength: 'weak', why: 'a reason', rebuttal },
  })
const classed = (entry: string, as: string, over: Partial<Version> = {}): Version =>
  version(entry, 'disclosure', { content: { exhibit: EXHIBIT, class: as, why: `why ${as}` }, ...over })
const review = (...versions: readonly Version[]) => disclosureReview(caseFileOf(versions), classedBy(versions))
const LEFT_OUT = classed('2', 'not-relevant')

describe('an exhibit is reviewed', () => {
  it('where it points away, or contradicts an element, rebutted or not', () => {
    expect(review(exhibit(false))).toMatchObject([{ forcedBy: [], classed: [], needsSecond: false }])
    expect(review(exhibit(true))[0]?.forcedBy).toEqual(['points-away'])
    expect(review(exhibit(false), cell('contradicts', 'it does not hold'))[0]?.forcedBy).toEqual(['contradicts'])
    expect(review(exhibit(true), cell('contradicts'))[0]?.forcedBy).toEqual(['points-away', 'contradicts'])
    expect(review(exhibit(false), cell('supports'))[0]?.forcedBy).toEqual([])
    expect(review(exhibit(false), cell('neutral'))[0]?.forcedBy).toEqual([])
  })

  it('once where it was changed twice at once, and for what either version says', () =>
    expect(review(exhibit(true), exhibit(false, { entry: '5' }))).toMatchObject([{ forcedBy: ['points-away'] }]))
})

describe('held back', () => {
  it('by one key is enough where nothing points away', () => expect(review(exhibit(false), LEFT_OUT)[0]?.needsSecond).toBe(false))
  it('by one key is not enough where something does, however often that key says it', () => {
    expect(review(exhibit(true), LEFT_OUT)[0]?.needsSecond).toBe(true)
    expect(review(exhibit(true), LEFT_OUT, classed('3', 'not-relevant', { parents: ['2'] }))[0]?.needsSecond).toBe(true)
  })
  it('by two keys is', () =>
    expect(review(exhibit(true), LEFT_OUT, classed('3', 'not-relevant', { parents: ['2'], from: 'B' }))[0]?.needsSecond).toBe(false))
  it('waits for a second key under every class that holds it back, and under no other', () => {
    for (const one of DISCLOSURE_CLASSES.filter(isHeldBack)) {
      expect(review(exhibit(true), classed('2', one))[0]?.needsSecond).toBe(true)
      expect(review(exhibit(true), classed('2', one), classed('3', one, { parents: ['2'], from: 'B' }))[0]?.needsSecond).toBe(false)
      expect(review(exhibit(false), classed('2', one))[0]?.needsSecond).toBe(false)
    }
    for (const one of DISCLOSURE_CLASSES.filter((name) => !isHeldBack(name)))
      expect(review(exhibit(true), classed('2', one))[0]?.needsSecond).toBe(false)
  })
  it('in one of two versions at once waits as well', () =>
    expect(review(exhibit(true), LEFT_OUT, classed('3', 'used', { from: 'B' }))).toMatchObject([{ classed: [{}, {}], needsSecond: true }]))
})

const step = fc.record({ class: fc.constantFrom(...DISCLOSURE_CLASSES), apart: fc.boolean() })
/** Classes written one after the other by one key, some of them at once with what stood before. */
const byOneKey = fc
  .array(step, { minLength: 1, maxLength: 12 })
  .map((steps) => steps.map((one, at) => classed(`${at + 10}`, one.class, { parents: at === 0 || one.apart ? [] : [`${at + 9}`] })))

describe('for all that one key writes', () => {
  it('what points away stays in review, and in the schedule', () =>
    fc.assert(
      fc.property(byOneKey, fc.boolean(), (versions, isMarked) => {
        const reviewed = review(exhibit(isMarked), cell('contradicts'), ...versions)
        const [one] = reviewed
        expect(one?.forcedBy).toContain('contradicts')
        expect(one?.needsSecond).toBe(one?.classed.some(({ content }) => isHeldBack(content.class)))
        expect(scheduleOf(reviewed)).toHaveLength(1)
      }),
    ))
})

describe('the schedule', () => {
  const lines = (...versions: readonly Version[]) => scheduleOf(review(...versions))
  it('says what an exhibit is, its class and the reason', () =>
    expect(lines(exhibit(false), classed('2', 'used'))).toEqual([
      {
        exhibit: EXHIBIT,
        number: 'E-001',
        description: 'what E-001 is',
        classed: [{ class: 'used', why: 'why used' }],
        needsSecond: false,
      },
    ]))
  it('lists what is sensitive or privileged by number and class alone, and what nobody has classed by number', () => {
    for (const one of ['sensitive', 'privileged'])
      expect(lines(exhibit(true), classed('2', one))).toMatchObject([{ description: null, classed: [{ class: one, why: null }] }])
    expect(lines(exhibit(false))).toMatchObject([{ number: 'E-001', description: null, classed: [] }])
    expect(lines(exhibit(false), classed('2', 'used'), classed('3', 'sensitive'))).toMatchObject([
      {
        description: null,
        classed: [
          { class: 'used', why: null },
          { class: 'sensitive', why: null },
        ],
      },
    ])
  })
  it('leaves out what is not relevant, but for what waits for a second key or for one of two versions', () => {
    expect(lines(exhibit(false), LEFT_OUT)).toEqual([])
    expect(lines(exhibit(true), LEFT_OUT)).toMatchObject([
      { needsSecond: true, classed: [{ class: 'not-relevant', why: 'why not-relevant' }] },
    ])
    expect(lines(exhibit(false), LEFT_OUT, classed('3', 'not-relevant'))).toHaveLength(1)
  })
  it('is in the order of the numbers', () =>
    expect(
      lines(exhibit(false, { number: 'E-1000' }), exhibit(false, { entry: '2', of: id(8), number: 'E-002' })).map(({ number }) => number),
    ).toEqual(['E-002', 'E-1000']))
})
