import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CUSTODY_KINDS, type CustodyEvent } from '../contract/custody.ts'
import type { Exhibit } from '../contract/exhibit.ts'
import { type CustodyBreak, custodyBreaks } from './custody-breaks.ts'
import { chainOf, type CustodyEntry } from './custody-chain.ts'

const HASH = 'a'.repeat(64)
const OTHER_HASH = 'b'.repeat(64)

const exhibit = (over: Partial<Exhibit> = {}): Exhibit => ({
  number: 'E-001',
  kind: 'digital',
  description: 'a telephone',
  origin: { place: null, date: null, by: null, authority: null },
  files: [],
  sources: [],
  derivedFrom: [],
  foreign: null,
  admissibility: { status: 'not-ruled', why: null },
  perishes: null,
  pointsAway: false,
  ...over,
})
const file = (sha256: string): Exhibit['files'][number] => ({ label: 'image', sha256, bytes: 1 })

const hour = (n: number): string => `2026-03-02T${String(n).padStart(2, '0')}:00:00-06:00`
type Said = Partial<Omit<CustodyEvent, 'corrects'>> & { corrects?: [event: string, why: string]; writtenAt?: string }

/** An event by its name; it happened at the hour `n` and was written in that order, unless it says otherwise. */
const event = (id: string, n: number, { corrects, writtenAt = hour(n), ...over }: Said): CustodyEntry => ({
  id,
  version: id,
  at: writtenAt,
  from: 'F',
  content: {
    exhibit: 'x',
    kind: 'examined',
    at: hour(n),
    place: 'Ocotepeque',
    from: null,
    to: null,
    seal: null,
    purpose: null,
    sha256: null,
    ...over,
    corrects: corrects ? { event: corrects[0], why: corrects[1] } : null,
  },
})
const collected = (over: Said = {}) => event('collected', 8, { kind: 'collected', to: 'Police', ...over })
const handed = (n: number, from: string, to: string, over: Said = {}) => event(`handed-${n}`, n, { kind: 'transferred', from, to, ...over })
const got = (n: number, to: string, over: Said = {}) => event(`got-${n}`, n, { kind: 'received', to, ...over })

const breaks = (events: readonly CustodyEntry[], of = exhibit()) => custodyBreaks(of, events)
const shown = (found: readonly CustodyBreak[]) => found.map(({ kind, event: at, since, until }) => [kind, at, since, until])
const kinds = (found: readonly CustodyBreak[]) => found.map(({ kind }) => kind)

describe('a whole chain', () => {
  it('has no break: collected, sealed, handed over, received, opened, examined, sealed anew, returned', () => {
    const whole = [
      collected({ sha256: HASH }),
      event('sealed', 9, { kind: 'sealed', seal: 'HN-1' }),
      handed(10, 'Police', 'Laboratory', { seal: 'HN-1' }),
      got(11, ' laboratory', { from: 'Police', seal: 'hn-1' }),
      event('opened', 12, { kind: 'opened', seal: 'HN-1' }),
      event('examined', 13, { from: 'Laboratory', sha256: HASH }),
      event('sealed-again', 14, { kind: 'sealed', seal: 'HN-2' }),
      event('returned', 15, { kind: 'returned', from: 'Laboratory', to: 'its owner', seal: 'HN-2' }),
    ]
    expect(breaks(whole, exhibit({ files: [file(HASH)] }))).toEqual([])
    expect(breaks([])).toEqual([])
    expect(breaks([got(8, 'Police', { from: 'Prosecutor of another State' })])).toEqual([])
  })
})

