import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bornByAge, bornByAll, bornOn, isChildOn } from './born.ts'

const UNTIL = '2026-03-02'

describe('what is known of a birth', () => {
  it.for([
    ['2008-11-27', { since: '2008-11-27', by: '2008-11-27' }],
    ['2008-02', { since: '2008-02-01', by: '2008-02-31' }],
    ['2008', { since: '2008-01-01', by: '2008-12-31' }],
  ] as const)('by the date %s', ([date, born]) => expect(bornOn(date)).toEqual(born))

  it.for([
    [
      { age: 16, date: '2022-05-10' },
      { since: '2005-05-11', by: '2006-05-10' },
    ],
    [
      { age: 16, date: '2022' },
      { since: '2005-01-02', by: '2006-12-31' },
    ],
    [
      { age: 17, date: '2022-05-10' },
      { since: '2004-05-11', by: '2008-05-10' },
    ],
    [
      { age: 13, date: '2022' },
      { since: '2008-01-02', by: '2012-12-31' },
    ],
    [
      { age: 9, date: '2022' },
      { since: '2012-01-02', by: '2022-12-31' },
    ],
    [{ age: 17 }, { since: null, by: '2012-03-02' }],
    [
      { age: 'child', date: '2022-05' },
      { since: '2004-05-02', by: '2022-05-31' },
    ],
    [
      { age: 'child', date: 'unknown' },
      { since: null, by: UNTIL },
    ],
    [
      { age: 'adult', date: '2022' },
      { since: null, by: '2004-12-31' },
    ],
    [
      { age: 'unknown', date: '2022' },
      { since: null, by: null },
    ],
    [{ date: '2022' }, { since: null, by: null }],
  ] as const)('by an age, %j', ([aged, born]) => expect(bornByAge(aged, UNTIL)).toEqual(born))

  it('is all together, and nothing where one contradicts the other', () => {
    expect(bornByAll([])).toEqual({ since: null, by: null })
    expect(bornByAll([bornOn('2008'), bornByAge({ age: 'adult', date: '2026-05-01' }, UNTIL)])).toEqual({
      since: '2008-01-01',
      by: '2008-05-01',
    })
    expect(bornByAll([bornOn('2012'), bornByAge({ age: 'adult', date: '2022' }, UNTIL)])).toBeUndefined()
  })
})

describe('a person is a child on a day', () => {
  it.for([
    ['2008-11-28', 'yes'],
    ['2008-11-27', 'no'],
    ['2008-11', 'unknown'],
    ['2008', 'unknown'],
    ['2009', 'yes'],
    ['2007', 'no'],
  ] as const)('born %s: %s', ([date, said]) => expect(isChildOn(bornOn(date), '2026-11-27')).toBe(said))

  const day = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((one) => one.toISOString().slice(0, 10))
  it('by an age in years as by the birthday that gave it', () =>
    fc.assert(
      fc.property(day, day, day, (birth, then, now) => {
        fc.pre(birth <= then && then <= now)
        const before = then.slice(5) < birth.slice(5) ? 1 : 0
        const age = Number(then.slice(0, 4)) - Number(birth.slice(0, 4)) - before
        const found = isChildOn(bornByAge({ age, date: then }, then), now)
        expect([isChildOn(bornOn(birth), now), 'unknown']).toContain(found)
      }),
    ))
})
