import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '../../contract/case-event.ts'
import { When } from '../../contract/when.ts'
import type { Standing } from '../case-file.ts'
import { id } from '../case-file.fixture.ts'
import { clashesOf } from './clashes.ts'
import { byTime, eventSpan, isBackwards } from './event-span.ts'
import { lanesOf } from './lanes.ts'

const when = (date: string, is: When['is'] = 'at', hour: string | null = null): When => When.parse({ is, date, hour })
let count = 0
const event = (more: Partial<CaseEvent>): Standing<CaseEvent> => ({
  id: id(++count),
  version: 'v',
  at: '2026-03-02T14:00:00.000Z',
  from: 'F',
  content: { what: 'x', from: null, to: null, place: null, state: null, persons: [id(100)], exhibits: [], status: 'alleged', ...more },
})

describe('when something was', () => {
  it.each([
    ['a day', when('2025-03-14'), null, ['2025-03-14', '2025-03-14'], ['2025-03-14', '2025-03-14']],
    ['some day of a month', when('2024-02'), null, ['2024-02-01', '2024-02-29'], null],
    [
      'from some day of a month to some day of a later',
      when('2025-01'),
      when('2025-03'),
      ['2025-01-01', '2025-03-31'],
      ['2025-01-31', '2025-03-01'],
    ],
    ['within one month', when('2025-01'), when('2025-01'), ['2025-01-01', '2025-01-31'], null],
    ['before a year', when('2025', 'before'), null, [null, '2025-12-31'], null],
    ['after a day', when('2025-03-14', 'after'), null, ['2025-03-14', null], null],
    ['not known', null, null, [null, null], null],
    ['only until when', null, when('2025-03-14'), [null, '2025-03-14'], null],
  ] as const)('%s', (_, from, to, [first, last], sure) => {
    expect(eventSpan({ from, to })).toEqual({ possible: { first, last }, sure: sure && { first: sure[0], last: sure[1] } })
  })
  it('an hour stands with a whole day only', () => {
    expect(When.safeParse({ is: 'at', date: '2025-03', hour: '10:00' }).success).toBe(false)
    expect(When.safeParse({ is: 'at', date: '2025-03-14', hour: '24:00' }).success).toBe(false)
  })
  it('ends before it begins only where no reading of its dates helps', () => {
    expect(isBackwards({ from: when('2025-03'), to: when('2025-02-28') })).toBe(true)
    expect(isBackwards({ from: when('2025-03'), to: when('2025-03-01') })).toBe(false)
    expect(isBackwards({ from: when('2025-03-14', 'at', '22:00'), to: when('2025-03-14', 'at', '21:00') })).toBe(true)
    expect(isBackwards({ from: when('2025-03', 'before'), to: when('2024') })).toBe(false)
  })
  it('what has no day comes last', () => {
    const order = [event({}), event({ from: when('2025-03-02') }), event({ from: when('2025-03') }), event({ to: when('2024') })]
    expect(order.toSorted((a, b) => byTime(a.content, b.content)).map(({ content: { from, to } }) => from?.date ?? to?.date)).toEqual([
      '2024',
      '2025-03',
      '2025-03-02',
      undefined,
    ])
  })
})

describe('what does not go together', () => {
  const hn = { place: 'Ocotepeque', state: 'HN' }
  const gt = { place: 'Esquipulas', state: 'GT' }
  const kinds = (...events: Standing<CaseEvent>[]) => clashesOf(events).map(({ kind }) => kind)

  it('one person, two States, the same day', () => {
    const found = clashesOf([
      event({ ...hn, from: when('2025-03-14') }),
      event({ ...gt, from: when('2025-03-10'), to: when('2025-03-20') }),
    ])
    expect(found).toMatchObject([{ kind: 'two-states', person: id(100), first: '2025-03-14', last: '2025-03-14' }])
  })
  it('not where the day is only possible, the States are one or unknown, or the persons are others', () => {
    const day = event({ ...hn, from: when('2025-03-14') })
    expect(kinds(day, event({ ...gt, from: when('2025-03') }))).toEqual([])
    expect(kinds(day, event({ ...gt, state: null, from: when('2025-03-14') }))).toEqual([])
    expect(kinds(day, event({ ...gt, persons: [id(101)], from: when('2025-03-14') }))).toEqual([])
    expect(kinds(day, event({ ...gt, from: when('2025-03-15') }))).toEqual([])
  })
  it('two places for days on end, or at one hour; not one after the other on a day', () => {
    const lasting = { from: when('2025-03-10'), to: when('2025-03-12') }
    const [one, other] = [
      { place: 'Ocotepeque', state: null },
      { place: 'La Ceiba', state: null },
    ]
    expect(kinds(event({ ...one, ...lasting }), event({ ...other, ...lasting }))).toEqual(['two-places'])
    expect(kinds(event({ ...one, ...lasting }), event({ place: 'OCOTEPEQUE ', state: null, ...lasting }))).toEqual([])
    expect(kinds(event({ ...one, from: when('2025-03-10') }), event({ ...other, from: when('2025-03-10') }))).toEqual([])
    const hour = { from: when('2025-03-10', 'at', '10:00') }
    expect(kinds(event({ ...one, ...hour }), event({ ...other, ...hour }))).toEqual(['two-places'])
  })
  it('what ends before it begins', () => expect(kinds(event({ from: when('2025'), to: when('2024') }))).toEqual(['backwards']))
})

it('lanes come in the order of their first event; places are one whatever their capitals; what has none is last', () => {
  const events = [
    event({ place: null }),
    event({ place: 'Corinto' }),
    event({ place: 'corinto', exhibits: [id(7)] }),
    event({ place: 'Danlí', persons: [] }),
  ]
  expect(lanesOf(events, 'place').map(({ of, events: own }) => [of, own.length])).toEqual([
    ['Corinto', 2],
    ['Danlí', 1],
    ['', 1],
  ])
  expect(lanesOf(events, 'person').map(({ of, events: own }) => [of, own.length])).toEqual([
    [id(100), 3],
    ['', 1],
  ])
  expect(lanesOf(events, 'exhibit').map(({ of }) => of)).toEqual([id(7), ''])
})