describe('a break', () => {
  it('no-beginning: nobody collected or received it', () => {
    expect(shown(breaks([event('examined', 9, {})]))).toEqual([['no-beginning', 'examined', null, hour(9)]])
  })

  it('no-holder: it was taken in and nobody says by whom it is held', () => {
    const silent = collected({ to: null })
    expect(shown(breaks([silent]))).toEqual([['no-holder', 'collected', hour(8), null]])
    expect(shown(breaks([silent, handed(9, 'Police', 'Laboratory'), got(10, 'Laboratory')]))).toEqual([
      ['no-holder', 'collected', hour(8), hour(9)],
    ])
  })

  it('wrong-holder: it came from somebody who did not hold it, since it was last seen with the one who did', () => {
    const seen = event('seen', 9, { from: 'Police' })
    const unsaid = event('unsaid', 10, { kind: 'copied' })
    expect(shown(breaks([collected(), seen, unsaid, handed(11, 'Customs', 'Laboratory'), got(12, 'Laboratory')]))).toEqual([
      ['wrong-holder', 'handed-11', hour(9), hour(11)],
    ])
    expect(shown(breaks([collected(), event('returned', 9, { kind: 'returned' })]))).toEqual([
      ['wrong-holder', 'returned', hour(8), hour(9)],
    ])
  })

  it('wrong-holder: somebody examined it who did not hold it, received it from another, or collected it a second time', () => {
    expect(kinds(breaks([collected(), event('examined', 9, { from: 'Laboratory' })]))).toEqual(['wrong-holder'])
    expect(kinds(breaks([collected(), got(9, 'Laboratory', { from: 'Customs' })]))).toEqual(['wrong-holder'])
    expect(kinds(breaks([collected(), got(9, 'Laboratory')]))).toEqual(['wrong-holder'])
    expect(kinds(breaks([collected(), got(9, 'Laboratory', { from: 'Police' })]))).toEqual([])
    expect(kinds(breaks([collected(), event('again', 9, { kind: 'collected', to: 'Customs' })]))).toEqual(['wrong-holder'])
    expect(kinds(breaks([collected(), handed(9, 'Police', 'Laboratory'), got(10, 'Laboratory', { from: 'Customs' })]))).toEqual([
      'wrong-holder',
    ])
  })

  it('no-receipt: handed over, and nobody says that they got it, or somebody else does; it is named once', () => {
    const given = [collected(), handed(9, 'Police', 'Laboratory')]
    expect(shown(breaks(given))).toEqual([['no-receipt', 'handed-9', hour(9), null]])
    const after = [event('examined', 10, { from: 'Laboratory' }), handed(11, 'Laboratory', 'Police'), got(12, 'Police')]
    expect(shown(breaks([...given, ...after]))).toEqual([['no-receipt', 'examined', hour(9), hour(10)]])
    expect(shown(breaks([...given, got(10, 'Customs')]))).toEqual([['no-receipt', 'got-10', hour(9), hour(10)]])
    expect(kinds(breaks([collected(), event('handed', 9, { kind: 'transferred', from: 'Police' }), got(10, 'Police')]))).toEqual([
      'no-receipt',
    ])
  })

  it('wrong-seal: opened with another, or without saying which, since the seal was last seen', () => {
    const sealed = event('sealed', 9, { kind: 'sealed', seal: 'HN-1' })
    const between = [handed(10, 'Police', 'Laboratory'), got(11, 'Laboratory')]
    for (const seal of ['HN-2', null])
      expect(shown(breaks([collected(), sealed, ...between, event('opened', 12, { kind: 'opened', seal })]))).toEqual([
        ['wrong-seal', 'opened', hour(9), hour(12)],
      ])
  })

  it('wrong-seal: it arrived with another, was collected with another, or was sealed anew and nobody had opened it', () => {
    const sealed = event('sealed', 9, { kind: 'sealed', seal: 'HN-1' })
    const arrived = got(11, 'Laboratory', { seal: 'HN-2' })
    const opened = event('opened', 12, { kind: 'opened', seal: 'HN-2' })
    expect(shown(breaks([collected(), sealed, handed(10, 'Police', 'Laboratory'), arrived, opened]))).toEqual([
      ['wrong-seal', 'got-11', hour(9), hour(11)],
    ])
    expect(kinds(breaks([collected({ seal: 'HN-1' }), opened]))).toEqual(['wrong-seal'])
    expect(kinds(breaks([collected(), sealed, event('anew', 10, { kind: 'sealed', seal: 'HN-2' })]))).toEqual(['wrong-seal'])
  })

  it('wrong-hash: the file found is none of those recorded; with none recorded the first that was found counts', () => {
    const found = (id: string, n: number, sha256: string) => event(id, n, { sha256 })
    const chain = [collected(), found('right', 9, HASH), found('wrong', 10, OTHER_HASH), found('right-again', 11, HASH)]
    expect(shown(breaks(chain, exhibit({ files: [file(HASH)] })))).toEqual([['wrong-hash', 'wrong', hour(9), hour(10)]])
    expect(shown(breaks(chain))).toEqual([['wrong-hash', 'wrong', hour(9), hour(10)]])
    const many = exhibit({ files: [file(HASH), file('c'.repeat(64))] })
    expect(shown(breaks(chain, many))).toEqual([['wrong-hash', 'wrong', hour(8), hour(10)]])
    expect(breaks(chain, exhibit({ files: [file(HASH), file(OTHER_HASH)] }))).toEqual([])
  })

  it('after-end: something happened after it was returned or destroyed; what is collected anew goes on from there', () => {
    const end = event('end', 9, { kind: 'destroyed', from: 'Police' })
    const after = event('after', 10, {})
    const again = event('again', 11, { kind: 'collected', to: 'Police' })
    expect(shown(breaks([collected(), end, after, again, event('later', 12, { from: 'Police' })]))).toEqual([
      ['after-end', 'after', hour(9), hour(10)],
      ['after-end', 'again', hour(9), hour(11)],
    ])
  })

  it('is looked for in the order in which it happened, whatever the zone', () => {
    const early = collected({ at: '2026-03-02T23:30:00-06:00' })
    const late = event('examined', 9, { at: '2026-03-03T01:00:00-05:00', from: 'Police' })
    expect(breaks([late, early])).toEqual([])
  })
})

