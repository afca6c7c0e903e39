import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deviceMoment, momentHere, momentOf, momentParts, momentThere } from './zoned-moment.ts'

describe('a moment with its zone', () => {
  it('is read as people write it', () => {
    const date = '2026-03-02'
    expect(momentOf({ date, time: '14:05', zone: '-06:00' })).toEqual({ moment: '2026-03-02T14:05:00-06:00' })
    expect(momentOf({ date, time: '9.05', zone: '−6:00' })).toEqual({ moment: '2026-03-02T09:05:00-06:00' })
    expect(momentOf({ date, time: '9:05', zone: '+0530' })).toEqual({ moment: '2026-03-02T09:05:00+05:30' })
  })

  it('says which part is none', () => {
    const right = { date: '2026-03-02', time: '14:05', zone: '-06:00' }
    expect(momentOf({ ...right, date: '' })).toEqual({ wrong: 'date' })
    for (const time of ['', '25:00', '14:60', 'noon']) expect(momentOf({ ...right, time })).toEqual({ wrong: 'time' })
    for (const zone of ['', '06:00', '-15:00', '-06:75', 'CST']) expect(momentOf({ ...right, zone })).toEqual({ wrong: 'zone' })
  })

  it('comes apart as it was put together', () => {
    expect(momentParts('2026-03-02T14:05:00-06:00')).toEqual({ date: '2026-03-02', time: '14:05', zone: '-06:00' })
    expect(momentParts('2026-03-02T14:05:09.123Z')).toEqual({ date: '2026-03-02', time: '14:05', zone: '+00:00' })
    expect(momentParts('yesterday')).toEqual({ date: '', time: '', zone: '' })
    const minutes = fc.integer({ min: -14 * 60, max: 14 * 60 })
    fc.assert(
      fc.property(minutes, fc.integer({ min: 0, max: 1439 }), (zone, day) => {
        const written = (n: number) => `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`
        const parts = { date: '2026-03-02', time: written(day), zone: `${zone < 0 ? '-' : '+'}${written(Math.abs(zone))}` }
        const read = momentOf(parts)
        expect(momentParts('moment' in read ? read.moment : '')).toEqual(parts)
      }),
    )
  })

  it('is now by the clock of the device, at the same instant', () => {
    const now = new Date('2026-03-02T20:05:00Z')
    const read = momentOf(deviceMoment(now))
    expect('moment' in read && Date.parse(read.moment)).toBe(now.getTime())
    expect(Date.parse(momentHere('2026-03-02T20:05:00.000Z'))).toBe(now.getTime())
    expect(momentHere('yesterday')).toBe('yesterday')
  })

  it('is shown by the clock of the place, not of the reader', () => {
    expect(momentThere('es-419', '2026-03-02T23:30:00-06:00')).toMatch(/^2 mar 2026, 23:30 \(UTC−06:00\)$/)
    expect(momentThere('en-GB', '2026-03-02T23:30:00-06:00')).toMatch(/^2 Mar 2026, 23:30 \(UTC−06:00\)$/)
    expect(momentThere('es-419', 'yesterday')).toBe('yesterday')
  })
})
