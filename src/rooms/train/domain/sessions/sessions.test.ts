import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SESSION_STATES } from '../../contract/session.ts'
import { randomFrom } from '#stats/random.ts'
import { attendedShare, isCompleted, type Marked } from './attendance.ts'
import { clashesOf } from './clashes.ts'
import { firstForms } from './first-forms.ts'
import { halfDaysOf } from './half-days.ts'
import { iCalendar } from './icalendar.ts'
import { daysAfter, daysBetween, instantOf, localTime, monthsAfter } from './local-time.ts'
import { nextSessionCode } from './session-code.ts'
import { blocksOf, nextStates } from './session-moves.ts'

const local = fc
  .record({ day: fc.integer({ min: 0, max: 20_000 }), minute: fc.integer({ min: 0, max: 1439 }) })
  .map(({ day, minute }) => new Date(day * 86_400_000 + minute * 60_000).toISOString().slice(0, 16))

describe('the clock at a place', () => {
  it('shows the instant again that was worked out of it', () =>
    fc.assert(
      // None of these puts its clock back or forward.
      fc.property(local, fc.constantFrom('America/Costa_Rica', 'America/Panama', 'Asia/Kolkata', 'UTC'), (time, zone) => {
        const later = `20${time.slice(2)}`
        fc.pre(later > '2007')
        expect(localTime(zone, instantOf(zone, later))).toBe(later)
      }),
    ))
  it('differs between Panama and Belize by an hour', () =>
    expect([instantOf('America/Panama', '2026-03-02T08:00'), instantOf('America/Belize', '2026-03-02T08:00')]).toEqual([
      '2026-03-02T13:00:00.000Z',
      '2026-03-02T14:00:00.000Z',
    ]))
  it('takes a time that was passed over for the one that much later', () =>
    expect(localTime('Europe/Madrid', instantOf('Europe/Madrid', '2026-03-29T02:30'))).toBe('2026-03-29T03:30'))
  it('counts days and months', () => {
    expect([
      daysAfter('2024-02-28', 1),
      daysBetween('2026-01-01', '2026-03-01'),
      monthsAfter('2026-01-31', 1),
      monthsAfter('2026-03-31', -1),
    ]).toEqual(['2024-02-29', 59, '2026-02-28', '2026-02-28'])
  })
})

describe('half days', () => {
  const zone = 'America/Panama'
  const of = (starts: string, ends: string) => halfDaysOf({ starts: instantOf(zone, starts), ends: instantOf(zone, ends), zone })
  it('are those in which something is taught at the place', () => {
    expect(of('2026-03-02T08:30', '2026-03-03T12:00')).toEqual(['2026-03-02/am', '2026-03-02/pm', '2026-03-03/am'])
    expect(of('2026-03-02T13:00', '2026-03-02T21:30')).toEqual(['2026-03-02/pm'])
  })
})

const mark = (halfDay: string, what: Marked['mark'], minutes = 0, number = 1): Marked => ({ halfDay, mark: what, minutes, number })

describe('attendance', () => {
  const halfDays = ['a', 'b']
  const share = (marks: readonly Marked[]) => attendedShare(marks, { halfDays, contactMinutes: 300 })
  it('is a share of the contact hours, by the last mark of each half day', () => {
    expect(share([mark('a', 'present'), mark('b', 'late', 60)])).toBe(0.8)
    expect(share([mark('a', 'absent'), mark('a', 'present', 0, 2), mark('b', 'present')])).toBe(1)
    expect(share([mark('a', 'left', 400), mark('b', 'present')])).toBe(0.5)
  })
  it('is not known while a half day is not recorded', () => expect(share([mark('a', 'present')])).toBeUndefined())
  it('is completed from four fifths on', () => expect([0.8, 0.79999, undefined].map(isCompleted)).toEqual([true, false, false]))
})

describe('a session', () => {
  const ready = { starts: '2026-03-02T14:00:00Z', ends: '2026-03-03T18:00:00Z', leads: 1, enrolled: 1, marked: true, usable: true }
  it('ends in every way that it can go', () => {
    const reaches = (state: (typeof SESSION_STATES)[number]): boolean => nextStates(state).length === 0 || nextStates(state).some(reaches)
    expect(SESSION_STATES.every(reaches)).toBe(true)
  })
  it('says by name what stands in the way', () => {
    const at = (to: Parameters<typeof blocksOf>[0], now: string, more: object = {}) => blocksOf(to, { ...ready, now, ...more })
    expect(at('confirmed', '2026-02-01T00:00:00Z', { leads: 0, enrolled: 0, usable: false })).toEqual([
      'syllabus-withdrawn',
      'no-lead',
      'nobody-enrolled',
    ])
    expect([at('running', '2026-03-02T01:59:00Z'), at('running', '2026-03-02T02:00:00Z')]).toEqual([['not-begun'], []])
    expect(at('held', '2026-03-03T17:59:00Z', { marked: false })).toEqual(['not-over', 'attendance-missing'])
    expect([at('closed', '2026-03-17T17:59:59Z'), at('closed', '2026-03-17T18:00:00Z')]).toEqual([['closes-later'], []])
  })
  it('has the next code of its year', () =>
    expect([nextSessionCode('HN-2026-', []), nextSessionCode('HN-2026-', ['HN-2026-09', 'HN-2026-02'])]).toEqual([
      'HN-2026-01',
      'HN-2026-10',
    ]))
  it('clashes with another one of the same week, Monday to Sunday', () => {
    const sent = (session: string, from: string, to = from) => ({ session, country: 'HN', office: 'MP', people: 2, from, to })
    const all = [
      sent('1', '2026-03-02', '2026-03-03'),
      sent('2', '2026-03-08'),
      sent('3', '2026-03-09'),
      { ...sent('4', '2026-03-02'), office: 'PN' },
    ]
    expect(clashesOf('1', all)).toEqual([{ session: '2', office: 'MP', people: 2 }])
  })
})

it('crossed forms never differ by more than one, however people come in', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 6 }), fc.nat(), (groups, seed) => {
      const count = { A: 0, B: 0, block: 0 }
      for (const [at, size] of groups.entries()) {
        const people = Array.from({ length: size }, (_, one) => `${at}-${one}`)
        const drawn = firstForms(people, count, randomFrom(seed + at))
        expect(drawn.map(({ pseudonym }) => pseudonym)).toEqual(people)
        for (const { form, block } of drawn) {
          count[form] += 1
          count.block = Math.max(count.block, block)
        }
        expect(Math.abs(count.A - count.B)).toBeLessThanOrEqual(1)
      }
    }),
  ))

it('a calendar has lines of at most 75 octets and cuts no sign', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const entry = {
        uid: 'x',
        starts: '2026-03-02T14:00:00Z',
        ends: '2026-03-02T15:00:00Z',
        changed: '2026-03-01T00:00:00Z',
        status: 'CONFIRMED' as const,
      }
      const file = iCalendar('x', [{ ...entry, summary: text, description: '', location: 'a;b,c' }])
      for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(file).toContain('LOCATION:a\\;b\\,c')
      expect(file.isWellFormed()).toBe(text.isWellFormed())
    }),
  ))