describe('a correction', () => {
  const given = [collected(), handed(9, 'Police', 'Laboratory')]
  const elsewhere = got(10, 'Customs')

  it('explains the breaks of the event that it names', () => {
    const said = event('said', 20, { kind: 'received', at: hour(10), to: 'Laboratory', corrects: ['got-10', 'a slip of the pen'] })
    expect(breaks([...given, elsewhere, said])).toEqual([
      { kind: 'no-receipt', event: 'got-10', since: hour(9), until: hour(10), explained: 'said' },
    ])
  })

  it('explains a break that shows at another event, where the corrected chain has it no more', () => {
    const said = event('said', 20, {
      kind: 'transferred',
      at: hour(9),
      from: 'Police',
      to: 'Customs',
      corrects: ['handed-9', 'it went there'],
    })
    expect(breaks([...given, elsewhere, said]).map(({ event: at, explained }) => [at, explained])).toEqual([['got-10', 'said']])
    const typo = event('typo', 21, {
      kind: 'transferred',
      at: hour(9),
      from: 'Police',
      to: 'Laboratory',
      place: 'Ocotepeque,',
      corrects: ['handed-9', 'a comma'],
    })
    expect(breaks([...given, elsewhere, typo]).map(({ explained }) => explained)).toEqual([null])
  })

  it('of a hand-over that changes nothing of it explains the break that shows under the next event, if it showed already', () => {
    const examined = event('examined', 12, { from: 'Laboratory' })
    const said = (writtenAt: string) =>
      event('said', 9, {
        kind: 'transferred',
        from: 'Police',
        to: 'Laboratory',
        writtenAt,
        corrects: ['handed-9', 'the expert on duty received it: record 33'],
      })
    const found = (writtenAt: string) => breaks([...given, examined, said(writtenAt)]).map(({ event: at, explained }) => [at, explained])
    expect(found(hour(20))).toEqual([['examined', 'said']])
    expect(found(hour(11))).toEqual([['examined', null]])
  })

  it('of the hour explains the break that the wrong order made', () => {
    const early = got(7, 'Laboratory', { from: 'Police' })
    const said = event('said', 20, {
      kind: 'received',
      at: hour(10),
      from: 'Police',
      to: 'Laboratory',
      corrects: ['got-7', 'ten, not seven'],
    })
    const found = breaks([...given, early, said])
    expect(found.length).toBeGreaterThan(0)
    expect(found.map(({ explained }) => explained)).toEqual(found.map(() => 'said'))
  })

  it('that makes a new break does not pass unseen', () => {
    const said = event('said', 20, { kind: 'collected', at: hour(8), to: 'Customs', corrects: ['collected', 'it was they'] })
    expect(breaks([...given, got(10, 'Laboratory'), said]).map(({ kind, event: at, explained }) => [kind, at, explained])).toEqual([
      ['wrong-holder', 'handed-9', null],
    ])
  })

  it('may be corrected itself: the last one counts, and it belongs to the event', () => {
    const first = event('first', 20, { kind: 'received', at: hour(10), to: 'Customs', corrects: ['got-10', 'sure'] })
    const last = event('last', 21, { kind: 'received', at: hour(10), to: 'Laboratory', corrects: ['first', 'not so sure'] })
    for (const all of [
      [...given, elsewhere, first, last],
      [last, first, elsewhere, ...given],
    ])
      expect(breaks(all).map(({ kind, explained }) => [kind, explained])).toEqual([['no-receipt', 'last']])
  })

  it('of nothing that is here, or in a circle, hides nothing', () => {
    const lost = event('lost', 9, { kind: 'transferred', from: 'Customs', to: 'Police', corrects: ['elsewhere', 'x'] })
    expect(kinds(breaks([collected(), lost]))).toEqual(['wrong-holder', 'no-receipt'])
    const one = event('one', 9, { from: 'Customs', corrects: ['two', 'x'] })
    const two = event('two', 10, { from: 'Laboratory', corrects: ['one', 'x'] })
    expect(kinds(breaks([collected(), one, two]))).toEqual(['wrong-holder', 'wrong-holder'])
  })
})

describe('what is written late', () => {
  const given = [collected(), handed(9, 'Police', 'Laboratory')]
  const receipt = (writtenAt: string) => got(10, 'Laboratory', { from: 'Police', writtenAt })

  it('closes no break: it stays, and what was written late explains it afterwards', () => {
    const examined = event('examined', 12, { from: 'Laboratory' })
    expect(breaks([...given, examined, receipt('2029-03-02T10:00:00Z')])).toEqual([
      { kind: 'no-receipt', event: 'examined', since: hour(9), until: hour(12), explained: 'got-10' },
    ])
  })

  it('is also a receipt that nothing follows, where the record said for more than a day that it was missing', () => {
    const found = (writtenAt: string) => breaks([...given, receipt(writtenAt)]).map(({ event: at, explained }) => [at, explained])
    expect(found('2029-03-02T10:00:00-06:00')).toEqual([['handed-9', 'got-10']])
    expect(found('2026-03-03T10:00:01-06:00')).toEqual([['handed-9', 'got-10']])
    expect(found('2026-03-03T10:00:00-06:00')).toEqual([])
  })

  it('is not a whole chain that somebody writes up from paper at once', () => {
    const [first, second] = given
    const later = (one: CustodyEntry | undefined, minute: number): CustodyEntry[] =>
      one ? [{ ...one, at: `2029-03-02T08:0${minute}:00Z` }] : []
    expect(breaks([...later(first, 0), ...later(second, 1), receipt('2029-03-02T08:02:00Z')])).toEqual([])
  })

  it('explains nothing that still shows', () => {
    const customs = got(11, 'Customs', { from: 'Police' })
    const late = event('late', 10, { kind: 'copied', writtenAt: hour(20) })
    expect(breaks([...given, customs, late]).map(({ kind, event: at, explained }) => [kind, at, explained])).toEqual([
      ['no-receipt', 'late', null],
    ])
  })
})

const people = fc.constantFrom('Police', 'Laboratory', 'Customs')
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const anyEvent = fc.record({
  kind: fc.constantFrom(...CUSTODY_KINDS),
  n: fc.integer({ min: 0, max: 23 }),
  written: fc.integer({ min: 0, max: 23 }),
  from: maybe(people),
  to: maybe(people),
  seal: maybe(fc.constantFrom('HN-1', 'HN-2')),
  sha256: maybe(fc.constantFrom(HASH, OTHER_HASH)),
})
const anyEvents = fc
  .array(anyEvent, { maxLength: 12 })
  .map((all) => all.map(({ n, written, ...over }, at) => event(`e${at}`, n, { ...over, writtenAt: hour(written) })))
/** Events, and corrections of any of them or of nothing. */
const withCorrections = fc
  .tuple(anyEvents, anyEvents, fc.array(fc.nat(15), { minLength: 12, maxLength: 12 }))
  .map(([events, others, targets]) => ({
    events,
    corrections: others.map(({ content, ...other }, at): CustodyEntry => ({
      ...other,
      id: `c${at}`,
      content: { ...content, corrects: { event: events.length === 0 ? 'c0' : `e${(targets[at] ?? 0) % events.length}`, why: 'because' } },
    })),
  }))

/** Handed from one to the next, each time received, sealed and opened by the same number. */
const wholeChain = fc.array(people, { minLength: 1, maxLength: 5 }).map((holders) =>
  holders.flatMap((to, at): readonly CustodyEntry[] => {
    const from = holders[at - 1]
    const n = at * 4
    const taken = from === undefined ? [event(`c${at}`, n + 1, { kind: 'collected', to })] : [handed(n, from, to), got(n + 1, to, { from })]
    const seal = `HN-${at}`
    return [
      ...taken,
      event(`s${at}`, n + 2, { kind: 'sealed', seal, from: to }),
      event(`o${at}`, n + 3, { kind: 'opened', seal, sha256: HASH }),
    ]
  }),
)

describe('over all chains', () => {
  it('a whole one has no break, whatever the order in which it comes', () => {
    fc.assert(
      fc.property(
        wholeChain.chain((whole) => fc.shuffledSubarray([...whole], { minLength: whole.length })),
        (whole) => {
          expect(breaks(whole, exhibit({ files: [file(HASH)] }))).toEqual([])
        },
      ),
    )
  })

  it('one receipt that is missing is found', () => {
    fc.assert(
      fc.property(wholeChain, fc.nat(), (whole, which) => {
        const receipts = whole.filter(({ content }) => content.kind === 'received')
        const missing = receipts[which % Math.max(1, receipts.length)]
        fc.pre(missing !== undefined)
        expect(kinds(breaks(whole.filter((one) => one !== missing)))).toEqual(['no-receipt'])
      }),
    )
  })

  it('the order of the input does not matter', () => {
    fc.assert(
      fc.property(
        withCorrections.chain(({ events, corrections }) => {
          const all = [...events, ...corrections]
          return fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))
        }),
        ([all, mixed]) => {
          expect(breaks(mixed)).toEqual(breaks(all))
        },
      ),
    )
  })

  it('corrections explain and never hide', () => {
    fc.assert(
      fc.property(withCorrections, ({ events, corrections }) => {
        fc.pre(events.length > 0)
        const [before, after] = [breaks(events), breaks([...events, ...corrections])]
        const known = shown(after)
        for (const one of shown(before)) expect(known).toContainEqual(one)
        const late = new Set(chainOf(events).flatMap(({ event: one, isLate }) => (isLate ? [one.id] : [])))
        expect(before.every(({ explained }) => explained === null || late.has(explained))).toBe(true)
        const may = [...late, ...corrections.map(({ id }) => id)]
        for (const { explained } of after) expect(explained === null || may.includes(explained)).toBe(true)
      }),
    )
  })
})
